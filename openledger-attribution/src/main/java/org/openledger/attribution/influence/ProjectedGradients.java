/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.attribution.numeric.SparseProjection;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** A model's gradients, projected from their factors without being written down. */
record ProjectedGradients(FlatGradients model, SparseProjection projection) implements Vectors {

    @Override
    public int size() {
        return projection.places();
    }

    @Override
    public RowWeights weights() {
        return model.weights();
    }

    @Override
    public int queries() {
        return model.queries();
    }

    @Override
    public double[][] read(Side side, int from, int to, Target target) {
        double[][] sums = new double[to - from][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = projection.sum();
        }
        Layout layout = model.layout();
        model.source()
                .factors(
                        model.checkpoint(),
                        new Examples(side, from, to),
                        target,
                        Factors.checked(layout, side, weights(), (example, block, positions, a, e, weight) -> {
                            int in = layout.inputs(block);
                            int out = layout.outputs(block);
                            for (int t = 0; t < positions; t++) {
                                projection.add(
                                        sums[example - from], layout.offset(block), e, t * out, out, a, t * in, in);
                            }
                        }));
        double[][] projected = new double[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            projected[i] = projection.finished(sums[i]);
        }
        return projected;
    }
}

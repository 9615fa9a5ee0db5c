/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Checkpoint;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** A model's gradients at one checkpoint, multiplied out: only ever for as many examples as are asked for. */
record FlatGradients(GradientSource source, int checkpoint, Layout layout, RowWeights weights) implements Vectors {

    /** Reads the model itself: its last checkpoint. */
    static FlatGradients last(GradientSource source) {
        return at(source, checkpoints(source).size() - 1);
    }

    static FlatGradients at(GradientSource source, int checkpoint) {
        return new FlatGradients(source, checkpoint, Layout.of(source.blocks()), RowWeights.of(source));
    }

    static List<Checkpoint> checkpoints(GradientSource source) {
        List<Checkpoint> checkpoints = source.checkpoints();
        if (checkpoints.isEmpty()) {
            throw new IllegalArgumentException(
                    "model " + source.identity() + " has no checkpoint: give at least the trained model itself");
        }
        return checkpoints;
    }

    @Override
    public int size() {
        return layout.size();
    }

    @Override
    public int queries() {
        return source.queries();
    }

    @Override
    public double[][] read(Side side, int from, int to, Target target) {
        double[][] gradients = new double[to - from][layout.size()];
        source.factors(
                checkpoint,
                new Examples(side, from, to),
                target,
                Factors.checked(
                        layout,
                        side,
                        weights,
                        (example, block, positions, activations, errors, weight) ->
                                layout.addProduct(gradients[example - from], block, positions, activations, errors)));
        return gradients;
    }
}

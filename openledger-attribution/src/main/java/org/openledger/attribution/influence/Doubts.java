/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.attribution.numeric.Dense;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** The probability that a model gives to all labels but the row's own, {@code 1 - p}, from two of its gradients: that of the loss is this many times that of the negative margin. */
final class Doubts {

    private Doubts() {}

    static double[] of(FlatGradients model, Workers workers) {
        double[] doubts = new double[model.weights().rows()];
        int each = Preconditioned.tileRows(model.size());
        workers.map(Preconditioned.parts(doubts.length, each), part -> {
            int from = part * each;
            int to = Math.min(doubts.length, from + each);
            double[][] losses = model.read(Side.ROWS, from, to, new Target.Loss());
            double[][] margins = model.read(Side.ROWS, from, to, new Target.Margin());
            for (int i = 0; i < to - from; i++) {
                double square = Dense.dot(margins[i], margins[i], model.size());
                double product = Dense.dot(losses[i], margins[i], model.size());
                doubts[from + i] = square > 0 ? Math.min(1, Math.max(0, product / square)) : 0;
            }
            return part;
        });
        return doubts;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import org.openledger.internal.Require;

/**
 * A network with one hidden layer and a softmax, trained by gradient descent: the smallest model whose loss is not convex.
 *
 * <p>The seed sets the first weights, normal with variance 1 / inputs, and the order of the rows: rows are sorted by numbers drawn for each row, so that leaving
 * some out does not reorder the others.
 *
 * @param hidden how many hidden units, 1 to {@value #MAX_HIDDEN}
 * @param activation of the hidden units
 * @param decay the penalty's parameter, 0 or more
 * @param schedule of the descent
 */
public record Perceptron(int hidden, Activation activation, double decay, Schedule schedule) implements Learner {

    /** The most hidden units. */
    public static final int MAX_HIDDEN = 65_536;

    /** Checks the bounds. */
    public Perceptron {
        Require.inRange(hidden, 1, MAX_HIDDEN, "hidden units");
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException("decay " + decay + ": give a finite number, 0 or more");
        }
    }

    @Override
    public TrainedModel train(TableData rows, double[] weights, long seed) {
        int[] widths = {rows.columns(), hidden, rows.classes()};
        Descent descent = new Descent(this, widths, rows, UsedRows.of(rows, weights), seed);
        return new TrainedModel(rows, weights, decay, activation, widths, descent.run());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.Arrays;

/**
 * A way to train, with everything fixed but rows, weights and seed.
 *
 * <p>Guarantees: the same table, weights and seed give the same model to the bit; what a row of weight 0 holds, and whether it is there, changes nothing.
 */
public interface Learner {

    /**
     * Trains a model: minimises the sum of weight x loss over the sum of weights, plus {@code (decay / 2) |W|^2} with the biases among W.
     *
     * @param rows the table
     * @param weights how much each row's loss counts, 0 or more, at least one above 0
     * @param seed of whatever is drawn; a convex learner draws nothing
     * @throws IllegalArgumentException if a weight is negative, NaN or infinite, none is above 0, or training does not converge
     */
    TrainedModel train(TableData rows, double[] weights, long seed);

    /** Trains on all rows, each counting once. */
    default TrainedModel train(TableData rows, long seed) {
        double[] weights = new double[rows.rows()];
        Arrays.fill(weights, 1);
        return train(rows, weights, seed);
    }

    /**
     * Trains on the rows of a trained model with other weights. A convex learner may start at that model: the optimum is the same.
     *
     * @param model trained by this learner
     * @param weights how much each row's loss counts now
     * @param seed of whatever is drawn
     */
    default TrainedModel retrain(TrainedModel model, double[] weights, long seed) {
        return train(model.rows(), weights, seed);
    }
}

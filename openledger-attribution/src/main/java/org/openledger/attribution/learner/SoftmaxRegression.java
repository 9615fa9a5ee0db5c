/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.List;
import java.util.Optional;

/**
 * Multinomial logistic regression with a quadratic penalty: convex, so there is one optimum, and influence can be held against it exactly.
 *
 * <p>Trained by Newton's method with conjugate gradients until the gradient's length is at most {@value #TOLERANCE}. All classes have weights; the penalty
 * picks the one solution.
 *
 * @param decay the penalty's parameter, {@value #LEAST_DECAY} to {@value #MOST_DECAY}
 */
public record SoftmaxRegression(double decay) implements Learner {

    /** How long the gradient may still be. */
    public static final double TOLERANCE = 1e-10;

    /** The least decay: below it, the optimum is too flat to be found. */
    public static final double LEAST_DECAY = 1e-9;

    /** The most decay. */
    public static final double MOST_DECAY = 1e6;

    /** Checks the bounds. */
    public SoftmaxRegression {
        if (!(decay >= LEAST_DECAY && decay <= MOST_DECAY)) {
            throw new IllegalArgumentException("decay " + decay + ": give " + LEAST_DECAY + " to " + MOST_DECAY
                    + ", which makes the optimum unique");
        }
    }

    @Override
    public TrainedModel train(TableData rows, double[] weights, long seed) {
        return from(new double[rows.classes() * (rows.columns() + 1)], rows, weights);
    }

    @Override
    public TrainedModel retrain(TrainedModel model, double[] weights, long seed) {
        return from(model.layer(model.states() - 1, 0).clone(), model.rows(), weights);
    }

    private TrainedModel from(double[] start, TableData rows, double[] weights) {
        SoftmaxObjective objective = new SoftmaxObjective(rows, UsedRows.of(rows, weights), decay);
        int steps = NewtonDescent.minimise(objective, start, TOLERANCE);
        int[] widths = {rows.columns(), rows.classes()};
        TrainingState last = new TrainingState(steps, 1, new double[][] {start});
        return new TrainedModel(rows, weights, decay, Activation.TANH, widths, List.of(last), Optional.empty());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.BitSet;
import org.openledger.spi.GradientSource.Target;

/** Trains again on some of the rows and says what became of the queries: the ground truth of attribution. */
@FunctionalInterface
public interface Retrainer {

    /**
     * Trains on a subset of the rows.
     *
     * @param included the rows that stay, by their numbers; at least one
     * @param seed of the training
     * @return the target of each query in nats, signed as a loss
     */
    double[] targets(BitSet included, long seed);

    /**
     * Returns the retraining of a model by the learner that made it. Rows keep their weights; those left out weigh 0.
     *
     * @param learner how it was trained
     * @param model what was trained
     * @param queries the outputs
     * @param target the loss, or the negative margin
     * @throws IllegalArgumentException if the target is another one
     */
    static Retrainer of(Learner learner, TrainedModel model, TableData queries, Target target) {
        if (target instanceof Target.TokenLogProb) {
            throw new IllegalArgumentException(
                    "target " + target + ": a row of a table has no tokens, give Loss or Margin");
        }
        return (included, seed) -> {
            double[] weights = model.weights();
            if (included.length() > weights.length) {
                throw new IllegalArgumentException("row " + (included.length() - 1)
                        + " is included: the model has rows 0 to " + (weights.length - 1));
            }
            for (int row = 0; row < weights.length; row++) {
                weights[row] = included.get(row) ? weights[row] : 0;
            }
            TrainedModel again = learner.retrain(model, weights, seed);
            return target instanceof Target.Margin ? again.negativeMargins(queries) : again.losses(queries);
        };
    }
}

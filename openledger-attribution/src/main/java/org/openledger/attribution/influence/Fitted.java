/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Optional;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;

/** A method made ready for one model. */
interface Fitted {

    /** What {@link #factors} returns for most methods. */
    double[] NO_FACTORS = {};

    /** Returns how many queries one call of {@link #addScores} had best be given. */
    int queriesAtOnce();

    /** Adds the scores of queries {@code from} to {@code to}: {@code scores[q - from][row]}. */
    void addScores(int from, int to, double[][] scores);

    /** Adds each row's score for its own loss. */
    void addSelfScores(double[] scores);

    /**
     * Returns the method made ready for other queries of the same model, without what was already done about its rows; empty where they are not told apart.
     *
     * @param source of the same model and rows
     * @param workers who compute
     */
    default Optional<Fitted> reading(GradientSource source, Workers workers) {
        return Optional.empty();
    }

    /** Returns what each row's score is multiplied by after the mean over models, itself a mean over models; empty if nothing. */
    default double[] factors() {
        return NO_FACTORS;
    }
}

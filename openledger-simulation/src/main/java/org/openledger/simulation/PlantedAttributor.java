/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.internal.Require;

/**
 * Who shaped an answer, chosen by the experiment, so that the rules are studied apart from any estimator: a row is used as often as it is good.
 *
 * <p>Each answer draws rows of its model with chances in proportion to their true worth; they share the attributed part equally. A copy earns for whoever had the idea first, if
 * clusters are known. The noise is the estimator's: that often a drawn row is replaced by any row of the model, good or not.
 *
 * @param noise how often a credit goes to a row that had nothing to do with the answer
 * @param rowsPerAnswer how many rows an answer draws, 1 to 256
 * @param unattributed the part that nobody earns
 * @param clusters whether copies are known to be copies
 * @param influence which part of what is attributed comes as scores of influence, and not as credits
 * @param vested whether influence is told from noise before it pays; otherwise positive scores pay at once
 */
public record PlantedAttributor(
        Ratio noise, int rowsPerAnswer, Ratio unattributed, boolean clusters, Ratio influence, boolean vested) {
    /** Checks the bounds. */
    public PlantedAttributor {
        Require.inRange(rowsPerAnswer, 1, 256, "rows per answer");
    }

    /** Returns an estimator that is wrong that often, with five rows per answer and a tenth unattributed, in credits alone. */
    public static PlantedAttributor withNoise(Ratio noise) {
        return new PlantedAttributor(noise, 5, Ratio.of(1, 10), true, Ratio.NONE, true);
    }

    /** Returns an estimator that is never wrong. */
    public static PlantedAttributor exact() {
        return withNoise(Ratio.NONE);
    }

    /** Returns the same with another number of rows per answer. */
    public PlantedAttributor withRows(int rowsPerAnswer) {
        return new PlantedAttributor(noise, rowsPerAnswer, unattributed, clusters, influence, vested);
    }

    /** Returns the same, blind to copies: each copy is used as often as its original. */
    public PlantedAttributor withoutClusters() {
        return new PlantedAttributor(noise, rowsPerAnswer, unattributed, false, influence, vested);
    }

    /**
     * Returns the same with that part of what is attributed as signed scores: up to 128 rows of the model, drawn whatever their scores, each with half its worth
     * as a part of the standard clip (a row that has turned worthless harms as much) and noise with a standard deviation of half the clip. Scores are graded as
     * perfect, so the ledger's own defence is all that stands between noise and money.
     */
    public PlantedAttributor withInfluence(Ratio influence) {
        return new PlantedAttributor(noise, rowsPerAnswer, unattributed, clusters, influence, vested);
    }

    /** Returns the same, but for what the ledger does not do: an answer's positive scores share its influence at once. */
    public PlantedAttributor paidAtOnce() {
        return new PlantedAttributor(noise, rowsPerAnswer, unattributed, clusters, influence, false);
    }
}

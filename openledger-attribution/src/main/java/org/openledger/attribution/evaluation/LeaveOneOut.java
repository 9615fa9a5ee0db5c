/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.numeric.Workers;
import org.openledger.internal.Require;

/**
 * What became of the queries when the model was trained again without one row: the effect of a row is the target without it less the target with all, above 0 if the row helped.
 *
 * <p>Means something only where training has one answer, as on a convex model: elsewhere the chance of training drowns the effect of one row. Immutable.
 */
public final class LeaveOneOut {

    private final int[] left;

    /** Row by row, then query by query. */
    private final List<double[]> effects;

    private LeaveOneOut(int[] left, List<double[]> effects) {
        this.left = left;
        this.effects = effects;
    }

    /**
     * Trains without each of some rows.
     *
     * @param retrainer trains
     * @param rows how many rows there are, 2 or more
     * @param left which are left out, one at a time; at least 2
     * @param seed of every training
     * @param threads 1 to 256; the numbers do not depend on it
     */
    public static LeaveOneOut measure(Retrainer retrainer, int rows, int[] left, long seed, int threads) {
        Require.inRange(left.length, 2, rows, "rows to leave out");
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        double[] with = retrainer.targets((BitSet) all.clone(), seed);
        int[] rowsLeft = left.clone();
        List<double[]> effects = new Workers(threads).map(rowsLeft.length, i -> {
            BitSet rest = (BitSet) all.clone();
            rest.clear((int) Require.inRange(rowsLeft[i], 0, rows - 1L, "row to leave out"));
            double[] effect = retrainer.targets(rest, seed);
            for (int query = 0; query < effect.length; query++) {
                effect[query] -= with[query];
            }
            return effect;
        });
        return new LeaveOneOut(rowsLeft, effects);
    }

    /** Returns the effects on a query, in the order of the rows that were left out. */
    public double[] effects(int query) {
        double[] each = new double[left.length];
        Arrays.setAll(each, i -> effects.get(i)[query]);
        return each;
    }

    /** Returns Pearson's correlation of scores with effects over all rows and queries together. */
    public double pearson(ScoreMatrix scores) {
        int queries = effects.get(0).length;
        double[] predicted = new double[left.length * queries];
        double[] happened = new double[predicted.length];
        for (int query = 0; query < queries; query++) {
            System.arraycopy(picked(scores, query), 0, predicted, query * left.length, left.length);
            System.arraycopy(effects(query), 0, happened, query * left.length, left.length);
        }
        return Correlation.pearson(predicted, happened);
    }

    /** Returns Spearman's correlation of scores with effects over the rows, the mean over the queries. */
    public double spearman(ScoreMatrix scores) {
        int queries = effects.get(0).length;
        double sum = 0;
        for (int query = 0; query < queries; query++) {
            sum += Correlation.spearman(picked(scores, query), effects(query));
        }
        return sum / queries;
    }

    /** Returns the slope of effects over scores through 0, over all rows and queries: 1 if the scores are of the right size. */
    public double slope(ScoreMatrix scores) {
        double both = 0;
        double square = 0;
        for (int query = 0; query < effects.get(0).length; query++) {
            double[] predicted = picked(scores, query);
            double[] happened = effects(query);
            for (int i = 0; i < predicted.length; i++) {
                both += predicted[i] * happened[i];
                square += predicted[i] * predicted[i];
            }
        }
        if (square == 0) {
            throw new IllegalArgumentException("all scores are 0: a slope needs one that is not");
        }
        return both / square;
    }

    private double[] picked(ScoreMatrix scores, int query) {
        double[] picked = new double[left.length];
        Arrays.setAll(picked, i -> scores.at(query, left[i]));
        return picked;
    }
}

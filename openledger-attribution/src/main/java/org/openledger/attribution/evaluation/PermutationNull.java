/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.function.ToDoubleFunction;
import org.openledger.attribution.Unit;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/**
 * How often chance alone would do as well: what was measured is held against the same measured after a shuffle that leaves nothing to find.
 *
 * <p>Guarantee: where there is nothing to find, the probability of a value of p or less is p, exactly, because values that tie are put in random order. Source: Phipson and Smyth, "Permutation P-values Should
 * Never Be Zero", 2010.
 */
public final class PermutationNull {

    /** The most shuffles. */
    public static final int MAX_SHUFFLES = 1_000_000;

    private PermutationNull() {}

    /**
     * Returns the p-value of a number that is computed from rows and labels, against the same rows with their labels shuffled.
     *
     * @param rows the table
     * @param statistic computes the number, larger for more to find; training and scoring again is its affair
     * @param shuffles 1 to {@value #MAX_SHUFFLES}; the smallest p-value is about 1 / (shuffles + 1)
     * @param seed of the shuffles
     * @return above 0, at most 1
     */
    public static double labels(TableData rows, ToDoubleFunction<TableData> statistic, int shuffles, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] shuffled = new double[(int) Require.inRange(shuffles, 1, MAX_SHUFFLES, "shuffles")];
        for (int k = 0; k < shuffles; k++) {
            int[] order = Subsets.shuffled(rows.rows(), random.split(k));
            int[] labels = new int[order.length];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = rows.label(order[row]);
            }
            shuffled[k] = statistic.applyAsDouble(rows.withLabels(labels));
        }
        return pValue(statistic.applyAsDouble(rows), shuffled, random.unit(shuffles));
    }

    /**
     * Returns the p-value of a linear datamodelling score, against the same scores given to shuffled rows.
     *
     * @param scores as for {@link Lds#of}
     * @param truth the retrainings
     * @param shuffles 1 to {@value #MAX_SHUFFLES}
     * @param seed of the shuffles
     * @return above 0, at most 1
     */
    public static double rows(ScoreMatrix scores, RetrainedTargets truth, int shuffles, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] shuffled = new double[(int) Require.inRange(shuffles, 1, MAX_SHUFFLES, "shuffles")];
        for (int k = 0; k < shuffles; k++) {
            int[] order = Subsets.shuffled(scores.rows(), random.split(k));
            double[] moved = new double[scores.queries() * order.length];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = scores.at(i / order.length, order[i % order.length]);
            }
            shuffled[k] = mean(ScoreMatrix.of(scores.queries(), order.length, Unit.NONE, moved), truth);
        }
        return pValue(mean(scores, truth), shuffled, random.unit(shuffles));
    }

    private static double mean(ScoreMatrix scores, RetrainedTargets truth) {
        double sum = 0;
        for (double each : Lds.perQuery(scores, truth)) {
            sum += each;
        }
        return sum / truth.queries();
    }

    private static double pValue(double measured, double[] shuffled, double unit) {
        int above = 0;
        int equal = 0;
        for (double value : shuffled) {
            above += value > measured ? 1 : 0;
            equal += value == measured ? 1 : 0;
        }
        return (above + (1 - unit) * (equal + 1)) / (shuffled.length + 1);
    }
}

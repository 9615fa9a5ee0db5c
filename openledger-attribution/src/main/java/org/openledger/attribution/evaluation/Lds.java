/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/**
 * The linear datamodelling score: how well sums of scores rank subsets of the rows by what training on them does to a query.
 *
 * <p>For each query, Spearman's correlation over the subsets S between {@code sum of score_i over i in S} and the negative of the target after training on S, averaged over the seeds; the score is
 * the mean over the queries. 1 says that the sums rank perfectly, 0 that they say nothing. Source: Park et al., "TRAK: Attributing Model Behavior at Scale", ICML 2023, equation 5.
 *
 * @param value the mean over the queries
 * @param lower lower end of the 95 % interval
 * @param upper upper end; percentile bootstrap over queries and subsets together (Owen, "The pigeonhole bootstrap", 2007), {@value #BOOTSTRAPS} draws over the ranks
 * @param ceiling what the mean over infinitely many seeds would score on average: the square root of the reliability of the mean over the seeds, from its halves (Spearman and Brown 1910); empty with one
 *     seed
 * @param subsets over how many subsets
 * @param seeds how many trainings each subset had
 * @param queries over how many queries
 */
public record Lds(
        double value, double lower, double upper, OptionalDouble ceiling, int subsets, int seeds, int queries) {

    /** How many draws make up the interval. */
    public static final int BOOTSTRAPS = 1_000;

    private static final double TAIL = 0.025;

    /**
     * Measures scores.
     *
     * @param scores of every row that is in a subset, for every query of the retrainings
     * @param truth the retrainings
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if the scores are of other queries or of too few rows
     */
    public static Lds of(ScoreMatrix scores, RetrainedTargets truth, long seed) {
        double[][] predicted = predictedRanks(scores, truth);
        double[][] happened = ranks(truth, 0, truth.seeds());
        double[] resampled = new double[BOOTSTRAPS];
        CounterRandom random = new CounterRandom(seed);
        for (int draw = 0; draw < BOOTSTRAPS; draw++) {
            resampled[draw] = resampled(predicted, happened, random.split(draw));
        }
        Arrays.sort(resampled);
        int tail = (int) (TAIL * BOOTSTRAPS);
        double value = mean(perQuery(predicted, happened));
        return new Lds(
                value,
                Math.min(value, resampled[tail]),
                Math.max(value, resampled[BOOTSTRAPS - 1 - tail]),
                ceiling(truth),
                truth.subsets(),
                truth.seeds(),
                truth.queries());
    }

    /**
     * Returns the score of each query.
     *
     * @param scores as for {@link #of}
     * @param truth the retrainings
     */
    public static double[] perQuery(ScoreMatrix scores, RetrainedTargets truth) {
        return perQuery(predictedRanks(scores, truth), ranks(truth, 0, truth.seeds()));
    }

    /**
     * Measures by how much the scores of one method are better than those of another on the same retrainings.
     *
     * @param better the scores that are thought to be better
     * @param other those that they are held against
     * @param truth the retrainings of both
     * @param seed of the bootstrap: the same queries and subsets are drawn for both, which is what makes the difference sharper than the two intervals
     */
    public static Lead lead(ScoreMatrix better, ScoreMatrix other, RetrainedTargets truth, long seed) {
        double[][] first = predictedRanks(better, truth);
        double[][] second = predictedRanks(other, truth);
        double[][] happened = ranks(truth, 0, truth.seeds());
        double[] resampled = new double[BOOTSTRAPS];
        CounterRandom random = new CounterRandom(seed);
        for (int draw = 0; draw < BOOTSTRAPS; draw++) {
            CounterRandom part = random.split(draw);
            resampled[draw] = resampled(first, happened, part) - resampled(second, happened, part);
        }
        Arrays.sort(resampled);
        int tail = (int) (TAIL * BOOTSTRAPS);
        double value = mean(perQuery(first, happened)) - mean(perQuery(second, happened));
        return new Lead(value, resampled[tail], resampled[BOOTSTRAPS - 1 - tail]);
    }

    /**
     * A difference of two scores on the same retrainings.
     *
     * @param value the difference
     * @param lower lower end of its 95 % interval
     * @param upper upper end
     */
    public record Lead(double value, double lower, double upper) {}

    private static double[][] predictedRanks(ScoreMatrix scores, RetrainedTargets truth) {
        if (scores.queries() != truth.queries()) {
            throw new IllegalArgumentException("scores of " + scores.queries() + " queries for retrainings of "
                    + truth.queries() + ": give the same queries");
        }
        Require.inRange(scores.rows(), truth.rowsAtLeast(), Integer.MAX_VALUE, "rows with scores");
        double[][] ranks = new double[truth.queries()][];
        for (int query = 0; query < ranks.length; query++) {
            double[] row = scores.query(query);
            double[] sums = new double[truth.subsets()];
            for (int subset = 0; subset < sums.length; subset++) {
                for (int i = 0; i < row.length; i++) {
                    sums[subset] += truth.contains(subset, i) ? row[i] : 0;
                }
            }
            ranks[query] = Correlation.ranks(sums);
        }
        return ranks;
    }

    /** Ranks each query's targets, the lowest loss highest. */
    private static double[][] ranks(RetrainedTargets truth, int fromSeed, int toSeed) {
        double[][] ranks = new double[truth.queries()][];
        for (int query = 0; query < ranks.length; query++) {
            double[] losses = truth.mean(query, fromSeed, toSeed);
            ranks[query] =
                    Correlation.ranks(Arrays.stream(losses).map(loss -> -loss).toArray());
        }
        return ranks;
    }

    private static double[] perQuery(double[][] predicted, double[][] happened) {
        double[] each = new double[predicted.length];
        Arrays.setAll(each, query -> Correlation.pearson(predicted[query], happened[query]));
        return each;
    }

    private static double resampled(double[][] predicted, double[][] happened, CounterRandom random) {
        int subsets = predicted[0].length;
        double[] times = new double[subsets];
        for (int i = 0; i < subsets; i++) {
            times[(int) random.below(i, subsets)]++;
        }
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            int query = (int) random.below((long) subsets + i, predicted.length);
            sum += Correlation.weighted(predicted[query], happened[query], times);
        }
        return sum / predicted.length;
    }

    private static OptionalDouble ceiling(RetrainedTargets truth) {
        int half = truth.seeds() / 2;
        if (half == 0) {
            return OptionalDouble.empty();
        }
        double agreement = mean(perQuery(ranks(truth, 0, half), ranks(truth, half, 2 * half)));
        double ratio = truth.seeds() / (double) half;
        double reliability = ratio * agreement / (1 + (ratio - 1) * agreement);
        return OptionalDouble.of(StrictMath.sqrt(Math.max(0, reliability)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

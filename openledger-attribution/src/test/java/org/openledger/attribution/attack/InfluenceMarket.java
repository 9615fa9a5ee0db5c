/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.numeric.CounterRandom;

/**
 * A market of rows paid by influence: {@value #OWNERS} owners hand in {@value #ROWS_EACH} rows of one class each, and one payer for each class asks {@value #QUERIES_EACH} queries of it.
 *
 * <p>Pay is rules L144 and L146 of docs/spec/economy.md: an answer scores an owner with the sum over the owner's rows, clipped; a payer's vote is the mean over his answers, and his
 * money, 1 from each payer, is divided by the positive votes. Which votes are told from noise (L145) is left out: it only takes pay away.
 */
final class InfluenceMarket {

    static final int CLASSES = 4;
    static final int COLUMNS = 12;
    static final int OWNERS = 40;
    static final int ROWS_EACH = 20;
    static final int QUERIES_EACH = 40;
    static final int ROWS = OWNERS * ROWS_EACH;

    /** The standard deviation of a number about the centre of its class; the centres' own is 1. */
    static final double SPREAD = 1.5;

    static final SoftmaxRegression LEARNER = new SoftmaxRegression(0.01);

    /** One row of so many is drawn a class anew, as rows of people are wrong now and then. */
    private static final int ONE_WRONG_OF = 25;

    private static final CounterRandom CENTRES = new CounterRandom(7);

    private InfluenceMarket() {}

    /** The rows as they are handed in by honest owners, owner by owner. */
    static TableData rows(long seed) {
        return table(new CounterRandom(seed), ROWS, row -> row / ROWS_EACH % CLASSES, true);
    }

    /** The queries, payer by payer. */
    static TableData queries(long seed) {
        return table(new CounterRandom(seed).split(1), CLASSES * QUERIES_EACH, row -> row / QUERIES_EACH, false);
    }

    private static TableData table(CounterRandom random, int rows, IntUnaryOperator cloudOf, boolean wrong) {
        double[] features = new double[rows * COLUMNS];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            int cloud = cloudOf.applyAsInt(row);
            boolean anew = wrong && random.split(2).below(row, ONE_WRONG_OF) == 0;
            labels[row] = anew ? (int) random.split(3).below(row, CLASSES) : cloud;
            for (int column = 0; column < COLUMNS; column++) {
                int i = row * COLUMNS + column;
                features[i] = CENTRES.gaussian((long) cloud * COLUMNS + column) + SPREAD * random.gaussian(i);
            }
        }
        return TableData.of(features, COLUMNS, labels, CLASSES);
    }

    /** The rows of the first owner, who attacks. */
    static TableData attackers(TableData rows) {
        int[] own = new int[ROWS_EACH];
        Arrays.setAll(own, row -> row);
        return rows.pick(own);
    }

    /** The market with other rows from the first owner. */
    static TableData with(TableData own, TableData rows) {
        int[] others = new int[ROWS - ROWS_EACH];
        Arrays.setAll(others, row -> ROWS_EACH + row);
        return own.plus(rows.pick(others));
    }

    static TrainedModel train(TableData rows) {
        return LEARNER.train(rows, 0);
    }

    static ScoreMatrix scores(InfluenceMethod method, TableData rows, TableData queries) {
        return method.scores(List.of(train(rows).explaining(queries)), 1);
    }

    /** The clip that docs/explanation/noise.md asks for: one standard deviation of an owner's score of an answer. */
    static double clip(ScoreMatrix scores) {
        double squares = 0;
        for (int query = 0; query < scores.queries(); query++) {
            for (double sum : sums(scores.query(query), ROWS_EACH)) {
                squares += sum * sum;
            }
        }
        return StrictMath.sqrt(squares / scores.queries() / OWNERS);
    }

    private static double[] sums(double[] scores, int rowsEach) {
        double[] sums = new double[scores.length / rowsEach];
        for (int row = 0; row < scores.length; row++) {
            sums[row / rowsEach] += scores[row];
        }
        return sums;
    }

    /**
     * What each account earns.
     *
     * @param clip infinite for none
     * @param split whether the attacker hands in each row under a name of its own; what they earn is the attacker's
     */
    static double[] pay(ScoreMatrix scores, double clip, boolean split) {
        double[] pay = new double[OWNERS];
        for (int payer = 0; payer < CLASSES; payer++) {
            double[] names = new double[ROWS_EACH];
            double[] votes = new double[OWNERS];
            for (int query = payer * QUERIES_EACH; query < (payer + 1) * QUERIES_EACH; query++) {
                double[] row = scores.query(query);
                addClipped(names, row, clip);
                addClipped(votes, sums(row, ROWS_EACH), clip);
            }
            votes[0] = split ? positive(names) : votes[0];
            double all = positive(votes);
            for (int owner = 0; owner < OWNERS; owner++) {
                pay[owner] += Math.max(0, votes[owner]) / all;
            }
        }
        return pay;
    }

    private static void addClipped(double[] votes, double[] scores, double clip) {
        for (int i = 0; i < votes.length; i++) {
            votes[i] += Math.max(-clip, Math.min(clip, scores[i]));
        }
    }

    private static double positive(double[] votes) {
        double sum = 0;
        for (double vote : votes) {
            sum += Math.max(0, vote);
        }
        return sum;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Random;

/**
 * Games of ten contributors to one model, drawn by a seed.
 *
 * <p>Each contributor has about 30 rows (log-normal, σ = 0.4) spread over ten topics at random; with probability 0.3 a part of them, up to 0.6, is wrong. A set's worth is the accuracy that its rows would give, the mean over the topics of {@code rows / (rows + 0.5)} times the right part of
 * the rows: one contributor alone reaches about 0.67, all together 0.89, nobody 0. There is no noise.
 */
final class Contributors {

    static final int PLAYERS = 10;
    private static final int TOPICS = 10;

    private Contributors() {}

    static Game game(long seed) {
        Random random = new Random(seed * 7_919 + 13);
        double[][] rows = new double[PLAYERS][TOPICS];
        double[] wrong = new double[PLAYERS];
        for (int i = 0; i < PLAYERS; i++) {
            double size = 30 * StrictMath.exp(0.4 * random.nextGaussian());
            wrong[i] = random.nextDouble() < 0.7 ? 0 : 0.6 * random.nextDouble();
            double sum = 0;
            for (int t = 0; t < TOPICS; t++) {
                rows[i][t] = -StrictMath.log(1 - random.nextDouble());
                sum += rows[i][t];
            }
            for (int t = 0; t < TOPICS; t++) {
                rows[i][t] *= size / sum;
            }
        }
        return Game.of(PLAYERS, coalition -> accuracy(coalition, rows, wrong));
    }

    private static double accuracy(Coalition coalition, double[][] rows, double[] wrong) {
        double accuracy = 0;
        for (int t = 0; t < TOPICS; t++) {
            double all = 0;
            double right = 0;
            for (int i = 0; i < PLAYERS; i++) {
                all += coalition.contains(i) ? rows[i][t] : 0;
                right += coalition.contains(i) ? rows[i][t] * (1 - wrong[i]) : 0;
            }
            accuracy += all == 0 ? 0 : right / (all + 0.5) / TOPICS;
        }
        return accuracy;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.Random;

/** Games whose values are published or follow by hand. */
final class KnownGames {

    private KnownGames() {}

    /** Pairs of a left and a right glove: the first {@code left} players have a left one. */
    static Game gloves(int left, int right) {
        return Game.of(left + right, coalition -> {
            long lefts = coalition.players().filter(i -> i < left).count();
            return Math.min(lefts, coalition.size() - lefts);
        });
    }

    /** The longest runway that anybody needs. */
    static Game airport(double... costs) {
        return Game.of(
                costs.length,
                coalition ->
                        coalition.players().mapToDouble(i -> costs[i]).max().orElse(0));
    }

    /** Littlechild, Owen 1973: each stretch of runway is shared by those who need it. */
    static double[] airportShapley(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        double[] values = new double[costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < sorted.length && sorted[j] <= costs[i]; j++) {
                values[i] += (sorted[j] - (j == 0 ? 0 : sorted[j - 1])) / (sorted.length - j);
            }
        }
        return values;
    }

    /** A player adds a stretch of runway when none of the others who need it is there. */
    static double[] airportBanzhaf(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        double[] values = new double[costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < sorted.length && sorted[j] <= costs[i]; j++) {
                values[i] += (sorted[j] - (j == 0 ? 0 : sorted[j - 1])) / (1L << (sorted.length - j - 1));
            }
        }
        return values;
    }

    static Game majority(double quota, double... weights) {
        return Game.of(
                weights.length,
                coalition -> coalition.players().mapToDouble(i -> weights[i]).sum() >= quota ? 1 : 0);
    }

    /** Any worths at all. */
    static Game random(int players, long seed) {
        double[] worths = new Random(seed).doubles(1L << players, -1, 1).toArray();
        return Game.of(players, coalition -> worths[(int) coalition.members()]);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import org.openledger.internal.Require;

/**
 * A rule that divides a game's worth: a player's value is the mean of what he adds to sets of the others, by how likely sets of each size are.
 *
 * <p>{@code φ_i = Σ_S w(|S|) (U(S + i) − U(S))} over all sets S without i. <b>Above zero: the player helped.</b> The unit is that of the game's worth. Source: Dubey, Neyman, Weber, "Value theory without efficiency", 1981.
 */
public sealed interface Semivalue {

    /** Every order of the players is equally likely; the values sum to U(all) − U(nobody): w(k) = 1 / (n C(n − 1, k)). */
    static Semivalue shapley() {
        return new Shapley();
    }

    /** Every set of the others is equally likely: w(k) = 2^(1 − n). The values need not sum to anything, and rank most steadily when worths are noisy. */
    static Semivalue banzhaf() {
        return new Banzhaf();
    }

    /** Only the set of all others counts. Two copies of one contribution are worth nothing to it: do not pay by it. */
    static Semivalue leaveOneOut() {
        return new LeaveOneOut();
    }

    /**
     * Returns how likely it is that the set of the others who came before has a size.
     *
     * @param players how many play, 1 to 64
     * @param size 0 to {@code players - 1}
     * @return {@code C(n − 1, k) w(k)}; over all sizes they sum to 1
     */
    double probability(int players, int size);

    /**
     * Returns the weight of one set of the others.
     *
     * @param players how many play, 1 to 64
     * @param size 0 to {@code players - 1}
     * @return {@code w(k)}
     */
    default double weight(int players, int size) {
        return probability(players, size) / Binomials.of(players - 1, size);
    }

    /** See {@link #shapley()}. */
    record Shapley() implements Semivalue {
        @Override
        public double probability(int players, int size) {
            checkSize(players, size);
            return 1.0 / players;
        }
    }

    /** See {@link #banzhaf()}. */
    record Banzhaf() implements Semivalue {
        @Override
        public double probability(int players, int size) {
            checkSize(players, size);
            return Binomials.of(players - 1, size) * StrictMath.scalb(1.0, 1 - players);
        }
    }

    /** See {@link #leaveOneOut()}. */
    record LeaveOneOut() implements Semivalue {
        @Override
        public double probability(int players, int size) {
            checkSize(players, size);
            return size == players - 1 ? 1 : 0;
        }
    }

    /**
     * The sizes follow a beta-binomial distribution: w(k) = B(k + b, n − 1 − k + a) / B(a, b). Beta(1, 1) is Shapley; a above b favours small sets. Source: Kwon, Zou, "Beta Shapley", AISTATS 2022.
     *
     * @param a weight of the others who are absent, {@value #MIN_SHAPE} to {@value #MAX_SHAPE}
     * @param b weight of the others who are present, likewise
     */
    record Beta(double a, double b) implements Semivalue {

        /** The smallest shape. */
        public static final double MIN_SHAPE = 1e-3;

        /** The largest shape. */
        public static final double MAX_SHAPE = 1e3;

        /** Checks the bounds. */
        public Beta {
            checkShape(a, "a");
            checkShape(b, "b");
        }

        private static void checkShape(double shape, String name) {
            if (!(shape >= MIN_SHAPE && shape <= MAX_SHAPE)) {
                throw new IllegalArgumentException(
                        "shape " + name + " " + shape + ": give " + MIN_SHAPE + " to " + MAX_SHAPE);
            }
        }

        @Override
        public double probability(int players, int size) {
            checkSize(players, size);
            double probability = Binomials.of(players - 1, size);
            for (int i = 0; i < players - 1; i++) {
                probability *= (i < size ? b + i : a + i - size) / (a + b + i);
            }
            return probability;
        }
    }

    private static void checkSize(int players, int size) {
        Require.inRange(players, 1, Coalition.MAX_PLAYERS, "players");
        Require.inRange(size, 0, players - 1L, "size");
    }
}

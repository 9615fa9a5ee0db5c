/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/** Means and variances of one number a player, draw after draw, in order (Welford 1962). */
final class Moments {

    /** How many draws' worth the variance of all players weighs. */
    private static final double PRIOR_DRAWS = 5;

    private final double[] means;
    private final double[] squares;
    private int draws;

    Moments(int players) {
        this.means = new double[players];
        this.squares = new double[players];
    }

    void add(double[] draw) {
        draws++;
        for (int i = 0; i < means.length; i++) {
            double apart = draw[i] - means[i];
            means[i] += apart / draws;
            squares[i] += apart * (draw[i] - means[i]);
        }
    }

    int draws() {
        return draws;
    }

    double[] means() {
        return means.clone();
    }

    /**
     * Returns the means' standard errors, infinite from fewer than two draws.
     *
     * <p>A player who happened never to add much would seem surely worth little; so with few draws each variance is drawn towards that of all players.
     */
    double[] standardErrors() {
        double[] errors = new double[means.length];
        double pooled = 0;
        for (double square : squares) {
            pooled += square / means.length;
        }
        for (int i = 0; i < errors.length; i++) {
            double freedom = draws - 1;
            double variance = (PRIOR_DRAWS * pooled / freedom + squares[i]) / (PRIOR_DRAWS + freedom);
            errors[i] = draws < 2 ? Double.POSITIVE_INFINITY : StrictMath.sqrt(variance / draws);
        }
        return errors;
    }
}

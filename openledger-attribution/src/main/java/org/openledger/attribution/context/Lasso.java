/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

/**
 * Least squares with a penalty on the sum of absolute weights, by cyclic coordinate descent from the largest penalty down.
 *
 * <p>Minimises {@code |d − S w|² / 2P + λ |w|₁} over P pairs. Source: Friedman, Hastie, Tibshirani, "Regularization paths for generalized linear models via coordinate descent", Journal of Statistical Software 33 (2010), the
 * covariance updates of its section 2.2. Every sum runs in the order of the sources.
 */
final class Lasso {

    /** How many penalties are tried, from the least that leaves nothing down to {@link #LEAST_RATIO} of it. */
    static final int PENALTIES = 24;

    private static final double LEAST_RATIO = 1e-3;
    private static final int LEAST_SWEEPS = 1_000;

    /** How many products a descent may take: enough for every small context to settle, and a bound for the largest. */
    private static final long MOST_PRODUCTS = 1L << 27;

    private static final double TOLERANCE = 1e-10;

    private final double[][] gram;
    private final double[] correlations;

    private Lasso(Pairs pairs) {
        this.gram = pairs.gram();
        this.correlations = pairs.correlations();
    }

    /** Returns the penalties for these pairs, largest first. */
    static double[] penalties(Pairs pairs) {
        double largest = 0;
        for (double correlation : pairs.correlations()) {
            largest = Math.max(largest, Math.abs(correlation));
        }
        double[] penalties = new double[PENALTIES];
        for (int i = 0; i < PENALTIES; i++) {
            penalties[i] = largest * StrictMath.pow(LEAST_RATIO, (double) i / (PENALTIES - 1));
        }
        return penalties;
    }

    /** Returns the weights for each penalty, each solution starting from the one before. */
    static double[][] path(Pairs pairs, double[] penalties) {
        Lasso lasso = new Lasso(pairs);
        double[][] path = new double[penalties.length][];
        double[] weights = new double[pairs.sources()];
        double[] gradient = lasso.correlations.clone();
        for (int i = 0; i < penalties.length; i++) {
            lasso.descend(weights, gradient, penalties[i]);
            path[i] = weights.clone();
        }
        return path;
    }

    /** Sweeps over the sources until no weight moves any more, or the work is spent; the gradient is kept as {@code correlations − gram · weights}. */
    private void descend(double[] weights, double[] gradient, double penalty) {
        double scale = TOLERANCE * Math.max(penalty, Double.MIN_NORMAL);
        double moved = Double.MAX_VALUE;
        long most = Math.max(LEAST_SWEEPS, MOST_PRODUCTS / ((long) weights.length * weights.length));
        for (long sweep = 0; sweep < most && moved > scale; sweep++) {
            moved = 0;
            for (int j = 0; j < weights.length; j++) {
                double target = shrunk(gradient[j] + weights[j], penalty);
                double step = target - weights[j];
                if (step != 0) {
                    weights[j] = target;
                    for (int k = 0; k < weights.length; k++) {
                        gradient[k] -= gram[j][k] * step;
                    }
                    moved = Math.max(moved, Math.abs(step));
                }
            }
        }
    }

    private static double shrunk(double value, double penalty) {
        return Math.abs(value) <= penalty ? 0 : value - Math.copySign(penalty, value);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

/** The penalty that predicts held-out pairs best, and how well it does. */
final class PenaltyChoice {

    private static final int FOLDS = 5;

    /** How many pairs there are for each source that is kept, at least. */
    private static final int PAIRS_PER_SOURCE = 2;

    private final double[] weights;
    private final double fit;

    private PenaltyChoice(double[] weights, double fit) {
        this.weights = weights;
        this.fit = fit;
    }

    static PenaltyChoice of(Pairs pairs) {
        double[] penalties = Lasso.penalties(pairs);
        if (penalties[0] == 0) {
            return new PenaltyChoice(new double[pairs.sources()], 0);
        }
        double[][] path = Lasso.path(pairs, penalties);
        double[] errors = heldOutErrors(pairs, penalties);
        int best = 0;
        for (int i = 1; i < penalties.length; i++) {
            if (errors[i] < errors[best] && kept(path[i]) * PAIRS_PER_SOURCE <= pairs.size()) {
                best = i;
            }
        }
        return new PenaltyChoice(path[best], 1 - errors[best] / pairs.meanSquare());
    }

    private static double[] heldOutErrors(Pairs pairs, double[] penalties) {
        double[] errors = new double[penalties.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            Pairs held = pairs.fold(fold, FOLDS, true);
            double[][] path = Lasso.path(pairs.fold(fold, FOLDS, false), penalties);
            for (int i = 0; i < penalties.length; i++) {
                for (double residual : held.residuals(path[i])) {
                    errors[i] += residual * residual / pairs.size();
                }
            }
        }
        return errors;
    }

    private static int kept(double[] weights) {
        int kept = 0;
        for (double weight : weights) {
            kept += weight != 0 ? 1 : 0;
        }
        return kept;
    }

    /** Returns the weights of the sources, from all pairs with that penalty. */
    double[] weights() {
        return weights;
    }

    /** Returns 1 − held-out squared error over the differences' mean square; 0 if all differences are 0. */
    double fit() {
        return fit;
    }
}

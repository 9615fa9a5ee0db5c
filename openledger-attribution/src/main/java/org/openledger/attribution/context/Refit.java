/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.util.ArrayList;
import java.util.List;

/**
 * Least squares over the chosen sources alone, so that the penalty shrinks no effect, with standard errors that hold when the errors' size varies.
 *
 * <p>The errors are those called HC3: MacKinnon and White, "Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties", Journal of Econometrics 29 (1985). Solved by Cholesky in a fixed
 * order.
 */
final class Refit {

    /** Numbers closer than this to each other, relative to the largest difference, are rounding. */
    private static final double ROUNDING = 1e-11;

    /** A pivot below this means that a source is a combination of the others in all pairs drawn. */
    private static final double LEAST_PIVOT = 1e-9;

    private final List<Integer> kept;
    private final double[] weights;
    private final double[] errors;

    private Refit(List<Integer> kept, double[] weights, double[] errors) {
        this.kept = List.copyOf(kept);
        this.weights = weights;
        this.errors = errors;
    }

    /** Fits, with the pairs' own Gram matrix, which is costly to count; a source that cannot be told from those before it in the list is left out. */
    static Refit of(Pairs pairs, double[][] gram, List<Integer> sources) {
        List<Integer> kept = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int source : sources) {
            double[] row = choleskyRow(gram, kept, rows, source);
            if (row[kept.size()] > LEAST_PIVOT) {
                row[kept.size()] = StrictMath.sqrt(row[kept.size()]);
                kept.add(source);
                rows.add(row);
            }
        }
        double[][] factor = rows.toArray(double[][]::new);
        double[] right = new double[kept.size()];
        double[] correlations = pairs.correlations();
        for (int i = 0; i < right.length; i++) {
            right[i] = correlations[kept.get(i)];
        }
        double[] solved = backward(factor, forward(factor, right));
        double[] weights = new double[pairs.sources()];
        for (int i = 0; i < solved.length; i++) {
            weights[kept.get(i)] = solved[i];
        }
        return new Refit(kept, weights, errors(pairs, kept, factor, pairs.residuals(weights)));
    }

    /** The source's row of the Cholesky factor, its last entry the pivot before the root. */
    private static double[] choleskyRow(double[][] gram, List<Integer> kept, List<double[]> rows, int source) {
        double[] row = new double[kept.size() + 1];
        double pivot = gram[source][source];
        for (int i = 0; i < kept.size(); i++) {
            double value = gram[source][kept.get(i)];
            for (int k = 0; k < i; k++) {
                value -= row[k] * rows.get(i)[k];
            }
            row[i] = value / rows.get(i)[i];
            pivot -= row[i] * row[i];
        }
        row[kept.size()] = pivot;
        return row;
    }

    private static double[] forward(double[][] factor, double[] right) {
        double[] solved = right.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= factor[i][k] * solved[k];
            }
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    private static double[] backward(double[][] factor, double[] right) {
        double[] solved = right.clone();
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solved.length; k++) {
                solved[i] -= factor[k][i] * solved[k];
            }
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    private static double[] errors(Pairs pairs, List<Integer> kept, double[][] factor, double[] residuals) {
        double largest = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            largest = Math.max(largest, Math.abs(pairs.difference(pair)));
        }
        double[] squares = new double[kept.size()];
        for (int pair = 0; pair < pairs.size(); pair++) {
            double[] signs = new double[kept.size()];
            for (int i = 0; i < signs.length; i++) {
                signs[i] = pairs.sign(pair, kept.get(i));
            }
            double[] influence = backward(factor, forward(factor, signs));
            double leverage = 0;
            for (int i = 0; i < signs.length; i++) {
                leverage += signs[i] * influence[i] / pairs.size();
            }
            double left = residuals[pair] / Math.max(1 - leverage, LEAST_PIVOT);
            for (int i = 0; i < squares.length; i++) {
                double part = influence[i] * left / pairs.size();
                squares[i] += part * part;
            }
        }
        double[] errors = new double[pairs.sources()];
        for (int i = 0; i < squares.length; i++) {
            errors[kept.get(i)] = Math.max(StrictMath.sqrt(squares[i]), ROUNDING * largest);
        }
        return errors;
    }

    List<Integer> kept() {
        return kept;
    }

    double weight(int source) {
        return weights[source];
    }

    /** Returns the standard error of a kept source's weight; above 0 unless all differences are 0. */
    double error(int source) {
        return errors[source];
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

/** The triangle L with L Lᵀ = A + ridge · I, for small symmetric matrices; in one fixed order. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Factors a matrix. A pivot that rounding made too small counts as infinite: what it stands for is set to 0. */
    static Cholesky of(double[][] matrix, double ridge) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? ridge : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] =
                            sum > 1e-12 * (matrix[i][i] + ridge) ? StrictMath.sqrt(sum) : Double.POSITIVE_INFINITY;
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return new Cholesky(lower);
    }

    double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solution.length; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}

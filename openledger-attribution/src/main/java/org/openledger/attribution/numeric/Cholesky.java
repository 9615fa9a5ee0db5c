/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import java.util.Arrays;

/**
 * The Cholesky factor of a positive definite matrix, for solving linear systems of it.
 *
 * <p>Right-looking, by panels of {@value #PANEL} columns: n^3 / 6 multiplications. Every entry is the sum in order of the columns, so neither the panels nor the threads show in
 * the bits. Source: Golub and Van Loan, "Matrix Computations", 4th edition, algorithm 4.2.2. Thread-safe once made.
 */
public final class Cholesky {

    private static final int PANEL = 64;
    private static final int STRIP = 512;
    private static final int ROWS_PER_PART = 256;
    private static final int SIDES_PER_PART = 64;
    private static final int UNROLLED = 4;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Factors a matrix in its own place: it is used up.
     *
     * @param matrix what to factor
     * @param workers who compute it
     * @throws IllegalArgumentException if it is not positive definite, or not finite
     */
    public static Cholesky of(LowerTriangle matrix, Workers workers) {
        double[][] rows = matrix.rows();
        for (int from = 0; from < rows.length; from += PANEL) {
            int to = Math.min(rows.length, from + PANEL);
            for (int i = from; i < to; i++) {
                finishRow(rows, i, from, i);
                rows[i][i] = root(remainder(rows[i], rows[i], from, i), i);
            }
            updateBelow(rows, from, to, workers);
        }
        return new Cholesky(rows);
    }

    private static double root(double pivot, int row) {
        if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the matrix is not positive definite: pivot " + pivot + " at row " + row + "; give more damping");
        }
        return StrictMath.sqrt(pivot);
    }

    /** Solves for the entries {@code from} to {@code to} of a row, whose earlier panels are subtracted already. */
    private static void finishRow(double[][] rows, int i, int from, int to) {
        double[] row = rows[i];
        for (int j = from; j < to; j++) {
            row[j] = remainder(row, rows[j], from, j) / rows[j][j];
        }
    }

    private static double remainder(double[] row, double[] other, int from, int column) {
        double rest = row[column];
        for (int k = from; k < column; k++) {
            rest -= row[k] * other[k];
        }
        return rest;
    }

    private static void updateBelow(double[][] rows, int from, int to, Workers workers) {
        int parts = (rows.length - to + ROWS_PER_PART - 1) / ROWS_PER_PART;
        workers.map(parts, part -> {
            int first = to + part * ROWS_PER_PART;
            int end = Math.min(rows.length, first + ROWS_PER_PART);
            for (int i = first; i < end; i++) {
                finishRow(rows, i, from, to);
            }
            return part;
        });
        workers.map(parts, part -> {
            int first = to + part * ROWS_PER_PART;
            subtractPanel(rows, from, to, first, Math.min(rows.length, first + ROWS_PER_PART));
            return part;
        });
    }

    /** Subtracts from rows {@code first} to {@code end}, right of the panel, the product of the panel's parts. */
    private static void subtractPanel(double[][] rows, int from, int to, int first, int end) {
        int columns = to - from;
        double[][] panel = new double[columns][STRIP];
        double[] entries = new double[STRIP];
        for (int left = to; left < end; left += STRIP) {
            int right = Math.min(end, left + STRIP);
            for (int j = left; j < right; j++) {
                for (int k = 0; k < columns; k++) {
                    panel[k][j - left] = -rows[j][from + k];
                }
            }
            for (int i = Math.max(first, left); i < end; i++) {
                int width = Math.min(right, i + 1) - left;
                System.arraycopy(rows[i], left, entries, 0, width);
                Combination.add(entries, rows[i], from, panel, 0, columns, width);
                System.arraycopy(entries, 0, rows[i], left, width);
            }
        }
    }

    /**
     * Solves for several right-hand sides in their own place.
     *
     * @param sides as many rows as the matrix, a column for each right-hand side; replaced by the solutions, each of which depends on its own column alone
     * @param width how many columns
     * @param workers who compute it
     */
    public void solve(double[][] sides, int width, Workers workers) {
        int parts = (width + SIDES_PER_PART - 1) / SIDES_PER_PART;
        workers.map(parts, part -> {
            int from = part * SIDES_PER_PART;
            int count = Math.min(width - from, SIDES_PER_PART);
            double[][] own = new double[lower.length][count];
            for (int i = 0; i < lower.length; i++) {
                System.arraycopy(sides[i], from, own[i], 0, count);
            }
            solve(own, count);
            for (int i = 0; i < lower.length; i++) {
                System.arraycopy(own[i], 0, sides[i], from, count);
            }
            return part;
        });
    }

    private void solve(double[][] sides, int width) {
        double[] sum = new double[width];
        for (int i = 0; i < lower.length; i++) {
            Arrays.fill(sum, 0);
            Combination.add(sum, lower[i], 0, sides, 0, i, width);
            double[] side = sides[i];
            double pivot = lower[i][i];
            for (int j = 0; j < width; j++) {
                side[j] = (side[j] - sum[j]) / pivot;
            }
        }
        for (int end = lower.length; end > 0; end -= Math.min(end, UNROLLED)) {
            solveTransposed(sides, Math.max(0, end - UNROLLED), end, width);
        }
    }

    /** Finishes the unknowns {@code from} to {@code to}, which need nothing from the ones before, and takes them out of those. */
    private void solveTransposed(double[][] sides, int from, int to, int width) {
        for (int i = to - 1; i >= from; i--) {
            double[] side = sides[i];
            for (int later = i + 1; later < to; later++) {
                double factor = -lower[later][i];
                double[] known = sides[later];
                for (int j = 0; j < width; j++) {
                    side[j] += factor * known[j];
                }
            }
            double pivot = lower[i][i];
            for (int j = 0; j < width; j++) {
                side[j] /= pivot;
            }
        }
        double[] factors = new double[to - from];
        for (int k = 0; k < from; k++) {
            for (int i = from; i < to; i++) {
                factors[i - from] = -lower[i][k];
            }
            Combination.add(sides[k], factors, 0, sides, from, to - from, width);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import org.openledger.internal.Require;

/**
 * A symmetric matrix, of which only the lower triangle is kept: row i has i + 1 entries, so it takes 4 n^2 bytes.
 *
 * <p>For one thread, but for parts that write to different rows.
 */
public final class LowerTriangle {

    /** The most rows: 268 MB. */
    public static final int MAX_SIZE = 8192;

    private static final int ROWS_PER_PART = 64;

    private final double[][] rows;

    /**
     * Makes a matrix of zeros.
     *
     * @param size how many rows, 1 to {@value #MAX_SIZE}
     */
    public LowerTriangle(int size) {
        Require.inRange(size, 1, MAX_SIZE, "rows of a symmetric matrix");
        rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[i + 1];
        }
    }

    /** Returns how many rows it has. */
    public int size() {
        return rows.length;
    }

    /** Returns row i itself, i + 1 entries: what is written there stands in the matrix. */
    public double[] row(int i) {
        return rows[i];
    }

    /** Adds a number to each entry of the diagonal. */
    public void addToDiagonal(double value) {
        for (int i = 0; i < rows.length; i++) {
            rows[i][i] += value;
        }
    }

    /** Returns the mean of the diagonal: the mean eigenvalue. */
    public double meanDiagonal() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += rows[i][i];
        }
        return sum / rows.length;
    }

    /**
     * Adds a weighted sum of squares of vectors: {@code Σ weight · vector · vector^T}, in order of the vectors.
     *
     * @param vectors each as long as the matrix has rows
     * @param weights one for each
     * @param workers who compute it
     */
    public void addSquares(double[][] vectors, double[] weights, Workers workers) {
        int parts = (rows.length + ROWS_PER_PART - 1) / ROWS_PER_PART;
        workers.map(parts, part -> {
            double[] scaled = new double[vectors.length];
            int end = Math.min(rows.length, (part + 1) * ROWS_PER_PART);
            for (int i = part * ROWS_PER_PART; i < end; i++) {
                for (int k = 0; k < vectors.length; k++) {
                    scaled[k] = weights[k] * vectors[k][i];
                }
                Combination.add(rows[i], scaled, 0, vectors, 0, vectors.length, i + 1);
            }
            return part;
        });
    }

    double[][] rows() {
        return rows;
    }
}

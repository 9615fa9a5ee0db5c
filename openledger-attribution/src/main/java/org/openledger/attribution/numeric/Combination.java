/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

/**
 * The weighted sum of rows: the one inner loop of every dense product here.
 *
 * <p>Each entry of the sum is built up in order of the rows, one after the other, as if there were no unrolling: so its bits never depend on how a product was cut into
 * tiles, nor on what stands beside it.
 */
public final class Combination {

    private static final int UNROLLED = 4;

    private Combination() {}

    /**
     * Adds {@code weights[at] * rows[from] + weights[at + 1] * rows[from + 1] + …} to a sum.
     *
     * @param sum what is added to, at least {@code width} long; none of the rows
     * @param weights one for each row
     * @param at where the first weight stands
     * @param rows each at least {@code width} long
     * @param from the first row
     * @param count how many rows
     * @param width how many entries of each
     */
    public static void add(double[] sum, double[] weights, int at, double[][] rows, int from, int count, int width) {
        int t = 0;
        for (; t + UNROLLED <= count; t += UNROLLED) {
            int r = from + t;
            addFour(sum, weights, at + t, rows[r], rows[r + 1], rows[r + 2], rows[r + 3], width);
        }
        for (; t < count; t++) {
            addOne(sum, weights[at + t], rows[from + t], width);
        }
    }

    /** Separate arrays that all begin at 0: only so does the compiler put several entries into one instruction. */
    private static void addFour(
            double[] sum, double[] weights, int at, double[] b0, double[] b1, double[] b2, double[] b3, int width) {
        double w0 = weights[at];
        double w1 = weights[at + 1];
        double w2 = weights[at + 2];
        double w3 = weights[at + 3];
        for (int j = 0; j < width; j++) {
            sum[j] = sum[j] + w0 * b0[j] + w1 * b1[j] + w2 * b2[j] + w3 * b3[j];
        }
    }

    private static void addOne(double[] sum, double weight, double[] row, int width) {
        for (int j = 0; j < width; j++) {
            sum[j] += weight * row[j];
        }
    }
}

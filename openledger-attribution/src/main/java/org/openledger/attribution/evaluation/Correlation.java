/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.Arrays;

/** How two series go together, from -1 to 1; a series that does not vary goes with nothing: 0. Sums are taken in order, so equal input gives equal bits. */
public final class Correlation {

    private Correlation() {}

    /**
     * Returns Pearson's product-moment correlation.
     *
     * @throws IllegalArgumentException if the lengths differ, are below 2, or a number is not finite
     */
    public static double pearson(double[] a, double[] b) {
        check(a, b);
        double[] ones = new double[a.length];
        Arrays.fill(ones, 1);
        return weighted(a, b, ones);
    }

    /**
     * Returns Spearman's rank correlation; tied numbers share the mean of their ranks.
     *
     * @throws IllegalArgumentException as {@link #pearson}
     */
    public static double spearman(double[] a, double[] b) {
        check(a, b);
        return pearson(ranks(a), ranks(b));
    }

    /** Returns the ranks from 1 up, those of equal numbers averaged. */
    static double[] ranks(double[] values) {
        int[] order = ascending(values);
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Returns the positions in ascending order of their values, equal ones in order of position. */
    static int[] ascending(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(values[i] + 0.0, values[j] + 0.0));
        int[] positions = new int[order.length];
        Arrays.setAll(positions, i -> order[i]);
        return positions;
    }

    /** Returns the correlation when each pair counts this often. */
    static double weighted(double[] a, double[] b, double[] times) {
        double sum = 0;
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            sum += times[i];
            meanA += times[i] * a[i];
            meanB += times[i] * b[i];
        }
        meanA /= sum;
        meanB /= sum;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            double da = a[i] - meanA;
            double db = b[i] - meanB;
            ab += times[i] * da * db;
            aa += times[i] * da * da;
            bb += times[i] * db * db;
        }
        double norm = StrictMath.sqrt(aa) * StrictMath.sqrt(bb);
        return norm > 0 ? Math.max(-1, Math.min(1, ab / norm)) : 0;
    }

    private static void check(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException(
                    "series of " + a.length + " and " + b.length + " numbers: give equally many, at least 2");
        }
        for (int i = 0; i < a.length; i++) {
            if (!Double.isFinite(a[i]) || !Double.isFinite(b[i])) {
                throw new IllegalArgumentException(
                        "pair " + i + " is " + a[i] + " and " + b[i] + ": give finite numbers");
            }
        }
    }
}

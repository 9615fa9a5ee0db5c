/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

/**
 * The Shapley values of one query's sorted neighbours, from the farthest to the nearest (rules A122, A123).
 *
 * <p>Neighbours of equal distance share their places: each gets the mean over all their orders, in closed form. Without ties this is
 * theorem 1 of Jia and others, "Efficient Task-Specific Data Valuation for Nearest Neighbor Algorithms", VLDB 2019, with the last value's
 * denominator max(K, N), which also holds for K above N.
 */
final class TieFairRecursion {

    private final int k;
    private final int[] labels;
    private final double[] harmonic;

    /** Sets it up for up to {@code labels.length} neighbours. */
    TieFairRecursion(int k, int[] labels) {
        this.k = k;
        this.labels = labels;
        this.harmonic = new double[labels.length + 1];
        for (int i = 1; i < harmonic.length; i++) {
            harmonic[i] = harmonic[i - 1] + 1.0 / Math.max(k, i);
        }
    }

    /** Returns the sums of 1/max(K, i) for i from 1 up to each place. */
    double[] harmonic() {
        return harmonic;
    }

    /**
     * Adds the values to the rows' sums.
     *
     * @param packed the nearest {@code count} neighbours in order, {@code key << 32 | row}; equal keys are ties
     */
    void add(long[] packed, int count, int label, double[] sums) {
        double value = 0;
        double match = 0;
        for (int to = count, from; to > 0; to = from) {
            from = to - 1;
            long key = packed[from] >>> 32;
            if (from > 0 && packed[from - 1] >>> 32 == key) {
                while (from > 0 && packed[from - 1] >>> 32 == key) {
                    from--;
                }
                double share = addTied(packed, from, to, label, value, match, sums);
                value += (share - match) / Math.max(k, to);
                match = share;
            } else {
                int row = (int) packed[from];
                double matches = labels[row] == label ? 1 : 0;
                value += (matches - match) / Math.max(k, to);
                match = matches;
                sums[row] += value;
            }
        }
    }

    /** Adds the values of neighbours of one distance at the places {@code from + 1} to {@code to}; returns the part of them that matches. */
    private double addTied(long[] packed, int from, int to, int label, double value, double match, double[] sums) {
        int tied = to - from;
        int matching = 0;
        for (int i = from; i < to; i++) {
            matching += labels[(int) packed[i]] == label ? 1 : 0;
        }
        double places = harmonic[to - 1] - harmonic[from];
        double[] values = new double[2];
        for (int m = 0; m < 2; m++) {
            double others = (matching - m) / (tied - 1.0);
            values[m] = value
                    + ((m - others) * places + ((tied - 1) * (others - match) + (m - match)) / Math.max(k, to)) / tied;
        }
        for (int i = from; i < to; i++) {
            int row = (int) packed[i];
            sums[row] += values[labels[row] == label ? 1 : 0];
        }
        return (double) matching / tied;
    }
}

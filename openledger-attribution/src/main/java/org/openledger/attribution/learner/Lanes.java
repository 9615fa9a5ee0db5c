/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

/** Products of runs of numbers in one fixed order: four sums side by side, which lets a processor overlap the additions. */
final class Lanes {

    private Lanes() {}

    /** Returns the product of two runs. */
    static double dot(double[] a, int aFrom, double[] b, int bFrom, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[aFrom + i] * b[bFrom + i];
            s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
        }
        double rest = 0;
        for (; i < length; i++) {
            rest += a[aFrom + i] * b[bFrom + i];
        }
        return ((s0 + s1) + (s2 + s3)) + rest;
    }

    /** Adds a multiple of one run to another. */
    static void add(double[] to, int toFrom, double factor, double[] from, int fromFrom, int length) {
        for (int i = 0; i < length; i++) {
            to[toFrom + i] += factor * from[fromFrom + i];
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import org.openledger.internal.Require;

/**
 * How often intervals held the truth: an interval that promises 90 % must hold it in about nine cases of ten, neither fewer nor many more.
 *
 * @param held how many did
 * @param cases of how many, 1 or more
 */
public record Coverage(int held, int cases) {

    /** Checks the bounds. */
    public Coverage {
        Require.inRange(cases, 1, Integer.MAX_VALUE, "cases");
        Require.inRange(held, 0, cases, "cases that held the truth");
    }

    /**
     * Counts.
     *
     * @param truths what was to be covered
     * @param lower the lower ends, as many
     * @param upper the upper ends, as many; each at least the lower one
     */
    public static Coverage of(double[] truths, double[] lower, double[] upper) {
        if (lower.length != truths.length || upper.length != truths.length) {
            throw new IllegalArgumentException(truths.length + " truths, " + lower.length + " lower and " + upper.length
                    + " upper ends: give equally many");
        }
        int held = 0;
        for (int i = 0; i < truths.length; i++) {
            if (!(lower[i] <= upper[i]) || !Double.isFinite(truths[i])) {
                throw new IllegalArgumentException("case " + i + ": " + truths[i] + " in " + lower[i] + " to "
                        + upper[i] + ": give a finite truth and ends in order");
            }
            held += lower[i] <= truths[i] && truths[i] <= upper[i] ? 1 : 0;
        }
        return new Coverage(held, truths.length);
    }

    /** Returns the share of cases that held. */
    public double share() {
        return (double) held / cases;
    }
}

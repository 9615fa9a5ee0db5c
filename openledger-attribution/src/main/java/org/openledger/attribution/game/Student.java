/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import org.openledger.internal.Require;

/** Student's distribution with a whole number of degrees of freedom, by its finite series (Abramowitz and Stegun 26.7.3, 26.7.4). */
final class Student {

    /** Beyond these the quantiles differ by less than one part in a thousand; they stay on the wide side. */
    private static final int MOST_FREEDOM = 500;

    private static final double LARGEST_QUANTILE = 1e4;

    private Student() {}

    /** Returns t with P(|T| <= t) = confidence. */
    static double quantile(double confidence, int freedom) {
        if (!(confidence >= 0.5 && confidence <= 0.999)) {
            throw new IllegalArgumentException("confidence " + confidence + ": give 0.5 to 0.999");
        }
        int v = (int) Math.min(MOST_FREEDOM, Require.inRange(freedom, 1, Integer.MAX_VALUE, "degrees of freedom"));
        double low = 0;
        double high = LARGEST_QUANTILE;
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (within(middle, v) < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Returns P(|T| <= t). */
    static double within(double t, int v) {
        double angle = StrictMath.atan(t / StrictMath.sqrt(v));
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        double term = v % 2 == 0 ? 1 : cosine;
        double sum = v == 1 ? 0 : term;
        for (int i = v % 2 == 0 ? 1 : 2; i <= v - 3; i += 2) {
            term *= cosine * cosine * i / (i + 1);
            sum += term;
        }
        return v % 2 == 0 ? sine * sum : (angle + sine * sum) * 2 / StrictMath.PI;
    }
}

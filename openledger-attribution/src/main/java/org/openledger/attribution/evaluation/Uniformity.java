/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.Arrays;
import org.openledger.internal.Require;

/**
 * The Kolmogorov-Smirnov test of numbers against the uniform distribution on 0 to 1.
 *
 * @param distance the largest distance of the share of numbers below x from x
 * @param pValue how likely a distance as large is for uniform numbers, by Kolmogorov's limit with Stephens' correction (1970), good from about 10 numbers on
 */
public record Uniformity(double distance, double pValue) {

    private static final int TERMS = 100;

    /**
     * Tests numbers.
     *
     * @param numbers at least 10, each 0 to 1
     */
    public static Uniformity of(double[] numbers) {
        Require.inRange(numbers.length, 10, Integer.MAX_VALUE, "numbers to test");
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            if (!(sorted[i] >= 0 && sorted[i] <= 1)) {
                throw new IllegalArgumentException("number " + sorted[i] + ": give 0 to 1");
            }
            distance = Math.max(distance, Math.max((i + 1.0) / n - sorted[i], sorted[i] - (double) i / n));
        }
        double root = StrictMath.sqrt(n);
        return new Uniformity(distance, tail((root + 0.12 + 0.11 / root) * distance));
    }

    private static double tail(double x) {
        if (x < 0.2) {
            return 1; // the series converges slowly here, and the truth is 1 to 12 digits
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2.0 * k * k * x * x);
        }
        return Math.max(0, Math.min(1, sum));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** Who passes among many, so that the part of those who passed by chance is bounded on average whatever depends on what: e-BH (Wang and Ramdas 2022). */
final class FalseDiscovery {
    private static final BigInteger WHOLE_BP = BigInteger.valueOf(10_000);

    private FalseDiscovery() {}

    /**
     * The largest number k for which the k-th largest e-value is at least m ÷ (alpha × k).
     *
     * @param values one e-value for each of the m candidates
     * @param alphaBp the bound, in basis points
     */
    static int passing(List<BigInteger> values, long alphaBp) {
        List<BigInteger> sorted =
                values.stream().sorted(Comparator.reverseOrder()).toList();
        int most = 0;
        for (int k = 1; k <= sorted.size(); k++) {
            if (passes(sorted.get(k - 1), sorted.size(), k, alphaBp)) {
                most = k;
            }
        }
        return most;
    }

    /** Whether an e-value is one of the k of m that pass. */
    static boolean passes(BigInteger value, int of, int passing, long alphaBp) {
        BigInteger weighed = value.multiply(BigInteger.valueOf(passing)).multiply(BigInteger.valueOf(alphaBp));
        return passing > 0
                && weighed.compareTo(BigInteger.valueOf(of).multiply(WHOLE_BP).multiply(EValue.ONE)) >= 0;
    }
}

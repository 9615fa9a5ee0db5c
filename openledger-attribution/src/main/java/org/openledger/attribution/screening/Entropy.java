/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/** Shannon's entropy of counts, in integers. */
final class Entropy {

    private static final int FRACTION_BITS = 12;

    private Entropy() {}

    /**
     * Returns how many thousandths of a bit one draw carries.
     *
     * @param counts how often each value was seen, in all less than 2^31
     * @return 0 for one value or none; at most 1,000 · log2 of the number of values, up to rounding
     */
    static int milliBits(int[] counts) {
        long total = 0;
        long weighted = 0;
        for (int count : counts) {
            total += count;
            weighted += count * log2(count);
        }
        return total == 0 ? 0 : (int) ((1_000 * (log2(total) - weighted / total)) >> FRACTION_BITS);
    }

    /** The logarithm to base 2 with 12 binary places, by squaring the mantissa; 0 for 0. */
    static long log2(long value) {
        if (value <= 1) {
            return 0;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(value);
        long mantissa = exponent > 30 ? value >> (exponent - 30) : value << (30 - exponent);
        long log = exponent;
        for (int i = 0; i < FRACTION_BITS; i++) {
            mantissa = (mantissa * mantissa) >> 30;
            int carry = (int) (mantissa >> 31);
            mantissa >>= carry;
            log = (log << 1) | carry;
        }
        return log;
    }
}

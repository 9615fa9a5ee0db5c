/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.Arrays;
import org.openledger.internal.Require;

/**
 * Signatures of texts from which the likeness of their sets of phrases is estimated, without the texts: one permutation, cut into bins, empty bins filled from others.
 *
 * <p>Two signatures agree in each bin with probability {@code |A ∩ B| / |A ∪ B|}, so the estimate's standard error is at most {@code 1 / (2 sqrt(bins))} where both sets are larger than the number of bins. One hash for each phrase, however
 * many bins. Sources: Li, Owen, Zhang, "One permutation hashing", NIPS 2012; Shrivastava, "Optimal densification for fast and accurate minwise hashing", ICML 2017. Bit-exact; for finding candidates, not for a verdict.
 */
public final class MinHash {

    /** The most bins. */
    public static final int MAX_BINS = 1 << 16;

    private static final int PHRASE = 3;
    private static final long VALUE = 0xFFFF_FFFFL;

    private MinHash() {}

    /**
     * Returns the hashes of a text's phrases of three words; reserved words, signs and case are forgotten.
     *
     * @param text any text
     * @return one for each phrase, in order; none for fewer than three words
     */
    public static long[] phrases(String text) {
        return View.words(text).runs(PHRASE);
    }

    /**
     * Signs a set.
     *
     * @param hashes of its members, in any order, repeated or not; at least one
     * @param bins a power of two, 2 to {@value #MAX_BINS}
     * @return a number for each bin
     * @throws IllegalArgumentException for no hashes or another number of bins
     */
    public static long[] signature(long[] hashes, int bins) {
        Require.inRange(bins, 2, MAX_BINS, "bins");
        if (Integer.bitCount(bins) != 1) {
            throw new IllegalArgumentException("bins " + bins + ": give a power of two");
        }
        if (hashes.length == 0) {
            throw new IllegalArgumentException("0 hashes: a set without members is like no other; give at least 1");
        }
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
        long[] least = new long[bins];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long hash : hashes) {
            long mixed = hash * Mixing.BASE;
            mixed = (mixed ^ (mixed >>> 32)) * Mixing.BASE;
            int bin = (int) (mixed >>> shift);
            least[bin] = Math.min(least[bin], mixed & VALUE);
        }
        return filled(least, bins - 1);
    }

    /** An empty bin takes the value of the first full one in an order of its own, the same for every set. */
    private static long[] filled(long[] least, int mask) {
        long[] signature = least.clone();
        for (int bin = 0; bin < least.length; bin++) {
            long step = bin;
            int from = bin;
            while (least[from] == Long.MAX_VALUE) {
                step = Mixing.mix(step + Mixing.BASE);
                from = (int) step & mask;
            }
            signature[bin] = least[from];
        }
        return signature;
    }

    /**
     * Estimates how alike two sets are.
     *
     * @param one a signature
     * @param other one with as many bins
     * @return the estimate of the size of what they share over the size of both together, 0 to 1
     * @throws IllegalArgumentException for signatures of different lengths or of none
     */
    public static double likeness(long[] one, long[] other) {
        if (one.length != other.length || one.length == 0) {
            throw new IllegalArgumentException("signatures of " + one.length + " and " + other.length
                    + " bins: give two with as many, at least 1");
        }
        int same = 0;
        for (int bin = 0; bin < one.length; bin++) {
            same += one[bin] == other[bin] ? 1 : 0;
        }
        return (double) same / one.length;
    }
}

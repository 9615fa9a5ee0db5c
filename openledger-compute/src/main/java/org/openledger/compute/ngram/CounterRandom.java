/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

/**
 * Random integers that depend on nothing but a seed and a position: the finaliser of SplitMix64 over their sum.
 *
 * <p>Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014. A position's draws never depend on another
 * position's, so the same seed repeats an answer to the bit wherever and in whatever batch it is computed.
 */
final class CounterRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;

    CounterRandom(long seed) {
        this.seed = mix(seed + GOLDEN_GAMMA);
    }

    /**
     * Draws an integer, each equally likely: values that would favour the low ones are rejected.
     *
     * @param position which draw, 0 or more
     * @param bound 1 or more
     * @return 0 to {@code bound - 1}
     */
    long below(long position, long bound) {
        long stream = mix(seed + GOLDEN_GAMMA * (position + 1));
        for (long attempt = 0; ; attempt++) {
            long bits = mix(stream + GOLDEN_GAMMA * attempt) >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

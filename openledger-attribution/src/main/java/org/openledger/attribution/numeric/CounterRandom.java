/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

/**
 * Random numbers that depend on nothing but a seed and a position: the finaliser of SplitMix64 over their sum.
 *
 * <p>Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014. A position's draws never depend on another
 * position's, so the same seed gives the same numbers to the bit wherever, in whatever order and by however many threads they are drawn. Immutable.
 */
public final class CounterRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Keeps the seeds of parts apart from draws at the same positions: the digits of the square root of 2. */
    private static final long SPLIT = 0x6A09E667F3BCC908L;

    private final long seed;

    /**
     * Starts a stream.
     *
     * @param seed any number
     */
    public CounterRandom(long seed) {
        this.seed = mix(seed + GOLDEN_GAMMA);
    }

    /**
     * Draws an integer, each equally likely: values that would favour the low ones are rejected.
     *
     * @param position which draw, 0 or more
     * @param bound 1 or more
     * @return 0 to {@code bound - 1}
     */
    public long below(long position, long bound) {
        long stream = bits(position);
        for (long attempt = 0; ; attempt++) {
            long bits = mix(stream + GOLDEN_GAMMA * attempt) >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    /**
     * Draws a number, each multiple of 2^-53 equally likely.
     *
     * @param position which draw
     * @return 0 or more, below 1
     */
    public double unit(long position) {
        return (bits(position) >>> 11) * 0x1.0p-53;
    }

    /**
     * Draws a normally distributed number (Box and Muller 1958), mean 0, variance 1.
     *
     * @param position which draw
     */
    public double gaussian(long position) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit(2 * position)));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit(2 * position + 1));
    }

    /**
     * Draws 64 bits.
     *
     * @param position which draw
     */
    public long bits(long position) {
        return mix(seed + GOLDEN_GAMMA * (position + 1));
    }

    /**
     * Returns a stream of its own for a part of the work.
     *
     * @param part which part
     */
    public CounterRandom split(long part) {
        return new CounterRandom(bits(part) ^ SPLIT);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

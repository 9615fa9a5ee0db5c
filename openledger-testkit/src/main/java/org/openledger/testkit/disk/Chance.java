/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.util.Random;

/** Luck that follows from a seed, the same on every Java platform. Not thread-safe. */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    /**
     * Begins a row of lucky numbers.
     *
     * @param seed any; neighbours have rows that are not alike
     */
    public Chance(long seed) {
        long mixed = (seed + 1) * GOLDEN;
        this.random = new Random(mixed ^ mixed >>> 32);
    }

    /**
     * Draws a number.
     *
     * @param bound 1 or more
     * @return 0 to {@code bound - 1}
     */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * Draws a long number.
     *
     * @param bound 1 or more
     * @return 0 to {@code bound - 1}
     */
    public long below(long bound) {
        return Math.floorMod(random.nextLong(), bound);
    }

    /**
     * Tosses a coin.
     *
     * @return heads or tails
     */
    public boolean coin() {
        return random.nextBoolean();
    }

    /**
     * Picks one of several.
     *
     * @param <T> of what
     * @param choices 1 or more
     * @return one of them
     */
    public <T> T oneOf(T[] choices) {
        return choices[below(choices.length)];
    }
}

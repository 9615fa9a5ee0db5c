/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.random.RandomGenerator;

/**
 * Random numbers that follow from a key: SplitMix64 (Steele, Lea, Flood 2014). Streams with different keys have nothing to do with each other, so it does not matter who
 * draws first or on which thread. The methods that studies use are written out here, so that no release of Java changes a result.
 */
final class Dice implements RandomGenerator {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int SUMMANDS = 12;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The stream behind a key of several numbers; their order counts. */
    static Dice of(long... key) {
        return new Dice(key(key));
    }

    /** A number that follows from several. */
    static long key(long... key) {
        long mixed = GAMMA;
        for (long part : key) {
            mixed = mix(mixed + GAMMA + mix(part + GAMMA));
        }
        return mixed;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + ": give 1 or more");
        }
        return (int) Math.multiplyHigh(nextLong() >>> 1, 2L * bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        return origin + nextInt(bound - origin);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Nearly normal, exactly repeatable: twelve uniform numbers less six. */
    @Override
    public double nextGaussian() {
        double sum = -SUMMANDS / 2.0;
        for (int i = 0; i < SUMMANDS; i++) {
            sum += nextDouble();
        }
        return sum;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            long block = nextLong();
            for (int i = 0; i < Long.BYTES && at < bytes.length; i++, at++) {
                bytes[at] = (byte) (block >>> (8 * i));
            }
        }
    }
}

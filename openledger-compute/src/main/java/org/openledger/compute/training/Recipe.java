/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * Everything that a training follows but its data and its first weights.
 *
 * @param steps how many, 1 to {@value #MAX_STEPS}
 * @param batch sequences in each, 1 to {@value #MAX_BATCH}
 * @param rate the highest learning rate, 0 to 1; with 0 nothing changes
 * @param warmup steps until the rate is reached, in a straight line; behind them it falls along a cosine to a tenth
 * @param decay how much of itself each weight loses for each unit of rate, 0 to 1
 * @param clip the longest gradient; a longer one is shortened to it
 * @param seed of the order of the sequences
 */
public record Recipe(int steps, int batch, double rate, int warmup, double decay, double clip, long seed) {

    /** The most steps. */
    public static final int MAX_STEPS = 1 << 20;

    /** The most sequences of a step. */
    public static final int MAX_BATCH = 1_024;

    private static final double LEAST_PART = 0.1;
    private static final String DOMAIN = "openledger/recipe/v1";

    /** Checks the bounds. */
    public Recipe {
        Require.inRange(steps, 1, MAX_STEPS, "steps");
        Require.inRange(batch, 1, MAX_BATCH, "batch");
        Require.inRange(warmup, 0, MAX_STEPS, "warmup");
        within(rate, 0, 1, "rate");
        within(decay, 0, 1, "decay");
        within(clip, 1e-6, 1e6, "clip");
    }

    private static void within(double value, double least, double most, String what) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + " " + value + ": give " + least + " to " + most);
        }
    }

    /** A recipe with usual numbers: a twentieth of the steps to warm up, decay 0.1, gradients of length 1 at most. */
    public static Recipe of(int steps, int batch, double rate, long seed) {
        return new Recipe(steps, batch, rate, steps / 20, 0.1, 1, seed);
    }

    /** The learning rate of a step, from 0. */
    public double rate(int step) {
        if (step < warmup) {
            return rate * (step + 1) / (warmup + 1);
        }
        double passed = (double) (step - warmup) / Math.max(1, steps - warmup);
        return rate * (LEAST_PART + (1 - LEAST_PART) * (1 + StrictMath.cos(StrictMath.PI * passed)) / 2);
    }

    /** The hash of all of it. */
    public Hash hash() {
        byte[] domain = DOMAIN.getBytes(StandardCharsets.US_ASCII);
        return Hash.sha256(ByteBuffer.allocate(domain.length + 3 * Integer.BYTES + 4 * Long.BYTES)
                .put(domain)
                .putInt(steps)
                .putInt(batch)
                .putInt(warmup)
                .putDouble(rate)
                .putDouble(decay)
                .putDouble(clip)
                .putLong(seed)
                .array());
    }
}

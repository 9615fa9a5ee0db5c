/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import org.openledger.attribution.numeric.Workers;
import org.openledger.internal.Require;

/**
 * How often a model is asked about parts of a context, and which parts are drawn.
 *
 * @param calls the budget: {@value #LEAST_CALLS} to {@value #MOST_CALLS} calls of the model, the full and the empty context included; an odd one is not spent
 * @param seed draws the parts
 * @param threads ask at a time, 1 to 256; the result does not depend on it
 */
public record ContextSettings(int calls, long seed, int threads) {

    /** Fewer calls than these leave too few pairs to choose a penalty by. */
    public static final int LEAST_CALLS = 22;

    /** The most calls for one answer. */
    public static final int MOST_CALLS = 8_192;

    /** Checks the bounds. */
    public ContextSettings {
        Require.inRange(calls, LEAST_CALLS, MOST_CALLS, "calls");
        Require.inRange(threads, 1, Workers.MAX_THREADS, "threads");
    }

    /**
     * Settings for one thread.
     *
     * @param calls the budget
     * @param seed draws the parts
     * @return the settings
     */
    public static ContextSettings of(int calls, long seed) {
        return new ContextSettings(calls, seed, 1);
    }

    /** Returns how many pairs of opposite parts the budget pays for, besides the full and the empty context. */
    int pairs() {
        return (calls - 2) / 2;
    }
}

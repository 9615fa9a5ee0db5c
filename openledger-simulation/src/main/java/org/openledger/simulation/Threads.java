/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.internal.Require;

/**
 * How many runs go side by side; it changes no result.
 *
 * @param count 1 or more
 */
public record Threads(int count) {
    /** The most that there may be. */
    public static final int MAX = 256;

    /** Checks the bounds. */
    public Threads {
        Require.inRange(count, 1, MAX, "threads");
    }

    /** Returns that many. */
    public static Threads of(int count) {
        return new Threads(count);
    }

    /** Returns one for each processor. */
    public static Threads all() {
        return new Threads(Math.min(MAX, Runtime.getRuntime().availableProcessors()));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import org.openledger.attribution.numeric.Workers;
import org.openledger.internal.Require;

/**
 * What a valuation may spend, and how exact is exact enough.
 *
 * @param calls how often the game may be asked, 1 to {@value #MAX_CALLS}; the same set is never asked twice
 * @param targetError the standard error at which to stop early, in the unit of the worth; 0 spends all calls
 * @param threads how many threads ask at once; it changes no bit of the result
 */
public record Budget(long calls, double targetError, int threads) {

    /** The most calls: the sets of 20 players. */
    public static final long MAX_CALLS = 1 << 20;

    /** Checks the bounds. */
    public Budget {
        Require.inRange(calls, 1, MAX_CALLS, "calls");
        Require.inRange(threads, 1, Workers.MAX_THREADS, "threads");
        if (!(targetError >= 0 && targetError <= Game.MAX_WORTH)) {
            throw new IllegalArgumentException(
                    "target error " + targetError + ": give a standard error above 0, or 0 for none");
        }
    }

    /**
     * Returns a budget that is spent on the calling thread, without a target.
     *
     * @param calls 1 to {@value #MAX_CALLS}
     */
    public static Budget calls(long calls) {
        return new Budget(calls, 0, 1);
    }

    /**
     * Returns the same budget with a standard error at which to stop.
     *
     * @param error above 0, for the player with the largest one; 0 for none
     */
    public Budget targetError(double error) {
        return new Budget(calls, error, threads);
    }

    /**
     * Returns the same budget on several threads.
     *
     * @param count 1 to 256
     */
    public Budget threads(int count) {
        return new Budget(calls, targetError, count);
    }

    /** Refuses a budget that cannot give any error at all. */
    void requireCalls(long least, String method) {
        if (calls < least) {
            throw new IllegalArgumentException("calls " + calls + ": " + method + " needs at least " + least + " here");
        }
    }
}

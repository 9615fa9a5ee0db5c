/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.internal.Require;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/**
 * A staking programme: it pays enrolled holdings a yearly rate that compounds continuously, out of money that the pool gave it beforehand.
 *
 * <p>A holding earns amount × (e^(rate × years) − 1), in years of 365 days and at most for the duration, with the power in fixed point of 18 digits and everything
 * truncated. What all enrolled holdings can earn at most is reserved for them.
 *
 * @param number which, among all programmes; its money lies in the pot PROGRAMME with that number
 * @param rate the yearly rate
 * @param duration for how long an enrolled holding earns, in milliseconds, at most {@link #MAX_DURATION}
 * @param reserved what is kept for the enrolled holdings
 * @param open whether holdings may enrol
 */
public record Programme(long number, BasisPoints rate, long duration, Amount reserved, boolean open) {

    /** The longest duration: ten years of 365 days, in milliseconds. */
    public static final long MAX_DURATION = 10L * 365 * 24 * 60 * 60 * 1_000;

    /** Checks the bounds. */
    public Programme {
        Require.nonNegative(number, "programme");
        Require.inRange(duration, 1, MAX_DURATION, "duration");
    }
}

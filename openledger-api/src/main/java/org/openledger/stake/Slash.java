/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.stake.StakeEvent.Slashed;

/**
 * A slash: what was taken, and what became of it.
 *
 * @param taken what was taken, from whom, why, and until when it may be appealed
 * @param state where it is in its life
 */
public record Slash(Slashed taken, State state) {

    /** Returns the same slash in another state. */
    public Slash in(State state) {
        return new Slash(taken, state);
    }

    /** Where a slash is in its life; the position is the number in snapshots. */
    public enum State {
        /** In escrow; its author may appeal until the window closes. */
        OPEN,
        /** In escrow; a panel decides whether it was right. */
        APPEALED,
        /** Final: the escrow went to its beneficiaries. */
        DISTRIBUTED,
        /** Undone: the escrow went back into the stake. */
        OVERTURNED
    }
}

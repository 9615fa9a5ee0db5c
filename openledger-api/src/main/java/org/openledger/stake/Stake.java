/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * Tokens that are locked behind a promise.
 *
 * @param id which
 * @param owner whose
 * @param purpose behind what
 * @param locked how much is still locked
 * @param state where it is in its life
 * @param freeAt when an unbonding stake comes free, in milliseconds since 1970; 0 before
 */
public record Stake(StakeId id, AccountId owner, StakePurpose purpose, Amount locked, State state, long freeAt) {

    /** Where a stake is in its life; the position is the number in the log. */
    public enum State {
        /** Locked, and slashable. */
        BONDED,
        /** On the way out, and still slashable. */
        UNBONDING,
        /** Free again, or slashed away. */
        RELEASED
    }
}

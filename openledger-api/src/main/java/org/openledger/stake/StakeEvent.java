/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.Event;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What happened to stakes. The money itself moves by {@link org.openledger.token.TokenEvent.Moved}. */
public sealed interface StakeEvent extends Event {

    /**
     * A stake was locked.
     *
     * @param stake its id, the next ordinal
     * @param owner whose
     * @param purpose behind what
     * @param amount how much
     */
    record Bonded(StakeId stake, AccountId owner, StakePurpose purpose, Amount amount) implements StakeEvent {
        @Override
        public int kind() {
            return 10;
        }
    }

    /**
     * A stake began its way out.
     *
     * @param stake which
     * @param freeAt when it comes free, in milliseconds since 1970
     */
    record Unbonding(StakeId stake, long freeAt) implements StakeEvent {
        @Override
        public int kind() {
            return 11;
        }
    }

    /**
     * What was left of a stake came free.
     *
     * @param stake which
     */
    record Released(StakeId stake) implements StakeEvent {
        @Override
        public int kind() {
            return 12;
        }
    }

    /**
     * A stake was slashed for an evidence; the money waits in the slash's escrow until the appeal window has passed.
     *
     * @param slash the slash's number, the next ordinal
     * @param stake which stake
     * @param contribution the row that is the evidence
     * @param round the review round that decided
     * @param amount how much was taken
     * @param until when the appeal window ends, in milliseconds since 1970
     */
    record Slashed(long slash, StakeId stake, ContributionId contribution, int round, Amount amount, long until)
            implements StakeEvent {
        @Override
        public int kind() {
            return 13;
        }
    }

    /**
     * A slash left its escrow for its beneficiaries; the moves beside it say who got what.
     *
     * @param slash which
     */
    record SlashDistributed(long slash) implements StakeEvent {
        @Override
        public int kind() {
            return 14;
        }
    }
}

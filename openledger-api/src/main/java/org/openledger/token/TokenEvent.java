/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import org.openledger.Event;

/** What happened to tokens. */
public sealed interface TokenEvent extends Event {

    /**
     * All OPEN came into being, in the pool; once, at genesis.
     *
     * @param amount the whole supply
     */
    record Minted(Amount amount) implements TokenEvent {
        @Override
        public int kind() {
            return 1;
        }
    }

    /**
     * Money moved: the only way in which a balance ever changes.
     *
     * @param from the pot that shrinks
     * @param to the pot that grows
     * @param amount how much, above zero
     * @param reason why
     */
    record Moved(Pot from, Pot to, Amount amount, Reason reason) implements TokenEvent {
        /** Refuses a move of nothing or to the same pot. */
        public Moved {
            if (amount.isZero() || from.equals(to)) {
                throw new IllegalArgumentException("move of " + amount + " from " + from + " to " + to
                        + ": give more than zero and two different pots");
            }
        }

        @Override
        public int kind() {
            return 2;
        }
    }

    /**
     * A part of an allocation vested and was released; the move beside it says to whom.
     *
     * @param vesting which
     * @param amount how much
     */
    record VestingReleased(long vesting, Amount amount) implements TokenEvent {
        @Override
        public int kind() {
            return 3;
        }
    }

    /** Why money moved; the position is the number in the log. */
    enum Reason {
        /** The genesis allocation. */
        ALLOCATION,
        /** One account gave to another. */
        TRANSFER,
        /** Locked behind a contribution, a validator or a node. */
        STAKE,
        /** A stake came free. */
        UNSTAKE,
        /** A slash took a stake. */
        SLASH,
        /** A slash reached its beneficiary after the appeal window. */
        SLASH_SHARE,
        /** A challenger's bond. */
        BOND,
        /** A bond came back or went to the winner. */
        BOND_RETURN,
        /** The payer's limit went into escrow. */
        ESCROW,
        /** The unused part, or all of it after a failure, came back. */
        REFUND,
        /** The platform's part of a fee. */
        FEE_PLATFORM,
        /** The serving node's part of a fee. */
        FEE_NODE,
        /** The model owner's part of a fee. */
        FEE_MODEL,
        /** The stakers' part of a fee. */
        FEE_STAKERS,
        /** The validators' part of a fee. */
        FEE_VALIDATORS,
        /** A contributor's part of a fee, by span evidence. */
        FEE_CONTRIBUTOR,
        /** A contributor's influence, credited and not yet vested. */
        FEE_PENDING,
        /** The part of a fee that nobody could be shown to have earned. */
        FEE_UNATTRIBUTED,
        /** Gas for a command. */
        GAS,
        /** Penalty for a vote that was committed and never revealed. */
        NON_REVEAL,
        /** A slash was overturned: the stake is what it was. */
        RESTORE,
        /** A validator's reward. */
        VALIDATOR_REWARD,
        /** Influence vested at its epoch's end, or went to the commons. */
        VESTED,
        /** A bonus for measured attribution, out of the pool. */
        BONUS,
        /** A reward for feedback. */
        FEEDBACK,
        /** A staker's part of the fees. */
        STAKER_REWARD,
        /** An allocation vested by its schedule. */
        RELEASE,
        /** Tokens were destroyed by their owner. */
        BURN,
        /** A model's ancestor's part of a fee. */
        ROYALTY,
        /** The fee of a training job, into its escrow or out of it. */
        JOB,
        /** A staking programme was funded, or gave back what is left. */
        PROGRAMME,
        /** What a staking programme pays. */
        PROGRAMME_REWARD,
        /** A premium for efficient serving. */
        PREMIUM,
        /** Spent by a Datanet's members out of its commons. */
        COMMUNITY,
        /** Influence of an answer that cannot vest: what its method's grade does not let pay, or what its pool has no room for. */
        FEE_UNGRADED
    }
}

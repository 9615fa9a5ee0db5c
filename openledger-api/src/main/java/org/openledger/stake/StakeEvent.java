/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import java.math.BigInteger;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
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
     * A stake was slashed for an evidence; the money waits in the slash's escrow, and what is left of the stake stays locked, until the slash is final.
     *
     * @param slash the slash's number, the next ordinal
     * @param stake which stake
     * @param contribution the row that is the evidence
     * @param round the review round that decided
     * @param amount how much was taken; zero of a stake that had come free
     * @param until when the appeal window ends, in milliseconds since 1970
     * @param before what the row was before: IN_REVIEW, or, if it was challenged, ACCEPTED or ACTIVE
     * @param challenge the number of the challenge that was upheld, whose bond waits like the escrow; absent if its first committee slashed it
     */
    record Slashed(
            long slash,
            StakeId stake,
            ContributionId contribution,
            int round,
            Amount amount,
            long until,
            ContributionStatus before,
            Optional<Long> challenge)
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

    /**
     * A HOLDING stake began to share the stakers' part of the fees.
     *
     * @param stake which
     * @param until when its lock ends, in milliseconds since 1970
     * @param weight its share, out of the weights of all holdings
     */
    record Held(StakeId stake, long until, BigInteger weight) implements StakeEvent {
        @Override
        public int kind() {
            return 15;
        }
    }

    /**
     * What had reached the stakers was spread over the weights of all holdings.
     *
     * @param perWeight what one unit of weight has earned since the ledger began, times 10^39, rounded down
     * @param carry what the rounding left over, in base units times 10^39: it is spread with the next deposits
     * @param spread how much was spread, in base units
     */
    record Accrued(BigInteger perWeight, BigInteger carry, Amount spread) implements StakeEvent {
        @Override
        public int kind() {
            return 16;
        }
    }

    /**
     * A holding was paid what it had earned, in whole base units; the move beside it says how much.
     *
     * @param stake which
     * @param paid how much; zero if it is less than one base unit
     * @param rest what it keeps, in base units times 10^39, below one base unit
     */
    record IncomeClaimed(StakeId stake, Amount paid, BigInteger rest) implements StakeEvent {
        @Override
        public int kind() {
            return 17;
        }
    }

    /**
     * A staking programme was opened.
     *
     * @param programme what it is; its number is the next
     */
    record ProgrammeOpened(Programme programme) implements StakeEvent {
        @Override
        public int kind() {
            return 18;
        }
    }

    /**
     * A staking programme takes no more holdings; the move beside it returned what was not reserved.
     *
     * @param programme which
     */
    record ProgrammeClosed(long programme) implements StakeEvent {
        @Override
        public int kind() {
            return 19;
        }
    }

    /**
     * A holding enrolled in a programme.
     *
     * @param enrolment what it is
     */
    record Enrolled(Enrolment enrolment) implements StakeEvent {
        @Override
        public int kind() {
            return 136;
        }
    }

    /**
     * An enrolled holding was paid what it had earned.
     *
     * @param stake which
     * @param paid how much
     * @param ended whether it earns no more; then what is left of its reserve is free
     */
    record YieldPaid(StakeId stake, Amount paid, boolean ended) implements StakeEvent {
        @Override
        public int kind() {
            return 137;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.Command;
import org.openledger.internal.Require;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** What an account asks of its stakes. */
public sealed interface StakeCommand extends Command {

    /**
     * Locks tokens to validate, to serve, or to hold. (A contribution's stake is locked by the contribution itself.)
     *
     * @param purpose VALIDATION, SERVING or HOLDING
     * @param amount above zero
     * @param lock how long a HOLDING stake cannot be unbonded, in milliseconds, at most {@link #MAX_LOCK}; 0 for the other purposes
     */
    record Bond(StakePurpose purpose, Amount amount, long lock) implements StakeCommand {
        /** The longest lock: ten years of 366 days, in milliseconds. */
        public static final long MAX_LOCK = 10L * 366 * 24 * 60 * 60 * 1_000;

        /** Checks the purpose, the amount and the lock. */
        public Bond {
            if (purpose == StakePurpose.CONTRIBUTION || amount.isZero()) {
                throw new IllegalArgumentException("bond of " + amount + " for " + purpose
                        + ": give more than zero, for VALIDATION, SERVING or HOLDING");
            }
            Require.inRange(lock, 0, purpose == StakePurpose.HOLDING ? MAX_LOCK : 0, "lock of a " + purpose + " stake");
        }

        /** Locks tokens without a time before which they cannot be unbonded. */
        public Bond(StakePurpose purpose, Amount amount) {
            this(purpose, amount, 0);
        }

        @Override
        public int type() {
            return 10;
        }
    }

    /**
     * Begins to free a bonded stake.
     *
     * @param stake which
     */
    record Unbond(StakeId stake) implements StakeCommand {
        @Override
        public int type() {
            return 11;
        }
    }

    /**
     * Claims what a HOLDING stake has earned.
     *
     * @param stake which
     */
    record ClaimIncome(StakeId stake) implements StakeCommand {
        @Override
        public int type() {
            return 12;
        }
    }

    /**
     * Opens a staking programme with money of the pool. Operator only.
     *
     * @param rate the yearly rate
     * @param duration for how long an enrolled holding earns, in milliseconds, at most {@link Programme#MAX_DURATION}
     * @param funding all that it can ever pay
     */
    record OpenProgramme(BasisPoints rate, long duration, Amount funding) implements StakeCommand {
        /** Checks the bounds. */
        public OpenProgramme {
            Require.inRange(duration, 1, Programme.MAX_DURATION, "duration");
        }

        @Override
        public int type() {
            return 13;
        }
    }

    /**
     * Closes a staking programme to new holdings, and returns what is not reserved to the pool. Operator only.
     *
     * @param programme which
     */
    record CloseProgramme(long programme) implements StakeCommand {
        /** Checks the bound. */
        public CloseProgramme {
            Require.nonNegative(programme, "programme");
        }

        @Override
        public int type() {
            return 14;
        }
    }

    /**
     * Enrols one's own HOLDING stake in a staking programme.
     *
     * @param programme which
     * @param stake which holding
     */
    record Enrol(long programme, StakeId stake) implements StakeCommand {
        /** Checks the bound. */
        public Enrol {
            Require.nonNegative(programme, "programme");
        }

        @Override
        public int type() {
            return 15;
        }
    }

    /**
     * Collects what an enrolled holding has earned in its programme.
     *
     * @param stake which holding
     */
    record CollectYield(StakeId stake) implements StakeCommand {
        @Override
        public int type() {
            return 16;
        }
    }
}

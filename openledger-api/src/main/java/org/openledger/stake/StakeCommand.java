/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.Command;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

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
}

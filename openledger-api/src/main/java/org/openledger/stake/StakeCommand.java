/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.Command;
import org.openledger.token.Amount;

/** What an account asks of its stakes. */
public sealed interface StakeCommand extends Command {

    /**
     * Locks tokens to validate or to serve. (A contribution's stake is locked by the contribution itself.)
     *
     * @param purpose VALIDATION or SERVING
     * @param amount above zero
     */
    record Bond(StakePurpose purpose, Amount amount) implements StakeCommand {
        /** Checks the purpose and the amount. */
        public Bond {
            if (purpose == StakePurpose.CONTRIBUTION || amount.isZero()) {
                throw new IllegalArgumentException(
                        "bond of " + amount + " for " + purpose + ": give more than zero, for VALIDATION or SERVING");
            }
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
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import org.openledger.Command;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/** What an account asks of its own tokens. */
public sealed interface TokenCommand extends Command {

    /**
     * Gives free tokens to another account.
     *
     * @param to who receives
     * @param amount how much, above zero
     */
    record Transfer(AccountId to, Amount amount) implements TokenCommand {
        /** Refuses nothing: an empty transfer is not an act. */
        public Transfer {
            if (amount.isZero()) {
                throw new IllegalArgumentException("transfer of 0 OPEN: give more than zero");
            }
        }

        @Override
        public int type() {
            return 1;
        }
    }

    /**
     * Destroys free tokens for ever.
     *
     * @param amount how much, above zero
     */
    record Burn(Amount amount) implements TokenCommand {
        /** Refuses nothing: an empty act is none. */
        public Burn {
            if (amount.isZero()) {
                throw new IllegalArgumentException("burn of 0 OPEN: give more than zero");
            }
        }

        @Override
        public int type() {
            return 2;
        }
    }

    /**
     * Releases what has vested of one's own allocation.
     *
     * @param vesting its number, among the genesis' allocations that have a schedule
     */
    record Release(long vesting) implements TokenCommand {
        /** Checks the bound. */
        public Release {
            Require.nonNegative(vesting, "vesting");
        }

        @Override
        public int type() {
            return 3;
        }
    }
}

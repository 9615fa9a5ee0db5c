/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import org.openledger.Command;
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
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import org.openledger.Command;
import org.openledger.internal.Require;

/** What an account asks about its keys, and its guardians about them. */
public sealed interface PartyCommand extends Command {

    /**
     * Begins to change the account's key; the old key speaks for it until the change takes effect.
     *
     * @param key the new key
     */
    record RotateKey(VerificationKey key) implements PartyCommand {
        @Override
        public int type() {
            return 130;
        }
    }

    /**
     * Cancels the change of the account's key that is on its way, whoever asked for it.
     *
     * @param change its number
     */
    record CancelKeyChange(long change) implements PartyCommand {
        /** Checks the bound. */
        public CancelKeyChange {
            Require.nonNegative(change, "change of key");
        }

        @Override
        public int type() {
            return 131;
        }
    }

    /**
     * Names the account's guardians, in place of those before.
     *
     * @param guardians who
     */
    record SetGuardians(Guardians guardians) implements PartyCommand {
        @Override
        public int type() {
            return 132;
        }
    }

    /**
     * A guardian agrees to a new key for an account. When enough agree to the same one, the change begins.
     *
     * @param account whose key
     * @param key the new key
     */
    record Recover(AccountId account, VerificationKey key) implements PartyCommand {
        @Override
        public int type() {
            return 133;
        }
    }
}

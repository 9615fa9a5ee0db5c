/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import org.openledger.Event;

/** What happened to accounts' keys. */
public sealed interface PartyEvent extends Event {

    /**
     * A change of an account's key began.
     *
     * @param change what will be; its number is the next
     */
    record KeyChangeBegun(KeyChange change) implements PartyEvent {
        @Override
        public int kind() {
            return 130;
        }
    }

    /**
     * A change of a key was cancelled.
     *
     * @param number which
     */
    record KeyChangeCancelled(long number) implements PartyEvent {
        @Override
        public int kind() {
            return 131;
        }
    }

    /**
     * A change of a key was due while its account was in a dispute.
     *
     * @param number which
     * @param due when it is due now, in milliseconds since 1970
     */
    record KeyChangePostponed(long number, long due) implements PartyEvent {
        @Override
        public int kind() {
            return 132;
        }
    }

    /**
     * A new key speaks for an account, and the old one no more.
     *
     * @param number which change
     * @param account whose
     * @param key the key
     */
    record KeyChanged(long number, AccountId account, VerificationKey key) implements PartyEvent {
        @Override
        public int kind() {
            return 133;
        }
    }

    /**
     * An account named its guardians.
     *
     * @param account whose
     * @param guardians who; none, to have none
     */
    record GuardiansSet(AccountId account, Guardians guardians) implements PartyEvent {
        @Override
        public int kind() {
            return 134;
        }
    }

    /**
     * A guardian agreed to a new key.
     *
     * @param account whose key
     * @param guardian who agreed, in place of what that guardian agreed to before
     * @param key to which
     */
    record RecoveryApproved(AccountId account, AccountId guardian, VerificationKey key) implements PartyEvent {
        @Override
        public int kind() {
            return 135;
        }
    }
}

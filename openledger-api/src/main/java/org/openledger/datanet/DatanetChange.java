/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Set;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What the members of a Datanet may decide together. */
public sealed interface DatanetChange {

    /**
     * Pays out of the Datanet's commons.
     *
     * @param to whom
     * @param amount how much, above zero
     */
    record Spend(AccountId to, Amount amount) implements DatanetChange {
        /** Refuses a payment of nothing. */
        public Spend {
            if (amount.isZero()) {
                throw new IllegalArgumentException("a payment of nothing: give more than zero");
            }
        }
    }

    /**
     * Replaces the terms; the kind must stay.
     *
     * @param terms the new rules
     */
    record Revise(DatanetTerms terms) implements DatanetChange {}

    /**
     * Sets an account's roles; no roles removes the member, and the last owner stays.
     *
     * @param account whose
     * @param roles exactly these from now on
     */
    record SetRoles(AccountId account, Set<Role> roles) implements DatanetChange {
        /** Copies the set. */
        public SetRoles {
            roles = Set.copyOf(roles);
        }
    }
}

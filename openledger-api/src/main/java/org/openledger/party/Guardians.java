/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import java.util.HashSet;
import java.util.List;
import org.openledger.internal.Require;

/**
 * Who may give an account a new key together when its own is lost.
 *
 * @param accounts the guardians, each once; none, if nobody may
 * @param needed how many of them have to agree; 0 without guardians
 */
public record Guardians(List<AccountId> accounts, int needed) {

    /** How many guardians an account may have. */
    public static final int MAX = 16;

    /** Nobody. */
    public static final Guardians NONE = new Guardians(List.of(), 0);

    /** Checks the bounds and copies the list. */
    public Guardians {
        accounts = Require.atMost(accounts, MAX, "guardians");
        Require.inRange(needed, accounts.isEmpty() ? 0 : 1, accounts.size(), "needed guardians");
        if (new HashSet<>(accounts).size() != accounts.size()) {
            throw new IllegalArgumentException("guardians " + accounts + ": give each once");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.internal.Require;

/**
 * A stake of the ledger.
 *
 * @param ordinal its position among all stakes, from 0
 */
public record StakeId(long ordinal) implements Comparable<StakeId> {
    /** Checks the bound. */
    public StakeId {
        Require.nonNegative(ordinal, "stake id");
    }

    @Override
    public int compareTo(StakeId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "stake-" + ordinal;
    }
}

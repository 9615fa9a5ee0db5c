/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * A Datanet of the ledger.
 *
 * @param ordinal its position among all Datanets, from 0
 */
public record DatanetId(long ordinal) implements Comparable<DatanetId> {
    /** Checks the bound. */
    public DatanetId {
        Require.nonNegative(ordinal, "Datanet id");
    }

    @Override
    public int compareTo(DatanetId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "datanet-" + ordinal;
    }
}

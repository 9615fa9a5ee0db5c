/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * A row of the ledger: the order of these ids is the order in which rows were committed, and it breaks every tie.
 *
 * @param ordinal its position among all contributions, from 0
 */
public record ContributionId(long ordinal) implements Comparable<ContributionId> {
    /** Checks the bound. */
    public ContributionId {
        Require.nonNegative(ordinal, "contribution id");
    }

    @Override
    public int compareTo(ContributionId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "row-" + ordinal;
    }
}

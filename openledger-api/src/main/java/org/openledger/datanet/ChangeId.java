/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * A change that a Datanet's members decide about.
 *
 * @param ordinal its position among all proposed changes, from 0
 */
public record ChangeId(long ordinal) implements Comparable<ChangeId> {
    /** Checks the bound. */
    public ChangeId {
        Require.nonNegative(ordinal, "change id");
    }

    @Override
    public int compareTo(ChangeId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "change-" + ordinal;
    }
}

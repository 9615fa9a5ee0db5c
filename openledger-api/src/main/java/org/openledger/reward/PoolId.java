/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import org.openledger.internal.Require;

/**
 * A pool of influence: what the answers of one model in one reward epoch left to vest.
 *
 * @param ordinal its position among all pools, from 0; also the number of its pot PENDING
 */
public record PoolId(long ordinal) implements Comparable<PoolId> {
    /** Checks the bound. */
    public PoolId {
        Require.nonNegative(ordinal, "pool id");
    }

    @Override
    public int compareTo(PoolId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "pool-" + ordinal;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.internal.Require;

/**
 * A published model of the ledger.
 *
 * @param ordinal its position among all models, from 0
 */
public record ModelId(long ordinal) implements Comparable<ModelId> {
    /** Checks the bound. */
    public ModelId {
        Require.nonNegative(ordinal, "model id");
    }

    @Override
    public int compareTo(ModelId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "model-" + ordinal;
    }
}

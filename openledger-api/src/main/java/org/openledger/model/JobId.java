/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.internal.Require;

/**
 * A paid model-building job of the ledger.
 *
 * @param ordinal its position among all jobs, from 0; its money lies in the pot JOB with that number
 */
public record JobId(long ordinal) implements Comparable<JobId> {
    /** Checks the bound. */
    public JobId {
        Require.nonNegative(ordinal, "job id");
    }

    @Override
    public int compareTo(JobId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "job-" + ordinal;
    }
}

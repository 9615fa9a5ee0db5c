/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

/**
 * When snapshots are taken, and where the log records their roots: a sixteenth of the way to the next, so that there is time to make them.
 *
 * <p>Both follow from the height alone, so that the same commands make the same log, however long a snapshot takes. A ledger that is opened with another cadence
 * does not find the earlier records, and folds from further back.
 *
 * @param every how many leaves lie between two snapshots, at least 2
 */
record Cadence(long every) {
    private static final long PARTS = 16;
    private static final long LEAST_WORTHWHILE = 1_000;

    /** How many leaves must have come since the last snapshot for one to be worth its bytes when the ledger closes. */
    long worthwhile() {
        return Math.max(LEAST_WORTHWHILE, every / PARTS);
    }

    /** Whether a snapshot is taken of the state at this height. */
    boolean isTakenAt(long height) {
        return height > 0 && height % every == 0;
    }

    /** The leaf that records the root of the state at this height. */
    long record(long height) {
        return height + Math.max(1, every / PARTS);
    }

    /** The height whose root the leaf with this index records, if it does: a multiple of {@link #every}, else 0. */
    long recordedBy(long index) {
        long height = index - record(0);
        return isTakenAt(height) ? height : 0;
    }

    /** The highest height up to this one of which a snapshot is taken; 0 if there is none. */
    long newest(long height) {
        return height - height % every;
    }
}

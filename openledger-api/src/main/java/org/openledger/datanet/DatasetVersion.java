/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * An immutable state of a Datanet's rows.
 *
 * @param datanet of which Datanet
 * @param number 1 for the first
 * @param rows how many active rows
 * @param manifest the RFC 6962 root over the rows in order of their ids: each leaf is the row's id as 8 big-endian bytes
 *     followed by its commitment
 */
public record DatasetVersion(DatanetId datanet, int number, int rows, Hash manifest) {
    /** Checks the bounds. */
    public DatasetVersion {
        Require.inRange(number, 1, Integer.MAX_VALUE, "version number");
        Require.nonNegative(rows, "rows");
    }

    /**
     * Cuts the rows into those to train on and those to measure with, the same for everybody.
     *
     * @param evalPpm the part that is held out, in parts per million
     * @return the cut
     */
    public DatasetSplit split(int evalPpm) {
        return new DatasetSplit(this, evalPpm);
    }
}

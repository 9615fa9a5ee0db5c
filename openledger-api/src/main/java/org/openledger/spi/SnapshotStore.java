/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.Optional;
import org.openledger.Bytes;

/** Whole states by height: caches that may be dropped at any time. */
public interface SnapshotStore {

    /**
     * Stores a snapshot.
     *
     * @param height how many leaves it is the fold of
     * @param snapshot its bytes
     */
    void put(long height, byte[] snapshot);

    /**
     * Finds the highest snapshot at or below a height.
     *
     * @param height the height
     * @return the snapshot and its height
     */
    Optional<Stored> latest(long height);

    /** Drops all snapshots. */
    void clear();

    /**
     * A stored snapshot.
     *
     * @param height how many leaves it is the fold of
     * @param bytes its bytes
     */
    record Stored(long height, Bytes bytes) {}
}

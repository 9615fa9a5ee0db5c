/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openledger.Bytes;
import org.openledger.internal.Require;
import org.openledger.spi.SnapshotStore;

/** Snapshots in memory. Thread-safe; beyond {@value #MAX_KEPT} the lowest is dropped, for its state is the cheapest to fold again. */
public final class MemorySnapshots implements SnapshotStore {

    /** How many snapshots are kept. */
    public static final int MAX_KEPT = 64;

    private final NavigableMap<Long, Bytes> snapshots = new ConcurrentSkipListMap<>();

    /** Creates an empty store. */
    public MemorySnapshots() {}

    @Override
    public void put(long height, byte[] snapshot) {
        snapshots.put(Require.nonNegative(height, "snapshot height"), Bytes.of(snapshot));
        while (snapshots.size() > MAX_KEPT) {
            snapshots.pollFirstEntry();
        }
    }

    @Override
    public Optional<Stored> latest(long height) {
        return Optional.ofNullable(snapshots.floorEntry(height))
                .map(entry -> new Stored(entry.getKey(), entry.getValue()));
    }

    @Override
    public void clear() {
        snapshots.clear();
    }
}

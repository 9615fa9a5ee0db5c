/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openledger.audit.Checkpoint;
import org.openledger.internal.Require;
import org.openledger.spi.BlobStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/**
 * A storage in memory: the executable specification of {@link Storage}, for tests, experiments and laboratories.
 *
 * <p>Thread-safe: one writer at a time, readers never wait and see whole batches. Bytes are copied on the way in and on
 * the way out. Memory grows with the sum of the leaves' lengths and some 30 bytes per leaf. Nothing outlives the
 * process; within it, {@link #crash} and {@link #reopen} play a power cut and the next start.
 */
public final class MemoryStorage implements Storage {

    private final MemoryMedium medium;
    private volatile boolean open = true;

    private MemoryStorage(MemoryMedium medium) {
        this.medium = medium;
    }

    /**
     * Creates an empty storage.
     *
     * @return a handle on it
     */
    public static MemoryStorage create() {
        return new MemoryStorage(new MemoryMedium());
    }

    @Override
    public WriterLease lease(WriterId writer) {
        requireOpen();
        return medium.lease(Objects.requireNonNull(writer, "writer"));
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
        requireOpen();
        Require.inRange(leaves.size(), 1, MAX_BATCH, "leaves of an append");
        Require.inRange(signedCheckpoint.length, 1, Checkpoint.MAX_NOTE_BYTES, "checkpoint length");
        List<byte[]> sealed = new ArrayList<>(leaves.size());
        for (byte[] leaf : leaves) {
            Require.inRange(leaf.length, 1, MAX_LEAF, "length of leaf " + sealed.size() + " of an append");
            sealed.add(Checked.seal(leaf));
        }
        return medium.append(() -> open, lease, expectedSize, sealed, Checked.seal(signedCheckpoint));
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        requireOpen();
        MemoryLog log = medium.log();
        Objects.checkFromToIndex(from, to, log.size());
        log.read(from, to, visitor);
    }

    @Override
    public long size() {
        requireOpen();
        return medium.log().size();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        requireOpen();
        return medium.log().checkpoint();
    }

    @Override
    public BlobStore blobs() {
        return medium.blobs();
    }

    @Override
    public SnapshotStore snapshots() {
        return medium.snapshots();
    }

    /**
     * Ends this handle as a power cut would: what was acknowledged stays, and an append that has not returned yet either
     * was already whole or will store nothing.
     */
    public void crash() {
        medium.betweenAppends(() -> open = false);
    }

    /**
     * Opens what this handle was opened on once more, as the next start of a program would.
     *
     * @return a new handle on the same leaves, blobs and snapshots
     */
    public MemoryStorage reopen() {
        return new MemoryStorage(medium);
    }

    @Override
    public void close() {
        open = false;
    }

    /** Returns what handles are opened on. */
    MemoryMedium medium() {
        return medium;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("this storage is closed: call reopen() for a new handle");
        }
    }
}

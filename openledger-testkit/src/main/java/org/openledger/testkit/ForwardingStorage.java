/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openledger.spi.BlobStore;
import org.openledger.spi.HashStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A storage that does what another does: a subclass changes the one act that a test is about. */
public abstract class ForwardingStorage implements Storage {

    private final Storage target;

    /**
     * Stands before a storage.
     *
     * @param target what does the work
     */
    protected ForwardingStorage(Storage target) {
        this.target = Objects.requireNonNull(target, "target");
    }

    /** Returns what does the work. */
    protected final Storage target() {
        return target;
    }

    @Override
    public WriterLease lease(WriterId writer) {
        return target.lease(writer);
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
        return target.append(lease, expectedSize, leaves, signedCheckpoint);
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        target.read(from, to, visitor);
    }

    @Override
    public long size() {
        return target.size();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return target.checkpoint();
    }

    @Override
    public BlobStore blobs() {
        return target.blobs();
    }

    @Override
    public SnapshotStore snapshots() {
        return target.snapshots();
    }

    @Override
    public Optional<HashStore> hashes() {
        return target.hashes();
    }

    @Override
    public void close() {
        target.close();
    }
}

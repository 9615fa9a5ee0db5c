/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.internal.Require;
import org.openledger.spi.BlobStore;
import org.openledger.spi.Disk;
import org.openledger.spi.HashStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A storage on a disk: the log, who may write it, and what lies beside it. Thread-safe; readers never wait for the writer. */
public final class DiskStorage implements Storage {

    private final Disk disk;
    private final LeaseFile leases;
    private final Handles handles;
    private final FileLog log;
    private final LogReader reader;
    private final FileBlobs blobs;
    private final FileSnapshots snapshots;
    private final FileHashes hashes;
    private @Nullable WriterLease held;
    private long known;
    private volatile boolean open = true;

    private DiskStorage(Disk disk, WholeFiles files, LogOptions options) throws IOException {
        this.disk = disk;
        this.leases = new LeaseFile(files);
        this.handles = new Handles(disk);
        Optional<LeaseFile.Entry> lease = leases.read();
        this.known = lease.map(LeaseFile.Entry::durable).orElse(0L);
        LogState state = LogOpening.read(disk, known);
        if (lease.isEmpty() && state.size() > 0) {
            throw new TamperedException(
                    "file " + Names.LEASE, "the lease of who appended " + state.size() + " leaves", "no file");
        }
        SegmentIndex index = new SegmentIndex(disk, handles);
        this.log = new FileLog(disk, files, index, options, state);
        this.reader = new LogReader(handles, index);
        this.blobs = new FileBlobs(disk, files);
        this.snapshots = new FileSnapshots(disk, files);
        this.hashes = FileHashes.open(disk);
    }

    /**
     * Opens what lies on a disk; begins a storage on an empty one.
     *
     * @param disk where; closed with the storage, and left to the caller if this throws
     * @param options how long segments are
     * @throws OpenLedgerException if the disk is in use, holds something else, or fails
     * @throws TamperedException if something on it does not check
     */
    public static DiskStorage open(Disk disk, LogOptions options) {
        try {
            if (!disk.lock()) {
                throw new OpenLedgerException(
                        "STORAGE_LOCKED", disk + " is in use by this or another process: close it there first");
            }
            WholeFiles files = new WholeFiles(disk);
            Format.STORAGE.check(disk, files);
            files.clearTemporaries();
            return new DiskStorage(disk, files, options);
        } catch (IOException e) {
            throw Failures.io("open the storage in " + disk, e);
        }
    }

    @Override
    public synchronized WriterLease lease(WriterId writer) {
        Objects.requireNonNull(writer, "writer");
        requireOpen();
        log.settle();
        try {
            long last = leases.read().map(entry -> entry.lease().term()).orElse(0L);
            WriterLease lease = new WriterLease(writer, Math.incrementExact(last));
            known = log.state().size();
            leases.write(new LeaseFile.Entry(lease, known));
            held = lease;
            return lease;
        } catch (IOException e) {
            throw Failures.io("write the lease", e);
        }
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
        requireOpen();
        Require.inRange(leaves.size(), 1, MAX_BATCH, "leaves of an append");
        Require.inRange(signedCheckpoint.length, 1, Checkpoint.MAX_NOTE_BYTES, "checkpoint length");
        List<byte[]> batch = new ArrayList<>(leaves.size());
        for (byte[] leaf : leaves) {
            Require.inRange(leaf.length, 1, MAX_LEAF, "length of leaf " + batch.size() + " of an append");
            batch.add(leaf);
        }
        return commit(lease, expectedSize, batch, signedCheckpoint.clone());
    }

    private synchronized long commit(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] note) {
        requireOpen();
        if (!lease.equals(held)) {
            throw new StaleWriterException("lease " + lease + " is not the newest, " + held + ": take a new lease");
        }
        requireNotStolen(lease);
        return log.append(expectedSize, leaves, note);
    }

    /** On a disk whose locks do not work, somebody else may have taken a lease. */
    private void requireNotStolen(WriterLease lease) {
        try {
            Optional<WriterLease> newest = leases.read().map(LeaseFile.Entry::lease);
            if (newest.isEmpty() || newest.get().term() != lease.term()) {
                throw new StaleWriterException(
                        "lease " + lease + " is not the one on the disk, " + newest + ": take a new lease");
            }
        } catch (IOException e) {
            throw Failures.io("read the lease", e);
        }
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        requireOpen();
        LogState state = log.state();
        Objects.checkFromToIndex(from, to, state.size());
        try {
            reader.read(state, from, to, visitor);
        } catch (IOException e) {
            requireOpen();
            throw Failures.io("read leaves " + from + " to " + to, e);
        }
    }

    @Override
    public long size() {
        requireOpen();
        return log.state().size();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        requireOpen();
        return log.state().checkpoint().map(byte[]::clone);
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public Optional<HashStore> hashes() {
        return Optional.of(hashes);
    }

    /** Notes how many leaves are durable, so that the next opening misses none of them, and closes every file. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try (disk;
                hashes;
                handles;
                log) {
            note();
        } catch (IOException e) {
            throw Failures.io("close the storage in " + disk, e);
        }
    }

    private void note() throws IOException {
        WriterLease lease = held;
        long size = log.state().size();
        if (lease == null || log.isBroken() || size == known) {
            return;
        }
        Optional<LeaseFile.Entry> newest = leases.read();
        if (newest.isPresent() && newest.get().lease().equals(lease)) {
            leases.write(new LeaseFile.Entry(lease, size));
        }
    }

    private void requireOpen() {
        if (!open) {
            throw Failures.closed();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;
import org.openledger.spi.KeyVault;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A storage in memory that fails when told to, and whose content anybody may spoil. */
final class RamStorage implements Storage, BlobStore, SnapshotStore, KeyVault {
    final List<byte[]> leaves = new ArrayList<>();
    final Map<Hash, byte[]> blobs = new HashMap<>();
    final Map<Bytes, byte[]> keys = new HashMap<>();
    final TreeMap<Long, byte[]> snapshots = new TreeMap<>();
    Optional<byte[]> note = Optional.empty();
    Failure failure = Failure.NONE;
    int appends;
    long lowestRead = Long.MAX_VALUE;
    private long term;
    private volatile CountDownLatch mayAppend = new CountDownLatch(0);
    private volatile CountDownLatch get = new CountDownLatch(0);

    /** When the next append fails. */
    enum Failure {
        NONE,
        BEFORE_STORING,
        AFTER_STORING
    }

    /** Lets no append begin until the latch is opened. */
    CountDownLatch holdAppends() {
        mayAppend = new CountDownLatch(1);
        return mayAppend;
    }

    /** A latch that the next reading of a blob opens. */
    CountDownLatch awaitGet() {
        get = new CountDownLatch(1);
        return get;
    }

    /** The same bytes in another storage. */
    synchronized RamStorage copy() {
        RamStorage copy = new RamStorage();
        leaves.forEach(leaf -> copy.leaves.add(leaf.clone()));
        copy.note = note;
        copy.blobs.putAll(blobs);
        copy.keys.putAll(keys);
        copy.snapshots.putAll(snapshots);
        return copy;
    }

    @Override
    public synchronized WriterLease lease(WriterId writer) {
        return new WriterLease(writer, ++term);
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> more, byte[] signedCheckpoint) {
        try {
            mayAppend.await();
        } catch (InterruptedException e) {
            throw new OpenLedgerException("INTERRUPTED", "nothing is stored", e);
        }
        return appendNow(lease, expectedSize, more, signedCheckpoint);
    }

    private synchronized long appendNow(
            WriterLease lease, long expectedSize, List<byte[]> more, byte[] signedCheckpoint) {
        if (lease.term() != term || expectedSize != leaves.size()) {
            throw new StaleWriterException("term " + lease.term() + ", now " + term);
        }
        appends++;
        Failure now = failure;
        failure = Failure.NONE;
        if (now == Failure.BEFORE_STORING) {
            throw new OpenLedgerException("DISK", "nothing is stored");
        }
        leaves.addAll(more);
        note = Optional.of(signedCheckpoint.clone());
        if (now == Failure.AFTER_STORING) {
            throw new OpenLedgerException("DISK", "all is stored, and nobody knows");
        }
        return leaves.size();
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        List<byte[]> found;
        synchronized (this) {
            Objects.checkFromToIndex(from, to, leaves.size());
            lowestRead = from < to ? Math.min(lowestRead, from) : lowestRead;
            found = List.copyOf(leaves.subList((int) from, (int) to));
        }
        long index = from;
        for (byte[] leaf : found) {
            visitor.visit(index++, leaf);
        }
    }

    @Override
    public synchronized long size() {
        return leaves.size();
    }

    @Override
    public synchronized Optional<byte[]> checkpoint() {
        return note.map(byte[]::clone);
    }

    @Override
    public BlobStore blobs() {
        return this;
    }

    @Override
    public SnapshotStore snapshots() {
        return this;
    }

    @Override
    public void close() {}

    @Override
    public synchronized Hash put(byte[] bytes) {
        Hash hash = Hash.sha256(bytes);
        blobs.put(hash, bytes.clone());
        return hash;
    }

    @Override
    public synchronized Optional<byte[]> get(Hash hash) {
        get.countDown();
        return Optional.ofNullable(blobs.get(hash)).map(byte[]::clone);
    }

    @Override
    public synchronized void delete(Hash hash) {
        blobs.remove(hash);
    }

    @Override
    public synchronized void put(long height, byte[] snapshot) {
        snapshots.put(height, snapshot.clone());
    }

    @Override
    public synchronized Optional<Stored> latest(long height) {
        return Optional.ofNullable(snapshots.floorEntry(height))
                .map(entry -> new Stored(entry.getKey(), Bytes.of(entry.getValue())));
    }

    @Override
    public synchronized void clear() {
        snapshots.clear();
    }

    @Override
    public synchronized void create(Bytes name, byte[] key) {
        keys.put(name, key.clone());
    }

    @Override
    public synchronized Optional<byte[]> use(Bytes name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public synchronized void destroy(Bytes name) {
        keys.remove(name);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A log as a file that another process reads: leaves and checkpoint, to be replayed and not to be written to. */
final class LeafFile implements Storage, BlobStore, SnapshotStore {

    private final List<byte[]> leaves = new ArrayList<>();
    private final byte[] checkpoint;

    private LeafFile(DataInputStream in) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            leaves.add(in.readNBytes(in.readInt()));
        }
        checkpoint = in.readNBytes(in.readInt());
    }

    static void write(Path file, OpenLedger ledger) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            int size = Math.toIntExact(ledger.read().height());
            out.writeInt(size);
            for (int i = 0; i < size; i++) {
                write(out, ledger.proofs().leaf(i));
            }
            write(out, ledger.proofs().checkpoint().bytes());
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static LeafFile read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return new LeafFile(in);
        }
    }

    @Override
    public WriterLease lease(WriterId writer) {
        return new WriterLease(writer, 1);
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> more, byte[] signedCheckpoint) {
        throw new OpenLedgerException("READ_ONLY_FILE", "this log is for replaying: open a storage to write");
    }

    @Override
    public void read(long from, long to, LeafVisitor visitor) {
        Objects.checkFromToIndex(from, to, size());
        for (long index = from; index < to; index++) {
            visitor.visit(index, leaves.get((int) index).clone());
        }
    }

    @Override
    public long size() {
        return leaves.size();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return Optional.of(checkpoint.clone());
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
    public Hash put(byte[] bytes) {
        return Hash.sha256(bytes);
    }

    @Override
    public Optional<byte[]> get(Hash hash) {
        return Optional.empty();
    }

    @Override
    public void delete(Hash hash) {}

    @Override
    public void put(long height, byte[] snapshot) {}

    @Override
    public Optional<Stored> latest(long height) {
        return Optional.empty();
    }

    @Override
    public void clear() {}

    @Override
    public void close() {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.ForwardingStorage;

/** Storages that each break one promise, as real ones have been known to. */
final class BrokenStorages {

    private BrokenStorages() {}

    /** Loses the last leaf of every batch. */
    static final class DropsALeaf extends ForwardingStorage {
        DropsALeaf(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            return super.append(lease, expected, leaves.subList(0, Math.max(1, leaves.size() - 1)), checkpoint);
        }
    }

    /** Appends a batch back to front. */
    static final class Reorders extends ForwardingStorage {
        Reorders(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            List<byte[]> reversed = new ArrayList<>(leaves);
            Collections.reverse(reversed);
            return super.append(lease, expected, reversed, checkpoint);
        }
    }

    /** Lets anybody write who has read the size. */
    static final class IgnoresTheLease extends ForwardingStorage {
        IgnoresTheLease(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            return super.append(super.lease(new WriterId("anybody")), expected, leaves, checkpoint);
        }
    }

    /** Stores a batch leaf by leaf. */
    static final class TearsABatch extends ForwardingStorage {
        TearsABatch(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            long size = expected;
            for (byte[] leaf : leaves) {
                size = super.append(lease, size, List.of(leaf), checkpoint);
            }
            return size;
        }
    }

    /** Appends wherever the log ends, whatever the writer believes. */
    static final class AcceptsAWrongSize extends ForwardingStorage {
        AcceptsAWrongSize(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            return super.append(lease, size(), leaves, checkpoint);
        }
    }

    /** Cuts a leaf that is too long instead of refusing it. */
    static final class CutsLongLeaves extends ForwardingStorage {
        CutsLongLeaves(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            List<byte[]> cut = leaves.stream()
                    .map(leaf -> java.util.Arrays.copyOf(leaf, Math.min(leaf.length, MAX_LEAF)))
                    .toList();
            return super.append(lease, expected, cut, checkpoint);
        }
    }

    /** Clips a range to what there is instead of refusing it. */
    static final class ClipsRanges extends ForwardingStorage {
        ClipsRanges(Storage target) {
            super(target);
        }

        @Override
        public void read(long from, long to, LeafVisitor visitor) {
            long end = Math.max(0, Math.min(to, size()));
            super.read(Math.max(0, Math.min(from, end)), end, visitor);
        }
    }

    /** Hands out the checkpoint before the newest. */
    static final class LagsBehind extends ForwardingStorage {
        private volatile Optional<byte[]> before = Optional.empty();

        LagsBehind(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            before = super.checkpoint();
            return super.append(lease, expected, leaves, checkpoint);
        }

        @Override
        public Optional<byte[]> checkpoint() {
            return before;
        }
    }

    /** Inverts a bit of every leaf that it hands out. */
    static final class HandsOutFlippedBytes extends ForwardingStorage {
        HandsOutFlippedBytes(Storage target) {
            super(target);
        }

        @Override
        public void read(long from, long to, LeafVisitor visitor) {
            super.read(from, to, (index, leaf) -> {
                leaf[leaf.length / 2] ^= 1;
                visitor.visit(index, leaf);
            });
        }
    }

    /** Hands out what lies there, checked or not. */
    static final class TrustsItsDisk extends ForwardingStorage {
        TrustsItsDisk(Storage target) {
            super(target);
        }

        @Override
        public void read(long from, long to, LeafVisitor visitor) {
            for (long index = from; index < to; index++) {
                try {
                    super.read(index, index + 1, visitor);
                } catch (TamperedException ignored) {
                    visitor.visit(index, new byte[] {1});
                }
            }
        }
    }

    /** Answers every question with the last blob that it saw. */
    static final class ReturnsAnotherBlob extends ForwardingStorage {
        private volatile byte[] last = new byte[0];

        ReturnsAnotherBlob(Storage target) {
            super(target);
        }

        @Override
        public BlobStore blobs() {
            BlobStore sound = super.blobs();
            return new BlobStore() {
                @Override
                public Hash put(byte[] bytes) {
                    last = bytes.clone();
                    return sound.put(bytes);
                }

                @Override
                public Optional<byte[]> get(Hash hash) {
                    return Optional.of(last.clone());
                }

                @Override
                public void delete(Hash hash) {
                    sound.delete(hash);
                }
            };
        }
    }

    /** Hands out a snapshot from beyond the height that was asked for. */
    static final class SnapshotsFromTheFuture extends ForwardingStorage {
        SnapshotsFromTheFuture(Storage target) {
            super(target);
        }

        @Override
        public SnapshotStore snapshots() {
            SnapshotStore sound = super.snapshots();
            return new SnapshotStore() {
                @Override
                public void put(long height, byte[] snapshot) {
                    sound.put(height, snapshot);
                }

                @Override
                public Optional<Stored> latest(long height) {
                    return sound.latest(Long.MAX_VALUE);
                }

                @Override
                public void clear() {
                    sound.clear();
                }
            };
        }
    }

    /** Turns readers away while somebody writes. */
    static final class LocksReadersOut extends ForwardingStorage {
        private volatile boolean writing;

        LocksReadersOut(Storage target) {
            super(target);
        }

        @Override
        public long append(WriterLease lease, long expected, List<byte[]> leaves, byte[] checkpoint) {
            writing = true;
            try {
                return super.append(lease, expected, leaves, checkpoint);
            } finally {
                writing = false;
            }
        }

        @Override
        public long size() {
            if (writing) {
                throw new OpenLedgerException("LOCKED", "somebody writes");
            }
            return super.size();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.core.codec.Effect;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.log.CheckpointVerifier;
import org.openledger.core.log.KeptHashes;
import org.openledger.core.log.LeafCheck;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.log.NoteKey;
import org.openledger.party.Signer;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in its storage, with the tree over it and the newest checkpoint.
 *
 * <p>Opening takes the tree's hashes from where they are kept, or else from every stored leaf, and compares with the signed checkpoint; nothing is read out of leaves
 * before that. Each leaf is compared with its hash whenever it is read. One thread stages, one commits, any number read.
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final WriterId WRITER = new WriterId("openledger-engine");

    private final Storage storage;
    private final WriterLease lease;
    private final MerkleTree tree;
    private final NoteSigner signer;
    private Optional<KeptHashes> kept;
    private volatile Checkpoint newest;

    private Journal(
            Storage storage,
            WriterLease lease,
            MerkleTree tree,
            NoteSigner signer,
            Optional<KeptHashes> kept,
            Checkpoint newest) {
        this.storage = storage;
        this.lease = lease;
        this.tree = tree;
        this.signer = signer;
        this.kept = kept;
        this.newest = newest;
    }

    /** Writes the first leaf of a log into an empty storage. */
    static Journal begin(Storage storage, NoteSigner signer, byte[] genesis) {
        MerkleTree tree = new MerkleTree();
        Journal journal = new Journal(
                storage, storage.lease(WRITER), tree, signer, kept(storage), signer.sign(tree.size(), tree.root()));
        journal.append(List.of(genesis));
        return journal;
    }

    /**
     * Opens the log that lies in a storage.
     *
     * @throws TamperedException if its leaves and its checkpoint are not those that the operator signed
     */
    static Journal open(Storage storage, Signer operator) {
        WriterLease lease = storage.lease(WRITER);
        Checkpoint checkpoint = readCheckpoint(storage);
        NoteSigner signer = new NoteSigner(origin(checkpoint), operator);
        CheckpointVerifier.of(signer.key()).verify(checkpoint.bytes());
        if (storage.size() != checkpoint.size()) {
            throw new TamperedException(
                    "log", checkpoint.size() + " leaves, as its checkpoint says", storage.size() + " leaves");
        }
        Optional<KeptHashes> kept = kept(storage);
        MerkleTree tree = kept.flatMap(hashes -> resume(hashes, checkpoint)).orElseGet(() -> hash(storage, checkpoint));
        return new Journal(storage, lease, tree, signer, kept, checkpoint);
    }

    private static Optional<KeptHashes> kept(Storage storage) {
        return storage.hashes().map(hashes -> new KeptHashes(hashes, storage::read));
    }

    private static Optional<MerkleTree> resume(KeptHashes kept, Checkpoint checkpoint) {
        try {
            Optional<MerkleTree> tree = kept.resume(checkpoint.size(), checkpoint.root());
            if (tree.isEmpty()) {
                LOG.warn("the hashes that were kept do not lead to the signed root and are made again");
                kept.forget();
            }
            return tree;
        } catch (TamperedException e) {
            throw e;
        } catch (OpenLedgerException e) {
            LOG.warn("the hashes that were kept cannot be read and are made again", e);
            return Optional.empty();
        }
    }

    private static MerkleTree hash(Storage storage, Checkpoint checkpoint) {
        MerkleTree tree = new MerkleTree();
        storage.read(0, checkpoint.size(), (index, leaf) -> tree.append(leaf));
        if (!tree.root().equals(checkpoint.root())) {
            throw new TamperedException(
                    "leaves 0 to " + (checkpoint.size() - 1),
                    "root " + checkpoint.root() + ", as their checkpoint says",
                    "root " + tree.root());
        }
        return tree;
    }

    /** Appends leaves under a new checkpoint; they are durable when this returns. */
    private void append(List<byte[]> leaves) {
        commit(stage(leaves));
    }

    /**
     * Adds leaves to the tree and signs a checkpoint over them. What is staged must be committed, in order, and by one thread, which may be another. After a
     * failure nothing must be staged any more.
     *
     * @param leaves at least one
     */
    Staged stage(List<byte[]> leaves) {
        long before = tree.size();
        leaves.forEach(tree::append);
        return new Staged(before, leaves, signer.sign(tree.size(), tree.root()));
    }

    /** Appends what was staged; it is durable when this returns. After a failure nothing must be committed any more. */
    void commit(Staged staged) {
        storage.append(
                lease, staged.before(), staged.leaves(), staged.checkpoint().bytes());
        newest = staged.checkpoint();
        kept.ifPresent(this::keep);
    }

    /** What is not kept is hashed again at the next opening; the log is no worse for it. */
    private void keep(KeptHashes hashes) {
        try {
            hashes.keep(tree, size());
        } catch (OpenLedgerException e) {
            LOG.warn("hashes of the tree are not kept from here on", e);
            kept = Optional.empty();
        }
    }

    /**
     * Leaves that are in the tree and not durable yet.
     *
     * @param before how many leaves precede them
     * @param leaves their bytes
     * @param checkpoint the one over them
     */
    record Staged(long before, List<byte[]> leaves, Checkpoint checkpoint) {}

    /** How many leaves are durable. */
    long size() {
        return newest.size();
    }

    /** The checkpoint over them. */
    Checkpoint checkpoint() {
        return newest;
    }

    NoteKey key() {
        return signer.key();
    }

    /** The tree; it may have grown beyond the {@link #size}. */
    MerkleTree tree() {
        return tree;
    }

    /** The stored bytes of a leaf. */
    byte[] bytes(long index) {
        requireLeaf(index);
        List<byte[]> found = new ArrayList<>(1);
        readBytes(index, index + 1, (at, leaf) -> found.add(leaf.clone()));
        return found.get(0);
    }

    /** A leaf. */
    Leaf leaf(long index) {
        return decode(index, bytes(index));
    }

    /** Shows leaves in order. */
    void read(long from, long to, LeafReader reader) {
        readBytes(from, to, (index, leaf) -> reader.read(index, decode(index, leaf)));
    }

    /** Shows the stored bytes of leaves in order; they are the storage's own. */
    void readBytes(long from, long to, LeafVisitor visitor) {
        LeafCheck check = new LeafCheck(tree);
        storage.read(from, to, (index, leaf) -> {
            check.require(index, leaf);
            visitor.visit(index, leaf);
        });
    }

    /** What a leaf with these bytes does to the state. */
    static Effect effect(long index, byte[] bytes) {
        return understood(index, bytes, Leaves::effect);
    }

    private static Leaf decode(long index, byte[] bytes) {
        return understood(index, bytes, Leaves::decode);
    }

    private static <T> T understood(long index, byte[] bytes, Function<byte[], T> decoder) {
        try {
            return decoder.apply(bytes);
        } catch (RuntimeException e) {
            throw new OpenLedgerException(
                    "REPLAY_STOPPED",
                    "leaf " + index + " is intact but not understood; open it with a newer release",
                    e);
        }
    }

    private void requireLeaf(long index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("leaf " + index + ": this log has leaves 0 to " + (size() - 1));
        }
    }

    private static Checkpoint readCheckpoint(Storage storage) {
        Optional<byte[]> note = storage.checkpoint();
        if (note.isEmpty()) {
            throw new TamperedException("checkpoint", "one over " + storage.size() + " leaves", "none");
        }
        try {
            return Checkpoint.parse(note.get());
        } catch (IllegalArgumentException e) {
            throw new TamperedException("checkpoint", "a signed note", String.valueOf(e.getMessage()));
        }
    }

    /** The origin, unless it is none that the operator could have signed under. */
    private static String origin(Checkpoint checkpoint) {
        String origin = checkpoint.origin();
        if (origin.indexOf('+') >= 0 || origin.codePoints().anyMatch(Character::isWhitespace)) {
            throw new TamperedException("checkpoint", "an origin without spaces and +", "\"" + origin + "\"");
        }
        return origin;
    }

    /** Who reads decoded leaves. */
    @FunctionalInterface
    interface LeafReader {
        void read(long index, Leaf leaf);
    }
}

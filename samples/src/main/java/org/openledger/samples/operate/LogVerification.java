/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openledger.spi.HashStore;
import org.openledger.spi.Storage;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.VerifierKey;

/** Hashes every leaf of a storage again and compares: with the checkpoint that the key signed, and with the hashes that the storage keeps to open faster. */
final class LogVerification {
    /** Hashes are kept in blocks: those of so many leaves, then the root over them. */
    private static final int BLOCK = 2_048;

    private final Storage storage;
    private final Checkpoint checkpoint;
    private final Optional<HashStore> kept;
    private final long keptSize;
    private final List<Digest> subtrees = new ArrayList<>();
    private long size;

    private LogVerification(Storage storage, Checkpoint checkpoint) {
        this.storage = storage;
        this.checkpoint = checkpoint;
        this.kept = storage.hashes();
        this.keptSize = kept.map(HashStore::size).orElse(0L);
    }

    /** The checkpoint of the storage, after everything was found to be as it says. */
    static Checkpoint verify(Storage storage, VerifierKey key) {
        Checkpoint checkpoint = signed(storage, key);
        if (storage.size() != checkpoint.size() || checkpoint.size() == 0) {
            throw new ToolException(
                    Exit.TAMPERED,
                    "the storage has " + storage.size() + " leaves, its checkpoint says " + checkpoint.size());
        }
        LogVerification verification = new LogVerification(storage, checkpoint);
        verification.leaves();
        return checkpoint;
    }

    private static Checkpoint signed(Storage storage, VerifierKey key) {
        byte[] note = storage.checkpoint()
                .orElseThrow(
                        () -> new ToolException(Exit.FOREIGN, "the storage has no checkpoint: it holds no ledger"));
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(Octets.of(note));
        } catch (MalformedException e) {
            throw new ToolException(Exit.TAMPERED, "the checkpoint cannot be read: " + e.getMessage(), e);
        }
        if (!checkpoint.origin().equals(key.name())) {
            throw new ToolException(
                    Exit.FOREIGN,
                    "the directory is the ledger " + checkpoint.origin() + "'s, the key is " + key.name() + "'s");
        }
        return switch (key.verify(checkpoint.note())) {
            case SIGNED -> checkpoint;
            case ABSENT ->
                throw new ToolException(
                        Exit.FOREIGN, "another key of " + key.name() + " signed the checkpoint; not " + key.text());
            case FALSE ->
                throw new ToolException(
                        Exit.TAMPERED, "the checkpoint's signature is not that of " + key.text() + " over its text");
        };
    }

    private void leaves() {
        storage.read(0, checkpoint.size(), (index, leaf) -> append(Merkle.leaf(Octets.of(leaf))));
        Digest root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Merkle.node(subtrees.get(i), root);
        }
        if (!root.equals(checkpoint.root())) {
            throw new ToolException(
                    Exit.TAMPERED,
                    "the " + size + " leaves have the root " + root + ", their checkpoint says " + checkpoint.root());
        }
    }

    private void append(Digest leaf) {
        long block = size / BLOCK;
        compare(block * (BLOCK + 1) + size % BLOCK, leaf);
        Digest node = leaf;
        int leaves = 1;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = Merkle.node(subtrees.remove(subtrees.size() - 1), node);
            leaves = Math.min(2 * leaves, 2 * BLOCK);
            if (leaves == BLOCK) {
                compare(block * (BLOCK + 1) + BLOCK, node);
            }
        }
        subtrees.add(node);
        size++;
    }

    /** What is not kept is no fault. */
    private void compare(long position, Digest right) {
        if (position < keptSize && !Arrays.equals(kept.orElseThrow().read(position, 1), right.toArray())) {
            throw new ToolException(
                    Exit.TAMPERED,
                    "hash " + position + " in tree/hashes is not that of the leaves, which is " + right
                            + ": run compact, and the ledger makes it again");
        }
    }
}

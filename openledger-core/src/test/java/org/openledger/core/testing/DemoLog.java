/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.LeafProof;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.log.CheckpointSigner;
import org.openledger.core.log.CheckpointVerifier;
import org.openledger.core.log.LeafSource;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.log.TileExport;

/** A log of invented leaves, the same at every run, under a key that everybody knows. */
public final class DemoLog {
    private final CheckpointSigner signer =
            new CheckpointSigner("demo.openledger.example/log", Ed25519Key.of(new byte[32]));
    private final MerkleTree tree = new MerkleTree();
    private final List<byte[]> leaves;

    /** A log of that many leaves. */
    public DemoLog(int size) {
        leaves = IntStream.range(0, size).mapToObj(DemoLog::leafContent).toList();
        leaves.forEach(tree::append);
    }

    /**
     * Exports a log for programs outside the JVM, with its key in {@code vkey} and some receipts in {@code proofs}.
     *
     * @param args the directory and the number of leaves
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("give the directory and the number of leaves");
        }
        Path directory = Path.of(args[0]);
        DemoLog log = new DemoLog(Integer.parseInt(args[1]));
        log.export(directory);
        Files.writeString(directory.resolve("vkey"), log.signer.key().vkey() + "\n");
        log.writeReceipts(Files.createDirectories(directory.resolve("proofs")));
    }

    private void writeReceipts(Path directory) throws IOException {
        for (long size = tree.size(); size > 0; size /= 2) {
            for (long index = size - 1; index >= 0; index = index > 0 ? index / 3 : -1) {
                LeafProof proof = new LeafProof(tree.inclusion(index, size), signer.sign(size, tree.root(size)));
                Files.writeString(directory.resolve(index + "-in-" + size + ".tlog-proof"), proof.text());
            }
        }
    }

    /** Leaves in a list, as a source. */
    public static LeafSource source(List<byte[]> leaves) {
        return (from, to, visitor) -> {
            for (long index = from; index < to; index++) {
                visitor.visit(index, leaves.get((int) index));
            }
        };
    }

    /** Writes the log into the directory. */
    public Checkpoint export(Path directory) {
        return export(directory, 0);
    }

    /** Writes what the log has beyond the leaves that the directory holds already. */
    public Checkpoint export(Path directory, long exported) {
        Checkpoint checkpoint = checkpoint();
        new TileExport(directory).write(tree, leaves(), checkpoint, exported);
        return checkpoint;
    }

    /** The log's newest checkpoint. */
    public Checkpoint checkpoint() {
        return signer.sign(tree.size(), tree.root());
    }

    /** What verifies its checkpoints. */
    public CheckpointVerifier verifier() {
        return CheckpointVerifier.of(signer.key());
    }

    /** What signs them. */
    public CheckpointSigner signer() {
        return signer;
    }

    /** The log's tree. */
    public MerkleTree tree() {
        return tree;
    }

    /** The log's leaves. */
    public LeafSource leaves() {
        return source(leaves);
    }

    /** The leaf with this index. */
    public byte[] leaf(int index) {
        return leaves.get(index);
    }

    /** Leaves of different lengths. */
    private static byte[] leafContent(int index) {
        return ("leaf " + index + " " + "x".repeat(index * 7 % 61)).getBytes(StandardCharsets.UTF_8);
    }
}

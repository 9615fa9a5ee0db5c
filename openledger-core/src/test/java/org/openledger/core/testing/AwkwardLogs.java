/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Checkpoint;
import org.openledger.core.FileStorage;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.log.TileExport;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/**
 * Exports logs of the sizes at which tiles begin, fill and overflow, for programs outside the JVM.
 *
 * <p>The leaves go into a file storage first and are read from there again, so that what strangers verify has been on a disk.
 */
public final class AwkwardLogs {
    private static final List<Integer> SIZES = List.of(1, 255, 256, 257, 65_536, 65_537, 70_000);
    private static final int COMMIT = 1_000;

    private AwkwardLogs() {}

    /**
     * Writes a directory of tiles for each size, and {@code vkey} beside them.
     *
     * @param args the directory to write into
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("give the directory to write into");
        }
        Path directory = Files.createDirectories(Path.of(args[0]));
        DemoLog log = new DemoLog(SIZES.get(SIZES.size() - 1));
        Files.writeString(directory.resolve("vkey"), log.signer().key().vkey() + "\n");
        try (Storage storage = FileStorage.at(directory.resolve("storage"))) {
            fill(storage, log);
        }
        try (Storage storage = FileStorage.at(directory.resolve("storage"))) {
            MerkleTree tree = new MerkleTree();
            storage.read(0, storage.size(), (index, leaf) -> tree.append(leaf));
            for (int size : SIZES) {
                Checkpoint checkpoint = log.signer().sign(size, tree.root(size));
                new TileExport(directory.resolve("log-" + size)).write(tree, storage::read, checkpoint, 0);
            }
        }
    }

    private static void fill(Storage storage, DemoLog log) {
        WriterLease lease = storage.lease(new WriterId("awkward-logs"));
        for (int from = 0; from < log.tree().size(); from += COMMIT) {
            int to = (int) Math.min(log.tree().size(), from + COMMIT);
            List<byte[]> leaves = new ArrayList<>();
            for (int index = from; index < to; index++) {
                leaves.add(log.leaf(index));
            }
            storage.append(
                    lease,
                    from,
                    leaves,
                    log.signer().sign(to, log.tree().root(to)).bytes());
        }
    }
}

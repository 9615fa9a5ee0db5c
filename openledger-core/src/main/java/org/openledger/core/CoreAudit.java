/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Audit;
import org.openledger.audit.AuditBundle;
import org.openledger.audit.Checkpoint;
import org.openledger.core.flow.Desk;
import org.openledger.core.log.LeafSource;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.log.TileExport;
import org.openledger.inference.RequestId;

/** What strangers verify, gathered from a running ledger. */
final class CoreAudit implements Audit {

    private final Desk desk;
    private final LeafSource log;

    CoreAudit(Desk desk, LeafSource log) {
        this.desk = desk;
        this.log = log;
    }

    @Override
    public AuditBundle bundle(RequestId request) {
        return desk.bundle(requireNonNull(request, "request"));
    }

    @Override
    public void exportTiles(Path directory) {
        requireEmpty(directory);
        Checkpoint checkpoint = desk.proofs().checkpoint();
        MerkleTree tree = new MerkleTree();
        log.read(0, checkpoint.size(), (index, leaf) -> tree.append(leaf));
        new TileExport(directory).write(tree, log, checkpoint, 0);
    }

    private static void requireEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException(directory + " is not empty: give an empty or absent directory");
            }
        } catch (IOException e) {
            throw new OpenLedgerException("TILES_NOT_WRITTEN", "cannot read " + directory, e);
        }
    }
}

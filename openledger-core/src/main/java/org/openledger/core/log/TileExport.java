/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.openledger.OpenLedgerBug;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;

/**
 * Writes a log as a directory of static files that anybody can serve and read (C2SP tlog-tiles): {@code checkpoint}, {@code tile/<level>/<index>} with hashes,
 * {@code tile/entries/<index>} with leaves.
 *
 * <p>Each file appears whole or not at all; the checkpoint comes last, so readers never see one whose tiles are missing. The directory is a projection: after a
 * crash it is written again from the log, with the same bytes. Not for use by several threads at once.
 */
public final class TileExport {
    /** The longest leaf that fits an entry bundle. */
    public static final int MAX_ENTRY_BYTES = 65_535;

    private final Path directory;

    /** An export into this directory, which is created when needed. */
    public TileExport(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes whatever a log of {@code checkpoint.size()} leaves has beyond one of {@code exported} leaves.
     *
     * @param checkpoint of the tree at a size that it has
     * @param exported the size of an earlier complete export of the same log into this directory; 0 writes everything
     * @throws IllegalArgumentException when the checkpoint is not the tree's, {@code exported} is above its size, or a leaf is longer than {@value #MAX_ENTRY_BYTES} bytes
     * @throws OpenLedgerException when the disk fails
     */
    public void write(MerkleTree tree, LeafSource leaves, Checkpoint checkpoint, long exported) {
        long size = checkpoint.size();
        if (!tree.root(size).equals(checkpoint.root())) {
            throw new IllegalArgumentException("the checkpoint has the root " + checkpoint.root()
                    + ", the tree of size " + size + " has " + tree.root(size));
        }
        if (exported < 0 || exported > size) {
            throw new IllegalArgumentException(exported + " leaves cannot be exported already: the log has " + size);
        }
        writeEntries(leaves, exported, size);
        for (int level = 0; TilePath.count(level, size) > 0; level++) {
            writeHashes(tree, level, TilePath.count(level, exported), TilePath.count(level, size));
        }
        write(TilePath.CHECKPOINT, checkpoint.bytes());
    }

    private void writeEntries(LeafSource leaves, long exported, long size) {
        long first = exported / TilePath.WIDTH * TilePath.WIDTH;
        if (exported == size) {
            return;
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        leaves.read(first, size, (index, leaf) -> {
            addEntry(bundle, index, leaf);
            if (index + 1 == size || (index + 1) % TilePath.WIDTH == 0) {
                long tile = index / TilePath.WIDTH;
                write(TilePath.entries(tile, TilePath.width(tile, size)), bundle.toByteArray());
                bundle.reset();
            }
        });
    }

    private static void addEntry(ByteArrayOutputStream bundle, long index, byte[] leaf) {
        if (leaf.length > MAX_ENTRY_BYTES) {
            throw new IllegalArgumentException("leaf " + index + " has " + leaf.length
                    + " bytes; an entry bundle holds at most " + MAX_ENTRY_BYTES + " each");
        }
        bundle.write(leaf.length >>> Byte.SIZE);
        bundle.write(leaf.length);
        bundle.writeBytes(leaf);
    }

    private void writeHashes(MerkleTree tree, int level, long exported, long count) {
        if (exported == count) {
            return;
        }
        for (long tile = exported / TilePath.WIDTH; tile < TilePath.tiles(count); tile++) {
            int width = TilePath.width(tile, count);
            byte[] hashes = new byte[width * Hash.BYTES];
            for (int i = 0; i < width; i++) {
                tree.node(level * TilePath.HEIGHT, tile * TilePath.WIDTH + i).copyTo(hashes, i * Hash.BYTES);
            }
            write(TilePath.hashes(level, tile, width), hashes);
        }
    }

    /** A file beside the target takes the bytes first; it then takes the target's name in one step. */
    private void write(String path, byte[] bytes) {
        Path target = directory.resolve(path);
        try {
            Path folder = target.getParent();
            if (folder == null) {
                throw new OpenLedgerBug("no folder above " + target);
            }
            Files.createDirectories(folder);
            Path beside = folder.resolve("." + target.getFileName() + ".new");
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OpenLedgerException(
                    "TILES_NOT_WRITTEN", "cannot write " + target + "; export again when the disk is well", e);
        }
    }
}

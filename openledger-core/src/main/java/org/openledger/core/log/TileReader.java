/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;

/**
 * Reads a log from its tiles (C2SP tlog-tiles) and believes none of them: every leaf is hashed again, every tile is compared byte by byte with what the leaves
 * give, and the root with the signed checkpoint.
 *
 * <p>Checking a tile only against the tiles above it is not enough: entry and leaf hash changed together would pass (CVE-2026-56865).
 */
public final class TileReader {
    private static final int MAX_TILE_BYTES = TilePath.WIDTH * Hash.BYTES;
    private static final int MAX_BUNDLE_BYTES = TilePath.WIDTH * (Short.BYTES + TileExport.MAX_ENTRY_BYTES);

    private final Path directory;

    /** A reader of the log in this directory. */
    public TileReader(Path directory) {
        this.directory = directory;
    }

    /**
     * The log's checkpoint, after everything below it was found to be as it says. Memory: 32 bytes for each 256 leaves.
     *
     * @throws IllegalArgumentException when the checkpoint is none
     * @throws TamperedException when a signature, an entry or a hash is not what it should be, or a file is missing
     * @throws OpenLedgerException when the disk fails
     */
    public Checkpoint verify(CheckpointVerifier verifier) {
        Checkpoint checkpoint = verifier.verify(read(TilePath.CHECKPOINT, Checkpoint.MAX_NOTE_BYTES));
        Frontier log = new Frontier();
        List<Hash> tileRoots = verifyEntries(checkpoint.size(), log);
        for (int level = 1; TilePath.count(level, checkpoint.size()) > 0; level++) {
            tileRoots = verifyHashes(level, tileRoots);
        }
        if (!log.root().equals(checkpoint.root())) {
            throw new TamperedException(
                    "root of " + directory,
                    checkpoint.root().toString(),
                    log.root().toString());
        }
        return checkpoint;
    }

    /** Checks the entries and their hashes at level 0; answers the roots of the full tiles. */
    private List<Hash> verifyEntries(long size, Frontier log) {
        List<Hash> tileRoots = new ArrayList<>();
        for (long tile = 0; tile < TilePath.tiles(size); tile++) {
            int width = TilePath.width(tile, size);
            List<Hash> leaves = leaves(TilePath.entries(tile, width), width);
            leaves.forEach(log::append);
            verifyTile(0, tile, leaves, tileRoots);
        }
        return tileRoots;
    }

    private List<Hash> verifyHashes(int level, List<Hash> hashes) {
        List<Hash> tileRoots = new ArrayList<>();
        for (int tile = 0; tile < TilePath.tiles(hashes.size()); tile++) {
            int from = tile * TilePath.WIDTH;
            verifyTile(level, tile, hashes.subList(from, from + TilePath.width(tile, hashes.size())), tileRoots);
        }
        return tileRoots;
    }

    private void verifyTile(int level, long tile, List<Hash> hashes, List<Hash> tileRoots) {
        String path = TilePath.hashes(level, tile, hashes.size());
        byte[] right = new byte[hashes.size() * Hash.BYTES];
        Frontier subtree = new Frontier();
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(right, i * Hash.BYTES);
            subtree.append(hashes.get(i));
        }
        byte[] found = read(path, MAX_TILE_BYTES);
        int difference = Arrays.mismatch(right, found);
        if (difference >= 0) {
            throw new TamperedException(
                    path,
                    "the hashes of the leaves",
                    found.length + " bytes that differ from byte " + difference + " on");
        }
        if (hashes.size() == TilePath.WIDTH) {
            tileRoots.add(subtree.root());
        }
    }

    private List<Hash> leaves(String path, int width) {
        byte[] bundle = read(path, MAX_BUNDLE_BYTES);
        List<Hash> leaves = new ArrayList<>(width);
        int position = 0;
        while (leaves.size() < width) {
            int end = endOfEntry(bundle, position);
            if (end > bundle.length) {
                throw new TamperedException(path, width + " entries", leaves.size() + " and the begin of another");
            }
            leaves.add(Merkle.leaf(Arrays.copyOfRange(bundle, position + Short.BYTES, end)));
            position = end;
        }
        if (position != bundle.length) {
            throw new TamperedException(path, width + " entries", bundle.length - position + " more bytes");
        }
        return leaves;
    }

    private static int endOfEntry(byte[] bundle, int position) {
        int body = position + Short.BYTES;
        return body > bundle.length
                ? body
                : body + ((bundle[position] & 0xff) << Byte.SIZE | (bundle[position + 1] & 0xff));
    }

    private byte[] read(String path, int maxBytes) {
        Path file = directory.resolve(path);
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new TamperedException(path, "at most " + maxBytes + " bytes", size + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new TamperedException(path, "a file", "none");
        } catch (IOException e) {
            throw new OpenLedgerException("TILES_NOT_READ", "cannot read " + file, e);
        }
    }
}

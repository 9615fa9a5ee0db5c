/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.Bytes;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.testing.DemoLog;

/**
 * An entry forged together with the hashes above it, level by level, in a log of three levels: some readers believe an entry that agrees with its own tile
 * (CVE-2026-56865).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsistentForgeryTest {
    private static final int SIZE = 65_537;
    private static final DemoLog LOG = new DemoLog(SIZE);

    @TempDir
    static Path folder;

    @BeforeAll
    static void export() {
        LOG.export(folder);
    }

    @Test
    void theLogIsReadAsItIs() {
        assertThat(new TileReader(folder).verify(LOG.verifier()).size()).isEqualTo(SIZE);
    }

    /** The first and the last leaf of the first, a middle and the last full tile, and the only one of the partial tile. */
    @ParameterizedTest
    @ValueSource(ints = {0, 255, 256, 32_768, 65_280, 65_535, 65_536})
    void noForgeryIsBelievedHoweverFarItIsCarriedUp(int index) throws IOException {
        for (int levels = 0; levels <= 3; levels++) {
            List<Undo> undo = new ArrayList<>();
            forgeEntry(index, undo);
            Hash forged = Merkle.leaf(forged(index));
            long position = index;
            for (int level = 0; level < levels && position < TilePath.count(level, SIZE); level++) {
                forged = forgeHash(level, position, forged, undo);
                position /= TilePath.WIDTH;
            }
            assertThatExceptionOfType(TamperedException.class)
                    .as("leaf %d, forged in %d levels", index, levels)
                    .isThrownBy(() -> new TileReader(folder).verify(LOG.verifier()));
            for (Undo one : undo) {
                Files.write(one.file, one.bytes.toArray());
            }
        }
    }

    /** What a file was. */
    private record Undo(Path file, Bytes bytes) {}

    private static byte[] forged(int index) {
        byte[] entry = LOG.leaf(index).clone();
        entry[0] ^= 1;
        return entry;
    }

    private static void forgeEntry(int index, List<Undo> undo) throws IOException {
        int tile = index / TilePath.WIDTH;
        Path file = folder.resolve(TilePath.entries(tile, TilePath.width(tile, SIZE)));
        byte[] bundle = Files.readAllBytes(file);
        undo.add(new Undo(file, Bytes.of(bundle)));
        int position = 0;
        for (int i = tile * TilePath.WIDTH; i < index; i++) {
            position += Short.BYTES + LOG.leaf(i).length;
        }
        byte[] entry = forged(index);
        System.arraycopy(entry, 0, bundle, position + Short.BYTES, entry.length);
        Files.write(file, bundle);
    }

    /** Puts the hash into its tile and answers the root of that tile, as the level above would have it. */
    private static Hash forgeHash(int level, long position, Hash hash, List<Undo> undo) throws IOException {
        long tile = position / TilePath.WIDTH;
        int width = TilePath.width(tile, TilePath.count(level, SIZE));
        Path file = folder.resolve(TilePath.hashes(level, tile, width));
        byte[] hashes = Files.readAllBytes(file);
        undo.add(new Undo(file, Bytes.of(hashes)));
        hash.copyTo(hashes, (int) (position % TilePath.WIDTH) * Hash.BYTES);
        Files.write(file, hashes);
        Frontier subtree = new Frontier();
        for (int i = 0; i < width; i++) {
            subtree.append(Hash.of(Arrays.copyOfRange(hashes, i * Hash.BYTES, (i + 1) * Hash.BYTES)));
        }
        return subtree.root();
    }
}

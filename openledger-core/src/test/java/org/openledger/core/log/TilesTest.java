/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Hash;
import org.openledger.core.testing.DemoLog;
import org.openledger.core.testing.Vectors;

/** A log as static files: what is written is what C2SP says, and no changed byte is read. */
final class TilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 1000})
    void anExportedLogIsReadBack(int size) {
        DemoLog log = new DemoLog(size);
        Checkpoint checkpoint = log.export(folder);
        assertThat(new TileReader(folder).verify(log.verifier())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 65_537, 70_000})
    @EnabledIfSystemProperty(named = "openledger.soak", matches = "true")
    void aLongExportedLogIsReadBack(int size) throws IOException {
        anExportedLogIsReadBack(size);
        assertThat(files()).contains("tile/1/000", "tile/2/000.p/1", "tile/0/255");
    }

    @Test
    void anExportHasTheFilesOfTheSpecificationAndNoOthers() throws IOException {
        new DemoLog(600).export(folder);
        assertThat(files())
                .containsExactly(
                        "checkpoint",
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/88",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/88");
    }

    @ParameterizedTest
    @CsvSource({"0, 000", "999, 999", "1000, x001/000", "1234067, x001/x234/067", "1000000, x001/x000/000"})
    void indicesBecomePaths(long index, String path) {
        assertThat(TilePath.hashes(3, index, 256)).isEqualTo("tile/3/" + path);
        assertThat(TilePath.entries(index, 17)).isEqualTo("tile/entries/" + path + ".p/17");
    }

    @Test
    void aGrowingLogIsExportedPieceByPiece() throws IOException {
        Path pieces = folder.resolve("pieces");
        Path whole = folder.resolve("whole");
        long exported = 0;
        for (int size : new int[] {0, 1, 200, 256, 300, 600, 600}) {
            DemoLog log = new DemoLog(size);
            log.export(pieces, exported);
            assertThat(new TileReader(pieces).verify(log.verifier()).size()).isEqualTo(size);
            exported = size;
        }
        new DemoLog(600).export(whole);
        for (Path file : regularFiles(whole)) {
            assertThat(pieces.resolve(whole.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void tesserasLogIsReadAndWrittenTheSame() throws IOException {
        Path vectors = Vectors.path("tessera-testlog");
        Path testlog = vectors.resolve("testdata/log");
        CheckpointVerifier verifier = CheckpointVerifier.of(
                NoteKey.parse(Files.readString(vectors.resolve("vkey")).strip()));
        Checkpoint checkpoint = new TileReader(testlog).verify(verifier);
        assertThat(checkpoint.size()).isEqualTo(15);

        List<byte[]> leaves = entries(Files.readAllBytes(testlog.resolve("tile/entries/000.p/15")));
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        new TileExport(folder).write(tree, DemoLog.source(leaves), checkpoint, 0);
        for (Path file : regularFiles(folder)) {
            assertThat(testlog.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
        }
        for (int size = 1; size <= 15; size++) {
            byte[] note = Files.readAllBytes(testlog.resolve("checkpoint." + size));
            assertThat(tree.root(size)).isEqualTo(verifier.verify(note).root());
        }
    }

    @Test
    void oneChangedBitAnywhereIsNoticed() throws IOException {
        DemoLog log = new DemoLog(257);
        log.export(folder);
        for (Path file : regularFiles(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int position = 0; position < bytes.length; position += 1 + bytes.length / 40) {
                byte[] changed = bytes.clone();
                changed[position] ^= (byte) (1 << position % 8);
                Files.write(file, changed);
                assertRefused(log, "byte " + position + " of " + file);
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            assertRefused(log, file + " cut short");
            Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
            assertRefused(log, file + " with a byte more");
            Files.delete(file);
            assertRefused(log, "without " + file);
            Files.write(file, bytes);
        }
        new TileReader(folder).verify(log.verifier());
    }

    /** An entry and its leaf hash forged together, so that bundle and tile agree: some readers believe that (CVE-2026-56865). */
    @Test
    void anEntryAndItsHashForgedTogetherAreNoticedInEveryPlace() throws IOException {
        int size = 300;
        DemoLog log = new DemoLog(size);
        log.export(folder);
        for (int index = 0; index < size; index += index < 250 ? 7 : 1) {
            int tile = index / 256;
            int width = TilePath.width(tile, size);
            Path bundle = folder.resolve(TilePath.entries(tile, width));
            Path hashes = folder.resolve(TilePath.hashes(0, tile, width));
            byte[] rightBundle = Files.readAllBytes(bundle);
            byte[] rightHashes = Files.readAllBytes(hashes);

            byte[] forged = log.leaf(index).clone();
            forged[0] ^= 1;
            Files.write(bundle, replaced(rightBundle, index % 256, forged));
            byte[] forgedHashes = rightHashes.clone();
            Merkle.leaf(forged).copyTo(forgedHashes, index % 256 * Hash.BYTES);
            Files.write(hashes, forgedHashes);
            assertRefused(log, "leaf " + index + " forged in tile and bundle");

            Files.write(bundle, rightBundle);
            Files.write(hashes, rightHashes);
        }
    }

    @Test
    void whatCannotBeExportedIsRefused() {
        DemoLog log = new DemoLog(3);
        Checkpoint other = new DemoLog(2).checkpoint();
        MerkleTree tree = new MerkleTree();
        tree.append(new byte[0]);
        TileExport export = new TileExport(folder);
        LeafSource tooLong = DemoLog.source(List.of(new byte[TileExport.MAX_ENTRY_BYTES + 1]));
        Checkpoint one = log.signer().sign(1, tree.root());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        export.write(log.tree(), log.leaves(), log.signer().sign(3, other.root()), 0))
                .withMessageContaining("the tree of size 3 has");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.export(folder, 4))
                .withMessageContaining("4 leaves");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.write(tree, tooLong, one, 0))
                .withMessageContaining("at most 65535");
    }

    @Test
    void theLongestEntryFits() {
        List<byte[]> leaves = List.of(new byte[TileExport.MAX_ENTRY_BYTES], new byte[0]);
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        DemoLog any = new DemoLog(0);
        new TileExport(folder).write(tree, DemoLog.source(leaves), any.signer().sign(2, tree.root()), 0);
        assertThat(new TileReader(folder).verify(any.verifier()).size()).isEqualTo(2);
    }

    private void assertRefused(DemoLog log, String what) {
        assertThatExceptionOfType(RuntimeException.class)
                .as(what)
                .isThrownBy(() -> new TileReader(folder).verify(log.verifier()))
                .isInstanceOfAny(TamperedException.class, IllegalArgumentException.class);
    }

    private static byte[] replaced(byte[] bundle, int index, byte[] entry) {
        int position = 0;
        for (int i = 0; i < index; i++) {
            position += 2 + length(bundle, position);
        }
        byte[] forged = bundle.clone();
        System.arraycopy(entry, 0, forged, position + 2, entry.length);
        return forged;
    }

    private static List<byte[]> entries(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        for (int position = 0; position < bundle.length; position += 2 + length(bundle, position)) {
            entries.add(Arrays.copyOfRange(bundle, position + 2, position + 2 + length(bundle, position)));
        }
        return entries;
    }

    private static int length(byte[] bundle, int position) {
        return (bundle[position] & 0xff) << 8 | (bundle[position + 1] & 0xff);
    }

    private List<String> files() throws IOException {
        return regularFiles(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    private static List<Path> regularFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

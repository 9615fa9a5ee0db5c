/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    private static World world(int[] alphabet, int rowCount) {
        Random random = new Random(alphabet.length + 31L * rowCount);
        List<int[]> rows = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int r = 0; r < rowCount; r++) {
            rows.add(random.ints(random.nextInt(40), 0, alphabet.length)
                    .map(i -> alphabet[i])
                    .toArray());
            owners.add(random.nextInt(5));
        }
        return new World(rows, owners, rowCount == 0 ? new int[] {1} : rows.get(rowCount / 2));
    }

    @Test
    void aMappedIndexAnswersLikeTheOneInMemory() {
        for (int[] alphabet : List.of(World.NARROW, World.WIDE)) {
            for (int rows : new int[] {0, 1, 20}) {
                World world = world(alphabet, rows);
                Path file = folder.resolve("index-" + alphabet[4] + "-" + rows);
                world.index().writeTo(file);
                IndexChecks.assertSameAnswers(SpanIndex.open(file), world);
            }
        }
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("index");
        world(World.NARROW, 9).index().writeTo(file);
        World world = world(World.WIDE, 12);
        world.index().writeTo(file);
        IndexChecks.assertSameAnswers(SpanIndex.open(file), world);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void everyFlippedHeaderByteAndMostOthersAreRefused() throws IOException {
        Path file = folder.resolve("index");
        world(World.NARROW, 6).index().writeTo(file);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += at < IndexLayout.HEADER_BYTES ? 1 : 11) {
            for (int mask : new int[] {1, 0x80}) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) mask;
                Files.write(file, flipped);
                assertThatThrownBy(() -> SpanIndex.open(file))
                        .as("byte %d", at)
                        .isInstanceOf(CorruptIndexException.class)
                        .hasMessageContaining(file.toString());
            }
        }
    }

    @Test
    void aTruncatedOrProlongedFileIsRefused() throws IOException {
        Path file = folder.resolve("index");
        world(World.NARROW, 6).index().writeTo(file);
        byte[] whole = Files.readAllBytes(file);
        for (int size = 0; size < whole.length; size += 7) {
            Files.write(file, Arrays.copyOf(whole, size));
            assertThatThrownBy(() -> SpanIndex.open(file)).isInstanceOf(CorruptIndexException.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> SpanIndex.open(file))
                .isInstanceOf(CorruptIndexException.class)
                .hasMessageContaining((whole.length + 1) + " bytes, but its header announces " + whole.length);
    }

    @Test
    void aMissingFileIsAnInputError() {
        assertThatThrownBy(() -> SpanIndex.open(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }
}

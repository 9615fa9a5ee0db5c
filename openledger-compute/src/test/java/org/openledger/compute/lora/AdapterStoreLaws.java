/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;

/** N215: adapters are there whole or not at all, and are what was put or refused. */
class AdapterStoreLaws {

    @TempDir
    private Path folder = Path.of("");

    /** A disk that takes so many bytes and then is full, or fails at the step with that number. */
    private static final class FailingDisk implements AdapterDisk {
        private long bytesLeft;
        private int stepsLeft;

        FailingDisk(long bytesLeft, int stepsLeft) {
            this.bytesLeft = bytesLeft;
            this.stepsLeft = stepsLeft;
        }

        private void step() throws IOException {
            if (stepsLeft-- == 0) {
                throw new IOException("the disk failed");
            }
        }

        @Override
        public void write(Path file, AdapterBytes.Content content) throws IOException {
            step();
            AdapterDisk.REAL.write(
                    file,
                    out -> content.writeTo(new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            if (bytesLeft-- == 0) {
                                throw new IOException("no space left");
                            }
                            out.write(one);
                        }
                    }));
            step();
        }

        @Override
        public void force(Path folder) throws IOException {
            step();
            AdapterDisk.REAL.force(folder);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            step();
            AdapterDisk.REAL.rename(from, to);
        }
    }

    private static LoraAdapter adapter(int seed) {
        return Adapters.random(new Random(seed));
    }

    private void assertEmpty(AdapterStore store, LoraAdapter adapter) throws IOException {
        assertThat(store.has(adapter.id())).isFalse();
        assertThat(store.list()).isEmpty();
        assertThatThrownBy(() -> store.open(adapter.id())).hasMessageContaining("UNKNOWN_ADAPTER");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        LoraAdapter adapter = adapter(1);
        long size;
        PeftFolder.write(folder.resolve("probe"), adapter);
        try (Stream<Path> files = Files.list(folder.resolve("probe"))) {
            size = files.mapToLong(file -> file.toFile().length()).sum();
        }
        NewFolder.delete(folder.resolve("probe"));
        for (long room = 0; room < size; room += 37) {
            AdapterStore full = AdapterStore.on(new FailingDisk(room, -1), folder);
            assertThatThrownBy(() -> full.put(adapter))
                    .isInstanceOf(OpenLedgerException.class)
                    .hasMessageContaining("FILE_NOT_WRITTEN");
            assertEmpty(full, adapter);
        }
        AdapterStore store = AdapterStore.on(new FailingDisk(size, -1), folder);
        assertThat(store.open(store.put(adapter))).isEqualTo(adapter);
    }

    /** Two files, their folder and the renaming; when the last force fails, the adapter is there, whole, and nobody was told so. */
    @Test
    void aDiskThatFailsAtAnyStepLeavesNothingHalf() throws IOException {
        LoraAdapter adapter = adapter(1);
        for (int step = 0; step < 6; step++) {
            AdapterStore store = AdapterStore.on(new FailingDisk(-1, step), folder);
            assertThatThrownBy(() -> store.put(adapter)).hasMessageContaining("FILE_NOT_WRITTEN");
            assertEmpty(store, adapter);
        }
        AdapterStore store = AdapterStore.on(new FailingDisk(-1, 6), folder);
        assertThatThrownBy(() -> store.put(adapter)).hasMessageContaining("FILE_NOT_WRITTEN");
        assertThat(store.open(adapter.id())).isEqualTo(adapter);
        assertThat(AdapterStore.on(new FailingDisk(-1, 7), folder).put(adapter(2)))
                .isEqualTo(adapter(2).id());
    }

    @Test
    void whatAKilledWriterLeftIsNotSeenAndIsSwept() throws IOException {
        AdapterStore store = AdapterStore.at(folder);
        Path left = Files.createDirectory(folder.resolve(".unfinished-1"));
        Files.write(left.resolve(PeftFolder.CONFIG), new byte[10]);
        store.put(adapter(1));
        assertThat(store.list()).containsExactly(adapter(1).id());
        assertThat(store.sweep()).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(store.open(adapter(1).id())).isEqualTo(adapter(1));
    }

    @Test
    void adaptersAreListedInOrderAndPutOnce() {
        AdapterStore store = AdapterStore.at(folder.resolve("a").resolve("b"));
        List<AdapterId> ids = Stream.of(5, 1, 4, 2, 3, 1)
                .map(seed -> store.put(adapter(seed)))
                .distinct()
                .sorted()
                .toList();
        assertThat(ids).hasSize(5);
        assertThat(AdapterStore.at(folder.resolve("a").resolve("b")).list()).isEqualTo(ids);
        ids.forEach(id -> assertThat(store.open(id).id()).isEqualTo(id));
    }

    @Test
    void everyFlippedByteAndEveryTruncationIsFound() throws IOException {
        AdapterStore store = AdapterStore.at(folder);
        AdapterId id = store.put(adapter(3));
        for (String name : List.of(PeftFolder.CONFIG, PeftFolder.TENSORS)) {
            Path file = folder.resolve(id.toString()).resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << (at % 8));
                Files.write(file, changed);
                assertThatExceptionOfType(TamperedException.class)
                        .as(name + " at " + at)
                        .isThrownBy(() -> store.open(id));
                if (at % 16 == 0) {
                    Files.write(file, Arrays.copyOf(bytes, at));
                    assertThatExceptionOfType(TamperedException.class)
                            .as(name + " cut at " + at)
                            .isThrownBy(() -> store.open(id));
                }
            }
            Files.write(file, bytes);
            assertThat(store.open(id).id()).isEqualTo(id);
        }
    }

    @Test
    void anotherSpellingAnotherAdapterAndALostFileAreFound() throws IOException {
        AdapterStore store = AdapterStore.at(folder);
        AdapterId id = store.put(adapter(3));
        AdapterId other = store.put(adapter(4));
        Path config = folder.resolve(id.toString()).resolve(PeftFolder.CONFIG);
        byte[] bytes = Files.readAllBytes(config);
        Files.writeString(config, Files.readString(config) + "\n");
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining("another spelling");
        Files.write(config, bytes);
        Path tensors = folder.resolve(id.toString()).resolve(PeftFolder.TENSORS);
        Files.delete(tensors);
        assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> store.open(id));
        NewFolder.delete(folder.resolve(id.toString()));
        Files.move(folder.resolve(other.toString()), folder.resolve(id.toString()));
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() -> store.open(id))
                .withMessageContaining("expected " + id + ", found " + other);
    }
}

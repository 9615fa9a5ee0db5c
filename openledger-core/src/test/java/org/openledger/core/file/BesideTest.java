/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.HashStore;
import org.openledger.spi.SnapshotStore;

/** What lies beside the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private int stores;
    private Path directory = Path.of("");

    @BeforeEach
    void nextStore() {
        directory = folder.resolve(Integer.toString(stores++));
    }

    @Test
    void hashesAreKeptOverwrittenAndBounded() {
        try (DiskStorage storage = open()) {
            HashStore hashes = storage.hashes().orElseThrow();
            assertThat(hashes.size()).isZero();
            hashes.append(0, hashes(1, 2, 3, 4));
            hashes.append(4, hashes(5));
            hashes.append(2, hashes(9));
            assertThat(hashes.size()).isEqualTo(3);
            assertThat(hashes.read(0, 3)).isEqualTo(hashes(1, 2, 9));
            assertThat(hashes.read(3, 0)).isEmpty();
            assertThatThrownBy(() -> hashes.read(2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> hashes.read(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatIllegalArgumentException().isThrownBy(() -> hashes.append(4, hashes(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> hashes.append(3, new byte[31]));
        }
        try (DiskStorage storage = open()) {
            assertThat(storage.hashes().orElseThrow().read(0, 3)).isEqualTo(hashes(1, 2, 9));
        }
    }

    @Test
    void theFourHighestSnapshotsAreKept() {
        try (DiskStorage storage = open()) {
            SnapshotStore snapshots = storage.snapshots();
            for (long height : new long[] {50, 10, 30, 20, 60, 40}) {
                snapshots.put(height, Logs.leaf(height));
            }
            assertThat(snapshots.latest(29)).isEmpty();
            assertThat(snapshots.latest(39)).map(SnapshotStore.Stored::height).contains(30L);
        }
        try (DiskStorage storage = open()) {
            assertThat(storage.snapshots().latest(Long.MAX_VALUE))
                    .map(SnapshotStore.Stored::height)
                    .contains(60L);
        }
    }

    @Test
    void aChangedBlobIsNotHiddenByPuttingItAgain() {
        try (DiskStorage storage = open()) {
            byte[] blob = Logs.leaf(3);
            Hash hash = storage.blobs().put(blob);
            Logs.flip(directory.resolve(Names.blob(hash)), 5);
            assertThatThrownBy(() -> storage.blobs().put(blob)).isInstanceOf(TamperedException.class);
            storage.blobs().delete(hash);
            storage.blobs().put(blob);
            assertThat(storage.blobs().get(hash))
                    .hasValueSatisfying(got -> assertThat(got).isEqualTo(blob));
        }
    }

    @Test
    void whatWasUnfinishedIsClearedAtTheNextOpening() throws Exception {
        open().close();
        Files.createDirectories(directory.resolve(Names.TEMP));
        Path unfinished = Files.write(directory.resolve(Names.TEMP).resolve("7"), new byte[9]);
        open().close();
        assertThat(unfinished).doesNotExist();
    }

    private DiskStorage open() {
        return DiskStorage.open(BadDisk.at(directory), Logs.SMALL);
    }

    private static byte[] hashes(int... values) {
        byte[] hashes = new byte[values.length * HashStore.HASH];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(hashes, i * HashStore.HASH, (i + 1) * HashStore.HASH, (byte) values[i]);
        }
        return hashes;
    }
}

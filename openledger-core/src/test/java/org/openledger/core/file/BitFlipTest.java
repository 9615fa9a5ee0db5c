/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.file.Logs.Place;
import org.openledger.spi.SnapshotStore.Stored;

/**
 * Any one bit of any file is inverted while the storage is closed, after a crash as well as after an orderly end.
 *
 * <p>Used bytes: opening or reading everything says TAMPERED, or names the version that the changed {@code format} claims. Unused ones: everything is as before. Unused are the zeros behind the last commit, which are not
 * written yet; the indexes, which are rebuilt; the file of the lock, which has no bytes; and the hashes of the tree, which their reader proves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BitFlipTest {

    private static final int FLIPS = 10_000;
    private static final int LEAVES = 60;
    private static final byte[] BLOB = Logs.leaf(77);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private final Random luck = new Random(20_251_121);
    private final Path crashed = Path.of("crashed");
    private final Path closed = Path.of("closed");

    @BeforeAll
    void writeTwoStorages() {
        for (Path which : List.of(crashed, closed)) {
            BadDisk disk = BadDisk.at(folder.resolve(which));
            DiskStorage storage = DiskStorage.open(disk, Logs.SMALL);
            Logs.append(storage, 1, 9, 2, 8, 3, 7, 10, 9, 6, 5);
            storage.blobs().put(BLOB);
            storage.snapshots().put(20, Logs.leaf(20));
            storage.snapshots().put(40, Logs.leaf(40));
            if (which.equals(closed)) {
                storage.close();
            }
            disk.die();
        }
    }

    @Test
    void everyUsedBitIsFoundAndNoOtherDoesHarm() throws IOException {
        for (Path which : List.of(crashed, closed)) {
            Path directory = folder.resolve(which);
            List<Run> used = used(directory);
            List<Run> unused = unused(directory);
            assertThat(used).hasSizeGreaterThan(80);
            for (int i = 0; i < FLIPS / 4; i++) {
                requireTampered(directory, used.get(luck.nextInt(used.size())));
            }
            for (int i = 0; i < FLIPS / 8; i++) {
                requireHarmless(directory, unused.get(luck.nextInt(unused.size())));
            }
        }
    }

    @Test
    void aChangedSnapshotIsDropped() {
        Path directory = Logs.copy(folder.resolve(closed), folder.resolve("snapshots"));
        Path highest = directory.resolve(Names.snapshot(40));
        Logs.flip(highest, 8L * 25);
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(directory), Logs.SMALL)) {
            assertThat(storage.snapshots().latest(59)).contains(new Stored(20, Bytes.of(Logs.leaf(20))));
            assertThat(highest).doesNotExist();
        }
    }

    /** What cannot be told after a crash: a changed record that holds a sector of zeros looks as if that had been torn away. */
    @Test
    void aLeafOfZerosInTheLastCommitIsGuardedByTheOrderlyEnd() {
        for (boolean orderly : List.of(true, false)) {
            Path directory = folder.resolve("zeros-" + orderly);
            BadDisk disk = BadDisk.at(directory);
            DiskStorage storage = DiskStorage.open(disk, Logs.SMALL);
            storage.append(storage.lease(Logs.WRITER), 0, List.of(new byte[2_000]), Logs.note(1));
            if (orderly) {
                storage.close();
            }
            disk.die();
            Logs.flip(directory.resolve(Names.segment(0)), 8L * (SegmentHeader.BYTES + RecordFormat.FRAME + 30));
            assertThat(opens(directory)).isEqualTo(!orderly);
        }
    }

    private static boolean opens(Path directory) {
        try (BadDisk disk = BadDisk.at(directory)) {
            DiskStorage.open(disk, Logs.SMALL);
            return true;
        } catch (TamperedException found) {
            return false;
        }
    }

    private void requireTampered(Path directory, Run run) throws IOException {
        long bit = 8 * run.begin() + Math.floorMod(luck.nextLong(), 8 * (run.end() - run.begin()));
        invert(directory.resolve(run.file()), bit);
        try {
            String code = "NONE";
            try {
                readEverything(directory);
            } catch (OpenLedgerException e) {
                code = e.code();
            }
            assertThat(code)
                    .as("bit %s of %s in %s", bit, run, directory)
                    .isIn("TAMPERED", run.file().equals(Names.FORMAT) ? "STORAGE_FORMAT" : "TAMPERED");
        } finally {
            invert(directory.resolve(run.file()), bit);
        }
    }

    private void requireHarmless(Path directory, Run run) throws IOException {
        long bit = 8 * run.begin() + Math.floorMod(luck.nextLong(), 8 * (run.end() - run.begin()));
        invert(directory.resolve(run.file()), bit);
        try {
            readEverything(directory);
        } finally {
            if (run.file().endsWith(".segment")) {
                invert(directory.resolve(run.file()), bit);
            }
        }
    }

    private void readEverything(Path directory) {
        try (BadDisk disk = BadDisk.at(directory)) {
            DiskStorage storage = DiskStorage.open(disk, Logs.SMALL);
            Logs.requireWhole(storage, LEAVES);
            long one = luck.nextInt(LEAVES);
            storage.read(one, one + 1, (index, leaf) -> assertThat(leaf).isEqualTo(Logs.leaf(one)));
            assertThat(storage.blobs().get(Hash.sha256(BLOB))).isPresent();
        }
    }

    /** All bytes that say something, record by record. */
    private static List<Run> used(Path directory) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Place place : Logs.places(directory)) {
            runs.add(new Run(place.file(), place.begin(), place.end()));
            if (place.begin() == SegmentHeader.BYTES) {
                runs.add(new Run(place.file(), 0, SegmentHeader.BYTES));
            }
        }
        for (String file : List.of(Names.FORMAT, Names.LEASE, Names.blob(Hash.sha256(BLOB)))) {
            runs.add(new Run(file, 0, Files.size(directory.resolve(file))));
        }
        return runs;
    }

    /** All bytes that say nothing, or nothing that is trusted. */
    private static List<Run> unused(Path directory) throws IOException {
        List<Run> runs = new ArrayList<>();
        Place last = Logs.places(directory).stream().reduce((a, b) -> b).orElseThrow();
        runs.add(new Run(last.file(), last.end(), Files.size(directory.resolve(last.file()))));
        runs.add(new Run(last.file(), last.end(), last.end() + RecordFormat.FRAME));
        for (Place place : Logs.places(directory)) {
            if (place.kind() == RecordKind.SEAL) {
                String index = place.file().replace(".segment", ".index");
                runs.add(new Run(index, 0, Files.size(directory.resolve(index))));
            }
        }
        return runs;
    }

    private static void invert(Path file, long bit) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(bit / 8);
            int old = open.read();
            open.seek(bit / 8);
            open.write(old ^ 1 << bit % 8);
        }
    }

    /** Some bytes of a file. */
    private record Run(String file, long begin, long end) {}
}

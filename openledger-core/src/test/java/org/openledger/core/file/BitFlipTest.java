/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
 * written yet; the indexes, which are rebuilt; the snapshots, which are dropped; the file of the lock, which has no bytes; and the hashes of the tree, which their reader proves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BitFlipTest {

    /** So many bits are inverted in each class of bytes of each storage. */
    private static final int FLIPS = Boolean.getBoolean("openledger.soak") ? 440 : 110;

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
        Map<String, Integer> flips = new TreeMap<>();
        for (Path which : List.of(crashed, closed)) {
            Path directory = folder.resolve(which);
            for (var used : used(directory).entrySet()) {
                for (int i = 0; i < FLIPS; i++) {
                    requireTampered(directory, any(used.getValue()));
                    flips.merge(used.getKey(), 1, Integer::sum);
                }
            }
            for (var unused : unused(directory).entrySet()) {
                for (int i = 0; i < FLIPS; i++) {
                    requireHarmless(directory, any(unused.getValue()));
                    flips.merge(unused.getKey(), 1, Integer::sum);
                }
            }
        }
        assertThat(flips)
                .containsOnlyKeys(
                        "BEGIN",
                        "LEAF",
                        "CHECKPOINT",
                        "SEAL",
                        "header",
                        "format",
                        "lease",
                        "blob",
                        "next",
                        "zeros",
                        "index",
                        "snapshot")
                .allSatisfy((bytes, count) -> assertThat(count).as(bytes).isEqualTo(2 * FLIPS));
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
        String code = codeWhenInverted(directory, run);
        assertThat(code)
                .as("%s in %s", run, directory)
                .isIn("TAMPERED", run.file().equals(Names.FORMAT) ? "STORAGE_FORMAT" : "TAMPERED");
    }

    private void requireHarmless(Path directory, Run run) throws IOException {
        assertThat(codeWhenInverted(directory, run))
                .as("%s in %s", run, directory)
                .isEqualTo("NONE");
    }

    /** What is said when any bit of these is inverted; afterwards the file is as it was. */
    private String codeWhenInverted(Path directory, Run run) throws IOException {
        Path file = directory.resolve(run.file());
        byte[] before = Files.readAllBytes(file);
        Logs.flip(file, 8 * run.begin() + Math.floorMod(luck.nextLong(), 8 * (run.end() - run.begin())));
        try {
            readEverything(directory);
            return "NONE";
        } catch (OpenLedgerException e) {
            return e.code();
        } finally {
            Files.write(file, before);
        }
    }

    private Run any(List<Run> runs) {
        return runs.get(luck.nextInt(runs.size()));
    }

    private void readEverything(Path directory) {
        try (BadDisk disk = BadDisk.at(directory)) {
            DiskStorage storage = DiskStorage.open(disk, Logs.SMALL);
            Logs.requireWhole(storage, LEAVES);
            long one = luck.nextInt(LEAVES);
            storage.read(one, one + 1, (index, leaf) -> assertThat(leaf).isEqualTo(Logs.leaf(one)));
            assertThat(storage.blobs().get(Hash.sha256(BLOB))).isPresent();
            assertThat(storage.snapshots().latest(LEAVES))
                    .hasValueSatisfying(it -> assertThat(it.bytes()).isEqualTo(Bytes.of(Logs.leaf(it.height()))));
        }
    }

    /** All bytes that say something, record by record, by their class. */
    private static Map<String, List<Run>> used(Path directory) throws IOException {
        Map<String, List<Run>> runs = new TreeMap<>();
        for (Place place : Logs.places(directory)) {
            add(runs, place.kind().name(), new Run(place.file(), place.begin(), place.end()));
            if (place.begin() == SegmentHeader.BYTES) {
                add(runs, "header", new Run(place.file(), 0, SegmentHeader.BYTES));
            }
        }
        add(runs, "format", Run.whole(directory, Names.FORMAT));
        add(runs, "lease", Run.whole(directory, Names.LEASE));
        add(runs, "blob", Run.whole(directory, Names.blob(Hash.sha256(BLOB))));
        return runs;
    }

    /** All bytes that say nothing, or nothing that is trusted, by their class. */
    private static Map<String, List<Run>> unused(Path directory) throws IOException {
        Map<String, List<Run>> runs = new TreeMap<>();
        List<Place> places = Logs.places(directory);
        Place last = places.get(places.size() - 1);
        add(runs, "next", new Run(last.file(), last.end(), last.end() + RecordFormat.FRAME));
        add(runs, "zeros", new Run(last.file(), last.end(), Files.size(directory.resolve(last.file()))));
        for (Place place : places) {
            if (place.kind() == RecordKind.SEAL) {
                add(runs, "index", Run.whole(directory, place.file().replace(".segment", ".index")));
            }
        }
        add(runs, "snapshot", Run.whole(directory, Names.snapshot(40)));
        return runs;
    }

    private static void add(Map<String, List<Run>> runs, String bytes, Run run) {
        runs.computeIfAbsent(bytes, none -> new ArrayList<>()).add(run);
    }

    /** Some bytes of a file. */
    private record Run(String file, long begin, long end) {
        static Run whole(Path directory, String file) throws IOException {
            return new Run(file, 0, Files.size(directory.resolve(file)));
        }
    }
}

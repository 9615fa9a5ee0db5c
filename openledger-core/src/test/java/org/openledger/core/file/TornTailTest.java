/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.TamperedException;
import org.openledger.core.file.Logs.Place;

/** What a power cut leaves of the last commit is no part of the log; what it leaves of an earlier one would be a lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TornTailTest {

    private static final LogOptions ONE_SEGMENT = new LogOptions(8 << 10, 8 << 10);

    /** Leaves before the last commit, and with it. */
    private static final int BEFORE = 9;

    private static final int AFTER = 14;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private int logs;
    private Path log = Path.of("");
    private Path segment = Path.of("");
    private List<Place> places = List.of();

    @BeforeEach
    void writeALogAndDie() {
        log = folder.resolve(Integer.toString(logs++));
        BadDisk disk = BadDisk.at(log);
        Logs.append(DiskStorage.open(disk, ONE_SEGMENT), 4, 5, AFTER - BEFORE);
        disk.die();
        segment = log.resolve(Names.segment(0));
        places = Logs.places(log);
    }

    @Test
    void cutAtEveryByteOfTheLastThreeRecords() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        int end = (int) last().end();
        for (int cut = (int) places.get(places.size() - 3).begin(); cut <= end; cut++) {
            int size = cut == end ? AFTER : BEFORE;
            Files.write(segment, Arrays.copyOf(whole, cut));
            requireSize(size);
            byte[] zeroed = whole.clone();
            Arrays.fill(zeroed, cut, whole.length, (byte) 0);
            Files.write(segment, zeroed);
            requireSize(size);
            if (cut % 16 == 0 || cut > end - 3) {
                reopenAndGoOn(size);
            }
        }
    }

    @Test
    void withoutAnyOfItsSectors() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        int begin = (int) begin(BEFORE).begin();
        int end = (int) last().end();
        Random luck = new Random(5);
        for (int round = 0; round < 100; round++) {
            byte[] torn = whole.clone();
            boolean lost = false;
            for (int at = begin; at < end; at = (at / Tail.SECTOR + 1) * Tail.SECTOR) {
                if (luck.nextBoolean()) {
                    Arrays.fill(torn, at, Math.min(end, (at / Tail.SECTOR + 1) * Tail.SECTOR), (byte) 0);
                    lost = true;
                }
            }
            Files.write(segment, torn);
            requireSize(lost ? BEFORE : AFTER);
            if (round % 10 == 0) {
                reopenAndGoOn(lost ? BEFORE : AFTER);
            }
        }
    }

    @Test
    void aLostSectorBeforeTheLastCommitIsNoTornTail() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        int begin = (int) begin(BEFORE).begin();
        for (int at = SegmentHeader.BYTES; at < begin; at = (at / Tail.SECTOR + 1) * Tail.SECTOR) {
            byte[] spoiled = whole.clone();
            Arrays.fill(spoiled, at, Math.min(begin, (at / Tail.SECTOR + 1) * Tail.SECTOR), (byte) 0);
            Files.write(segment, spoiled);
            requireTampered();
        }
    }

    @Test
    void afterAnOrderlyEndTheLastCommitMayNotBeMissing() throws IOException {
        Files.write(segment, Arrays.copyOf(Files.readAllBytes(segment), (int) last().end()));
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(log), ONE_SEGMENT)) {
            storage.lease(Logs.WRITER);
        }
        byte[] whole = Files.readAllBytes(segment);
        for (long cut :
                new long[] {last().begin(), last().end() - 1, begin(BEFORE).begin()}) {
            Files.write(segment, Arrays.copyOf(whole, (int) cut));
            requireTampered();
        }
    }

    @Test
    void aShorterCommitOverATornLongerOneLeavesNothingOfIt() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        byte[] torn = whole.clone();
        int begin = (int) begin(BEFORE).begin();
        Arrays.fill(torn, begin, begin + 10, (byte) 0);
        Files.write(segment, torn);
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(log), ONE_SEGMENT)) {
            Logs.append(storage, 1);
        }
        byte[] now = Files.readAllBytes(segment);
        long end = Logs.places(log).stream().mapToLong(Place::end).max().orElseThrow();
        for (int i = (int) end; i < now.length; i++) {
            assertThat(now[i]).as("byte %s", i).isZero();
        }
        assertThatCode(() -> requireSize(BEFORE + 1)).doesNotThrowAnyException();
    }

    @Test
    void lookingAtATornLogChangesNothing() throws IOException {
        byte[] torn = Arrays.copyOf(Files.readAllBytes(segment), (int) last().end() - 3);
        Files.write(segment, torn);
        requireSize(BEFORE);
        assertThat(Files.readAllBytes(segment)).isEqualTo(torn);
    }

    private void reopenAndGoOn(int size) {
        Path copy = Logs.copy(log, folder.resolve("copy-" + logs++));
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(copy), ONE_SEGMENT)) {
            Logs.requireWhole(storage, size);
            Logs.append(storage, 2);
            Logs.requireWhole(storage, size + 2);
        }
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(copy), ONE_SEGMENT)) {
            Logs.requireWhole(storage, size + 2);
        }
    }

    private void requireSize(int size) {
        try (DiskStorage storage = DiskStorage.open(BadDisk.at(log), ONE_SEGMENT)) {
            Logs.requireWhole(storage, size);
        }
    }

    private void requireTampered() {
        try (BadDisk disk = BadDisk.at(log)) {
            assertThatThrownBy(() -> DiskStorage.open(disk, ONE_SEGMENT)).isInstanceOf(TamperedException.class);
        }
    }

    private Place last() {
        return places.get(places.size() - 1);
    }

    private Place begin(long sequence) {
        return places.stream()
                .filter(place -> place.kind() == RecordKind.BEGIN && place.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }
}

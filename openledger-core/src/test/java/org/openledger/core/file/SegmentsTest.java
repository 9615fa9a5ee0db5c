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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.spi.Storage;

/** A log of many segments reads as one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentsTest {

    private static final int SIZE = 320;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private int logs;
    private Path log = Path.of("");

    @BeforeEach
    void writeALog() {
        log = folder.resolve(Integer.toString(logs++));
        try (DiskStorage storage = open()) {
            Logs.append(storage, 1, 40, 9, 50, 100, 20, 80, 20);
            Logs.requireWhole(storage, SIZE);
        }
        assertThat(segments()).hasSizeGreaterThan(4);
    }

    @Test
    void anyRangeIsExact() {
        try (DiskStorage storage = open()) {
            requireAnyRange(storage);
        }
    }

    @Test
    void indexesAreNeverTrusted() throws IOException {
        Random luck = new Random(3);
        for (Path index : files(".index")) {
            byte[] wrong = Files.readAllBytes(index);
            luck.nextBytes(wrong);
            Files.write(index, wrong);
        }
        try (DiskStorage storage = open()) {
            requireAnyRange(storage);
        }
    }

    @Test
    void anIndexOfShiftedOffsetsIsNotTrusted() throws IOException {
        for (Path index : files(".index")) {
            byte[] offsets = Files.readAllBytes(index);
            System.arraycopy(offsets, 4, offsets, 0, offsets.length - 4);
            Files.write(index, offsets);
        }
        try (DiskStorage storage = open()) {
            requireAnyRange(storage);
        }
    }

    @Test
    void lostIndexesAreRebuiltAsTheyWere() throws IOException {
        Map<Path, byte[]> before = new TreeMap<>();
        for (Path index : files(".index")) {
            before.put(index, Files.readAllBytes(index));
            Files.delete(index);
        }
        try (DiskStorage storage = open()) {
            requireAnyRange(storage);
        }
        List<Path> rebuilt = files(".index");
        assertThat(rebuilt)
                .as("all but that of the one leaf, which begins its segment")
                .hasSize(before.size() - 1);
        for (Path index : rebuilt) {
            assertThat(Files.readAllBytes(index)).isEqualTo(before.get(index));
        }
    }

    @Test
    void aSealedSegmentWithoutSuccessorIsAnEnd() throws IOException {
        List<Path> segments = files(".segment");
        Path last = segments.get(segments.size() - 1);
        long end = Names.number(Names.LOG + "/" + last.getFileName());
        Files.delete(last);
        Files.delete(log.resolve(Names.LEASE));
        BadDisk disk = BadDisk.at(log);
        new LeaseFile(new WholeFiles(disk))
                .write(new LeaseFile.Entry(new org.openledger.spi.WriterLease(Logs.WRITER, 5), 0));
        try (DiskStorage storage = DiskStorage.open(disk, Logs.SMALL)) {
            Logs.requireWhole(storage, end);
            Logs.append(storage, 3);
            Logs.requireWhole(storage, end + 3);
        }
    }

    @Test
    void aSegmentWithoutCommitsShowsTheCheckpointBefore() throws IOException {
        List<Path> segments = files(".segment");
        Path last = segments.get(segments.size() - 1);
        long end = Names.number(Names.LOG + "/" + last.getFileName());
        byte[] fresh = new byte[16 << 10];
        new SegmentHeader(end, fresh.length).encode().get(fresh, 0, SegmentHeader.BYTES);
        Files.write(last, fresh);
        new LeaseFile(new WholeFiles(BadDisk.at(log)))
                .write(new LeaseFile.Entry(new org.openledger.spi.WriterLease(Logs.WRITER, 5), 0));
        try (DiskStorage storage = open()) {
            Logs.requireWhole(storage, end);
            Logs.append(storage, 200);
            Logs.requireWhole(storage, end + 200);
        }
    }

    @Test
    void anInterruptedReaderReadsOnAndHarmsNobody() {
        try (Storage storage = DiskStorage.open(realDisk(), Logs.SMALL)) {
            Thread.currentThread().interrupt();
            Logs.requireWhole(storage, SIZE);
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            Logs.append(storage, 5);
            assertThat(Thread.interrupted()).isTrue();
            Logs.requireWhole(storage, SIZE + 5);
        }
    }

    private RealDisk realDisk() {
        try {
            return RealDisk.at(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void requireAnyRange(Storage storage) {
        Random luck = new Random(8);
        for (int i = 0; i < 300; i++) {
            long from = luck.nextInt(SIZE);
            long to = i % 2 == 0 ? from + 1 : from + luck.nextInt(SIZE - (int) from + 1);
            List<Long> visited = new ArrayList<>();
            storage.read(from, to, (index, leaf) -> {
                visited.add(index);
                assertThat(leaf).isEqualTo(Logs.leaf(index));
            });
            assertThat(visited).isEqualTo(LongStream.range(from, to).boxed().toList());
        }
    }

    private DiskStorage open() {
        return DiskStorage.open(BadDisk.at(log), Logs.SMALL);
    }

    private List<Path> segments() {
        return files(".segment");
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(log.resolve(Names.LOG))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

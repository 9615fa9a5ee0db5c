/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openledger.Bytes;
import org.openledger.spi.DiskFile;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** Logs for tests: leaves that tell their index, commits of known sizes, and a look at where their records lie. */
final class Logs {

    /** Segments of 4 to 16 KiB, so that a small log has several. */
    static final LogOptions SMALL = new LogOptions(4 << 10, 16 << 10);

    static final WriterId WRITER = new WriterId("test");

    private Logs() {}

    /** The leaf that belongs at an index: no byte of it is zero. */
    static byte[] leaf(long index) {
        byte[] leaf = new byte[20 + (int) (index * 37 % 300)];
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = (byte) (1 + (index * 131 + i * 7L) % 255);
        }
        return leaf;
    }

    static byte[] note(long size) {
        return ("log.example\n" + size + "\nroot of " + size + "\n").getBytes(UTF_8);
    }

    static List<byte[]> leaves(long from, int count) {
        return LongStream.range(from, from + count).mapToObj(Logs::leaf).toList();
    }

    /** Appends one commit for each count. */
    static void append(Storage storage, int... counts) {
        WriterLease lease = storage.lease(WRITER);
        for (int count : counts) {
            long size = storage.size();
            storage.append(lease, size, leaves(size, count), note(size + count));
        }
    }

    /** Reads everything and compares it with what belongs there. */
    static void requireWhole(Storage storage, long size) {
        assertThat(storage.size()).isEqualTo(size);
        requireSound(storage);
    }

    /** Reads everything and compares it with what belongs there, however much there is. */
    static void requireSound(Storage storage) {
        long size = storage.size();
        List<Bytes> expected = leaves(0, (int) size).stream().map(Bytes::of).toList();
        List<Bytes> found = new ArrayList<>();
        storage.read(0, size, (index, leaf) -> found.add(Bytes.of(leaf)));
        assertThat(found).isEqualTo(expected);
        assertThat(storage.checkpoint().map(Bytes::of).stream().toList())
                .isEqualTo(size == 0 ? List.of() : List.of(Bytes.of(note(size))));
    }

    /** Where a record lies. */
    record Place(String file, RecordKind kind, long sequence, long begin, long end) {}

    /** Finds all records of a log. */
    static List<Place> places(Path directory) {
        List<Place> places = new ArrayList<>();
        try (RealDisk disk = RealDisk.at(directory)) {
            for (String name : disk.list(Names.LOG)) {
                if (Names.isSegment(name)) {
                    places.addAll(places(disk, name));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return places;
    }

    private static List<Place> places(RealDisk disk, String name) throws IOException {
        List<Place> places = new ArrayList<>();
        try (DiskFile file = disk.openToRead(name)) {
            RecordCursor cursor =
                    new RecordCursor(file, name, SegmentHeader.BYTES, file.size(), RecordCursor.MAX_WINDOW);
            while (cursor.next()) {
                places.add(new Place(name, cursor.kind(), cursor.sequence(), cursor.offset(), cursor.after()));
            }
        }
        return places;
    }

    static void flip(Path file, long bit) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies a directory, as a backup would. */
    static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
            return to;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/** Finds out what a log holds; changes nothing. Of all segments but the last, it reads the beginning and the end. */
final class LogOpening {

    private final Disk disk;

    private LogOpening(Disk disk) {
        this.disk = disk;
    }

    /**
     * Reads the log.
     *
     * @param durable how many leaves it has at least
     * @return its newest state: all whole commits
     * @throws TamperedException if something in it does not check or is missing
     */
    static LogState read(Disk disk, long durable) throws IOException {
        LogState state = new LogOpening(disk).read();
        if (state.size() < durable) {
            throw new TamperedException(
                    "folder " + Names.LOG,
                    "at least " + durable + " leaves, which were durable",
                    state.size() + " leaves");
        }
        return state;
    }

    private LogState read() throws IOException {
        List<String> names =
                disk.list(Names.LOG).stream().filter(Names::isSegment).toList();
        if (names.isEmpty()) {
            return LogState.EMPTY;
        }
        long next = 0;
        Optional<byte[]> checkpoint = Optional.empty();
        int last = names.size() - 1;
        long[] sealed = new long[last];
        for (int i = 0; i < last; i++) {
            requireFirst(names.get(i), next);
            sealed[i] = next;
            Seal seal = seal(names.get(i));
            next = seal.next();
            checkpoint = i == last - 1 ? Optional.of(checkpoint(names.get(i), seal)) : checkpoint;
        }
        String name = names.get(last);
        requireFirst(name, next);
        try (DiskFile file = disk.openToRead(name)) {
            SegmentScan.Found found = SegmentScan.last(file, name);
            return new LogState(
                    sealed,
                    LogState.Active.of(found),
                    found.size(),
                    found.checkpoint().isPresent() ? found.checkpoint() : checkpoint);
        }
    }

    private static void requireFirst(String name, long first) {
        if (Names.number(name) != first) {
            throw new TamperedException("folder " + Names.LOG, Names.segment(first), name);
        }
    }

    private Seal seal(String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            SegmentHeader header = SegmentHeader.read(file, name);
            long end = file.size();
            long at = Math.max(SegmentHeader.BYTES, end - RecordFormat.FRAME);
            RecordCursor cursor = new RecordCursor(file, name, at, end, RecordFormat.FRAME);
            if (!cursor.next()) {
                throw cursor.damage();
            }
            if (cursor.kind() != RecordKind.SEAL || cursor.sequence() <= header.first()) {
                throw cursor.tampered("a " + RecordKind.SEAL, cursor.kind() + " " + cursor.sequence());
            }
            return new Seal(cursor.sequence(), cursor.number(1), at);
        }
    }

    private byte[] checkpoint(String name, Seal seal) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            long length = seal.at() - seal.checkpointAt();
            RecordCursor cursor = new RecordCursor(file, name, seal.checkpointAt(), seal.at(), length);
            cursor.require(RecordKind.CHECKPOINT, seal.next());
            return cursor.copy();
        }
    }

    /**
     * What a seal says.
     *
     * @param next the first index of the next segment
     * @param checkpointAt where the last checkpoint begins
     * @param at where the seal begins
     */
    private record Seal(long next, long checkpointAt, long at) {}
}

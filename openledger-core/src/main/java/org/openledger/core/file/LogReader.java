/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.util.OptionalLong;
import org.openledger.spi.DiskFile;
import org.openledger.spi.LeafVisitor;

/** Reads leaves of a state of the log and checks each record on the way. Thread-safe; readers never wait for the writer. */
final class LogReader {

    /** What is read ahead at least, in bytes. */
    private static final int LEAST_WINDOW = 4 << 10;

    private final Handles handles;
    private final SegmentIndex index;

    LogReader(Handles handles, SegmentIndex index) {
        this.handles = handles;
        this.index = index;
    }

    /**
     * Reads a range that lies within the state.
     *
     * @throws org.openledger.TamperedException if a record on the way does not check; no leaf from there on was handed out
     */
    void read(LogState state, long from, long to, LeafVisitor visitor) throws IOException {
        long next = from;
        LogState.Active active = state.active();
        while (next < to && (active == null || next < active.first())) {
            int segment = state.sealedWith(next);
            long segmentEnd = state.endOfSealed(segment);
            Range range = new Range(state.sealed()[segment], next, Math.min(to, segmentEnd), to > segmentEnd);
            handles.with(range.name(), file -> sealed(file, range, visitor));
            next = range.to();
        }
        if (next < to && active != null) {
            Range range = new Range(active.first(), next, to, false);
            handles.with(range.name(), file -> active(file, active, range, visitor));
        }
    }

    private Void active(DiskFile file, LogState.Active active, Range range, LeafVisitor visitor) throws IOException {
        long start = active.offsets().at(range.from() - range.segment());
        long count = range.to() - range.segment();
        long stop = count < active.offsets().count() ? active.offsets().at(count) : active.end();
        walk(new RecordCursor(file, range.name(), start, active.end(), stop - start), range, visitor);
        return null;
    }

    private Void sealed(DiskFile file, Range range, LeafVisitor visitor) throws IOException {
        RecordCursor cursor = range.isFromTheStart()
                ? new RecordCursor(file, range.name(), SegmentHeader.BYTES, file.size(), window(range, 0, file.size()))
                : lookedUp(file, range);
        walk(cursor, range, visitor);
        return null;
    }

    /** Stands before the first leaf of a range, which the index may or may not know. */
    private RecordCursor lookedUp(DiskFile file, Range range) throws IOException {
        long end = file.size();
        OptionalLong start = index.lookUp(range.segment(), range.from());
        if (start.isPresent() && start.getAsLong() >= SegmentHeader.BYTES && start.getAsLong() < end) {
            long window = window(range, start.getAsLong(), end);
            RecordCursor cursor = new RecordCursor(file, range.name(), start.getAsLong(), end, window);
            if (cursor.next() && cursor.kind() == RecordKind.LEAF && cursor.sequence() == range.from()) {
                cursor.again();
                return cursor;
            }
        }
        long found = index.rebuild(range.segment()).at(range.from() - range.segment());
        return new RecordCursor(file, range.name(), found, end, window(range, found, end));
    }

    /** Guesses how many bytes a range of a sealed segment has: no more than is read at once, no less than one leaf is likely to have. */
    private long window(Range range, long start, long end) throws IOException {
        OptionalLong stop = range.isToTheSeal() ? OptionalLong.of(end) : index.lookUp(range.segment(), range.to());
        return Math.max(LEAST_WINDOW, Math.min(stop.orElse(end), end) - start);
    }

    private static void walk(RecordCursor cursor, Range range, LeafVisitor visitor) throws IOException {
        long next = range.from();
        while (next < range.to()) {
            if (!cursor.next()) {
                throw cursor.damage();
            }
            if (cursor.kind() == RecordKind.LEAF) {
                cursor.requireIs(RecordKind.LEAF, next);
                visitor.visit(next++, cursor.copy());
            } else {
                cursor.requireIsNo(RecordKind.SEAL, next);
            }
        }
        if (range.isToTheSeal()) {
            cursor.require(RecordKind.CHECKPOINT, next);
            cursor.require(RecordKind.SEAL, next);
        }
    }

    /**
     * What is read of one segment.
     *
     * @param segment the index of its first leaf
     * @param from the first leaf
     * @param to the leaf behind the last
     * @param isToTheSeal whether reading goes on in the next segment, so that what ends this one is checked too
     */
    private record Range(long segment, long from, long to, boolean isToTheSeal) {

        String name() {
            return Names.segment(segment);
        }

        boolean isFromTheStart() {
            return from == segment;
        }
    }
}

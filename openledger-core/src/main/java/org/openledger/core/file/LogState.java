/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable state of the log: what a reader holds while the writer makes the next.
 *
 * @param sealed the first indexes of the sealed segments, ascending
 * @param active the segment that commits go to, if there is one
 * @param size how many leaves there are
 * @param checkpoint the newest checkpoint
 */
@SuppressWarnings("ArrayRecordComponent") // never changed after publication
record LogState(long[] sealed, @Nullable Active active, long size, Optional<byte[]> checkpoint) {

    static final LogState EMPTY = new LogState(new long[0], null, 0, Optional.empty());

    /** Returns the index of the first leaf behind a sealed segment. */
    long endOfSealed(int segment) {
        if (segment + 1 < sealed.length) {
            return sealed[segment + 1];
        }
        return active == null ? size : active.first();
    }

    /** Returns the sealed segment that a leaf is in. */
    int sealedWith(long leaf) {
        int found = Arrays.binarySearch(sealed, leaf);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The segment that commits go to.
     *
     * @param header its header
     * @param offsets where its leaves begin
     * @param lastCommit where its last commit begins
     * @param checkpointAt where its last checkpoint begins
     * @param end where the next commit goes
     * @param isSealed whether it takes none: it was sealed, and its successor not begun
     */
    record Active(
            SegmentHeader header,
            Offsets.View offsets,
            long lastCommit,
            long checkpointAt,
            long end,
            boolean isSealed) {

        static Active of(SegmentScan.Found found) {
            return new Active(
                    found.header(),
                    found.offsets().view(),
                    found.lastCommit(),
                    found.checkpointAt(),
                    found.end(),
                    found.sealed());
        }

        static Active fresh(SegmentHeader header) {
            return new Active(header, new Offsets().view(), 0, 0, SegmentHeader.BYTES, false);
        }

        long first() {
            return header.first();
        }

        String name() {
            return Names.segment(first());
        }

        boolean isEmpty() {
            return offsets.count() == 0;
        }

        /** Tells whether a commit goes into this segment; into an empty one goes any. */
        boolean takes(long commit) {
            return !isSealed && (isEmpty() || end + commit + RecordFormat.FRAME <= header.length());
        }

        /** Returns this segment with one more commit. */
        Active with(long commit, int note, Offsets.View grown) {
            long newEnd = end + commit;
            return new Active(header, grown, end, newEnd - RecordFormat.length(note), newEnd, false);
        }
    }
}

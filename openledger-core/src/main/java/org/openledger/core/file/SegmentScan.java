/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.spi.DiskFile;
import org.openledger.spi.Storage;

/** Reads a whole segment, checks every byte of it, and learns where its leaves are. */
final class SegmentScan {

    private final DiskFile file;
    private final String name;
    private final SegmentHeader header;
    private final RecordCursor cursor;
    private final Offsets offsets = new Offsets();

    private long size;
    private long lastCommit;
    private long end = SegmentHeader.BYTES;
    private Optional<byte[]> checkpoint = Optional.empty();
    private long checkpointAt;
    private boolean sealed;

    private SegmentScan(DiskFile file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.header = SegmentHeader.read(file, name);
        this.size = header.first();
        this.cursor = new RecordCursor(file, name, end, file.size(), file.size());
    }

    /**
     * Reads the last segment of a log, of which a commit that a power cut tore is no part.
     *
     * @throws TamperedException if anything else in it does not check
     */
    static Found last(DiskFile file, String name) throws IOException {
        SegmentScan scan = new SegmentScan(file, name);
        boolean more = true;
        while (more && !scan.sealed) {
            more = scan.commitOrTail();
        }
        return scan.found();
    }

    /**
     * Reads a segment that is sealed.
     *
     * @throws TamperedException if anything in it does not check
     */
    static Found sealed(DiskFile file, String name) throws IOException {
        SegmentScan scan = new SegmentScan(file, name);
        while (!scan.sealed) {
            if (!scan.cursor.next()) {
                throw scan.cursor.damage();
            }
            scan.commitOrSeal().requireNone();
        }
        return scan.found();
    }

    private Found found() {
        return new Found(header, size, lastCommit, end, checkpoint, checkpointAt, sealed, offsets);
    }

    /** Goes over one commit, or over the end, and returns whether it was a commit. */
    private boolean commitOrTail() throws IOException {
        Tail tail = new Tail(file, name, end);
        if (!cursor.next()) {
            tail.requireTornBeginning(size, cursor.damage());
            return false;
        }
        Damage damage = commitOrSeal();
        if (damage.isSome()) {
            tail.requireTorn(damage.commitEnd(), damage.what().orElseThrow());
        }
        return !damage.isSome();
    }

    /** Goes over the commit or the seal whose first record the cursor is at. */
    private Damage commitOrSeal() throws IOException {
        long begin = cursor.offset();
        if (cursor.kind() == RecordKind.SEAL) {
            seal();
            return Damage.NONE;
        }
        cursor.requireIs(RecordKind.BEGIN, size);
        long leaves = cursor.number(0);
        long length = cursor.number(1);
        if (leaves < 1 || leaves > Storage.MAX_BATCH || length < CommitWriter.LEAST || length > CommitWriter.MOST) {
            throw cursor.tampered("the measures of a commit", leaves + " leaves in " + length + " bytes");
        }
        long commitEnd = begin + length;
        for (long i = 0; i < leaves; i++) {
            if (!cursor.next()) {
                return failed(commitEnd);
            }
            cursor.requireIs(RecordKind.LEAF, size + i);
            offsets.add(cursor.offset());
        }
        if (!cursor.next()) {
            return failed(commitEnd);
        }
        cursor.requireIs(RecordKind.CHECKPOINT, size + leaves);
        if (cursor.after() != commitEnd) {
            throw cursor.tampered("the end of the commit at " + commitEnd, "its end at " + cursor.after());
        }
        size += leaves;
        lastCommit = begin;
        end = commitEnd;
        checkpoint = Optional.of(cursor.copy());
        checkpointAt = cursor.offset();
        return Damage.NONE;
    }

    private Damage failed(long commitEnd) {
        TamperedException what = cursor.damage();
        offsets.cut(Math.toIntExact(size - header.first()));
        return new Damage(commitEnd, Optional.of(what));
    }

    private void seal() throws IOException {
        cursor.requireIs(RecordKind.SEAL, size);
        if (cursor.number(0) != lastCommit || cursor.number(1) != checkpointAt) {
            throw cursor.tampered(
                    "last commit at " + lastCommit + ", checkpoint at " + checkpointAt,
                    "last commit at " + cursor.number(0) + ", checkpoint at " + cursor.number(1));
        }
        end = cursor.after();
        sealed = true;
        if (!Zeros.only(file, end, file.size())) {
            throw new TamperedException(name + " at " + end, "nothing behind the seal", "other bytes than zero");
        }
    }

    /**
     * What does not check in a commit.
     *
     * @param commitEnd where the commit ends
     * @param what what was found, or nothing
     */
    private record Damage(long commitEnd, Optional<TamperedException> what) {

        static final Damage NONE = new Damage(0, Optional.empty());

        boolean isSome() {
            return what.isPresent();
        }

        void requireNone() {
            if (what.isPresent()) {
                throw what.get();
            }
        }
    }

    /**
     * What is in a segment.
     *
     * @param header its header
     * @param size how many leaves the log has at its end
     * @param lastCommit where the last commit begins, if there is one
     * @param end where the last commit, or the seal, ends
     * @param checkpoint the last checkpoint, if there is a commit
     * @param checkpointAt where its record begins
     * @param sealed whether it takes no more commits
     * @param offsets where the leaves begin
     */
    record Found(
            SegmentHeader header,
            long size,
            long lastCommit,
            long end,
            Optional<byte[]> checkpoint,
            long checkpointAt,
            boolean sealed,
            Offsets offsets) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;
import org.openledger.spi.StaleWriterException;

/**
 * The log on a disk: whole commits in segments, each made durable by one force. One thread appends, any number read the {@link #state}.
 *
 * <p>After a write or a force that failed it takes no more: whether those bytes are on the disk cannot be found out, and forcing again would only seem to help.
 */
final class FileLog implements AutoCloseable {

    private final Disk disk;
    private final WholeFiles files;
    private final SegmentIndex index;
    private final LogOptions options;
    private final CommitWriter writer = new CommitWriter();
    private final SpareSegment spare;
    private volatile LogState state;
    private Offsets offsets;
    private @Nullable DiskFile file;
    private @Nullable Throwable failure;
    private boolean settled;

    /** Continues a log. */
    FileLog(Disk disk, WholeFiles files, SegmentIndex index, LogOptions options, LogState state) {
        this.disk = disk;
        this.files = files;
        this.index = index;
        this.options = options;
        this.spare = new SpareSegment(disk, files);
        this.state = state;
        this.offsets = state.active() == null
                ? new Offsets()
                : Offsets.behind(state.active().offsets());
    }

    LogState state() {
        return state;
    }

    /** Tells whether a write or a force has failed. */
    synchronized boolean isBroken() {
        return failure != null;
    }

    /**
     * Makes certain that what is there is durable and that nothing lies behind it; does something only the first time.
     *
     * <p>An earlier process may have written the last commit and not forced it, or not have been able to: what the system's memory shows of it need not be on the
     * disk. So it is written once more.
     */
    synchronized void settle() {
        requireSound();
        LogState.Active active = state.active();
        if (settled || active == null) {
            settled = true;
            return;
        }
        try {
            DiskFile open = disk.open(active.name());
            file = open;
            if (!active.isSealed()) {
                Zeros.wipe(open, active.end(), open.size());
                Zeros.write(open, open.size(), active.header().length());
            }
            rewrite(open, active.lastCommit(), active.end());
            open.force();
            files.forceNames(Names.LOG);
            settled = true;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static void rewrite(DiskFile file, long from, long to) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(RecordCursor.MAX_WINDOW, to - from));
        for (long at = from; at < to; at += chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), to - at));
            file.read(at, chunk);
            file.write(at, chunk.flip());
        }
    }

    /**
     * Appends a commit; it is durable when this returns.
     *
     * @return the new size
     * @throws StaleWriterException if there are not as many leaves as expected
     * @throws OpenLedgerException if it cannot be written
     */
    synchronized long append(long expectedSize, List<byte[]> leaves, byte[] note) {
        requireSound();
        LogState now = state;
        if (expectedSize != now.size()) {
            throw new StaleWriterException(
                    "expected " + expectedSize + " leaves, there are " + now.size() + ": read on and decide again");
        }
        long length = CommitWriter.length(leaves, note);
        try {
            LogState.Active active = now.active();
            if (active == null || !active.takes(length)) {
                active = nextSegment(now, length);
            }
            DiskFile open = Objects.requireNonNull(file, "open since the segment was settled or begun");
            writer.write(open, active.end(), now.size(), leaves, note, offsets);
            open.force();
            LogState.Active grown = active.with(length, note.length, offsets.view());
            state = new LogState(state.sealed(), grown, now.size() + leaves.size(), Optional.of(note));
            if (options.ahead() && options.isGrowing(grown.header().length(), grown.end())) {
                spare.prepare(options.after(grown.header().length()));
            }
            return state.size();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Seals the active segment and begins the next one, long enough for a commit. */
    private LogState.Active nextSegment(LogState now, long commit) throws IOException {
        LogState.Active active = now.active();
        long usual = active == null
                ? options.firstSegment()
                : options.after(active.header().length());
        long length = Math.max(usual, SegmentHeader.BYTES + commit + RecordFormat.FRAME);
        SegmentHeader header = new SegmentHeader(now.size(), length);
        String temporary = spare.take(length);
        begin(temporary, header);
        long[] sealed = now.sealed();
        if (active != null) {
            seal(now, active);
            sealed = Arrays.copyOf(sealed, sealed.length + 1);
            sealed[sealed.length - 1] = active.first();
        }
        LogState.Active fresh = LogState.Active.fresh(header);
        disk.rename(temporary, fresh.name());
        files.forceNames(Names.LOG);
        file = disk.open(fresh.name());
        offsets = new Offsets();
        state = new LogState(sealed, fresh, now.size(), now.checkpoint());
        return fresh;
    }

    private void begin(String zeros, SegmentHeader header) throws IOException {
        try (DiskFile fresh = disk.open(zeros)) {
            fresh.write(0, header.encode());
            fresh.force();
        }
    }

    private void seal(LogState now, LogState.Active active) throws IOException {
        DiskFile open = Objects.requireNonNull(file, "open since the segment was settled or begun");
        if (!active.isSealed()) {
            writer.seal(open, active.end(), now.size(), active.lastCommit(), active.checkpointAt());
            open.truncate(active.end() + RecordFormat.FRAME);
            open.force();
        }
        open.close();
        index.write(active.first(), active.offsets());
    }

    private void requireSound() {
        if (failure != null) {
            throw Failures.readOnly(failure);
        }
    }

    private OpenLedgerException broken(IOException cause) {
        failure = cause;
        return Failures.io("append to the log, which can now only be read", cause);
    }

    @Override
    public synchronized void close() throws IOException {
        DiskFile open = file;
        failure = failure == null ? Failures.closed() : failure;
        try (spare) {
            if (open != null) {
                file = null;
                open.close();
            }
        }
    }
}

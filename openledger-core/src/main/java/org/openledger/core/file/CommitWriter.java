/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.openledger.audit.Checkpoint;
import org.openledger.spi.DiskFile;
import org.openledger.spi.Storage;

/**
 * Encodes commits and writes them: one buffer, one write for all but the longest. Not thread-safe.
 *
 * <p>A commit is a {@link RecordKind#BEGIN}, its leaves and a {@link RecordKind#CHECKPOINT}. The checksums are those of the bytes in the buffer, so an array
 * that somebody changes meanwhile is stored as one whole leaf or another, never as a broken one.
 */
final class CommitWriter {

    /** The shortest commit: one leaf of one byte, a note of one byte. */
    static final long LEAST = RecordFormat.FRAME + 2L * RecordFormat.length(1);

    /** The longest commit. */
    static final long MOST = RecordFormat.FRAME
            + (long) Storage.MAX_BATCH * RecordFormat.length(Storage.MAX_LEAF)
            + RecordFormat.length(Checkpoint.MAX_NOTE_BYTES);

    /** What is written at once at most, in bytes: more than the longest record. */
    private static final int MAX_BUFFER = 8 << 20;

    private static final int FIRST_BUFFER = 1 << 18;

    private final CRC32C crc = new CRC32C();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_BUFFER);
    private ByteBuffer written = buffer.duplicate();

    /** Returns how long a commit is. */
    static long length(List<byte[]> leaves, byte[] note) {
        long length = (long) RecordFormat.FRAME + RecordFormat.length(note.length);
        for (byte[] leaf : leaves) {
            length += RecordFormat.length(leaf.length);
        }
        return length;
    }

    /**
     * Writes a commit; it is not forced.
     *
     * @param position where it begins
     * @param first the index of its first leaf
     * @param offsets receives where the leaves begin
     */
    void write(DiskFile file, long position, long first, List<byte[]> leaves, byte[] note, Offsets offsets)
            throws IOException {
        long length = length(leaves, note);
        reserve(length);
        frame(RecordKind.BEGIN, first, leaves.size(), length);
        long at = position;
        long index = first;
        for (byte[] leaf : leaves) {
            at = room(file, at, RecordFormat.length(leaf.length));
            offsets.add(at + buffer.position());
            put(RecordKind.LEAF, index++, leaf);
        }
        at = room(file, at, RecordFormat.length(note.length));
        put(RecordKind.CHECKPOINT, index, note);
        flush(file, at);
    }

    /** Writes a seal; it is not forced. */
    void seal(DiskFile file, long position, long size, long lastCommit, long checkpointAt) throws IOException {
        buffer.clear();
        frame(RecordKind.SEAL, size, lastCommit, checkpointAt);
        flush(file, position);
    }

    /** Takes a buffer that holds the commit, or as much as one may. */
    private void reserve(long length) {
        if (length > buffer.capacity() && buffer.capacity() < MAX_BUFFER) {
            int capacity = (int) Math.min(MAX_BUFFER, Long.highestOneBit(length) << 1);
            buffer = ByteBuffer.allocateDirect(capacity);
            written = buffer.duplicate();
        }
        buffer.clear();
    }

    /** Writes out what is there if the next record has no room behind it; returns where in the file the buffer begins. */
    private long room(DiskFile file, long at, int length) throws IOException {
        return length <= buffer.remaining() ? at : flush(file, at);
    }

    private long flush(DiskFile file, long at) throws IOException {
        int length = buffer.position();
        file.write(at, buffer.flip());
        buffer.clear();
        return at + length;
    }

    private void frame(RecordKind kind, long sequence, long one, long two) {
        int begin = header(kind, sequence, RecordKind.FRAME_BYTES);
        buffer.putLong(one).putLong(two);
        trailer(begin);
    }

    private void put(RecordKind kind, long sequence, byte[] payload) {
        int begin = header(kind, sequence, payload.length);
        buffer.put(payload);
        trailer(begin);
    }

    private int header(RecordKind kind, long sequence, int length) {
        int begin = buffer.position();
        buffer.putInt(RecordFormat.MAGIC | kind.code()).putLong(sequence).putInt(length);
        buffer.putInt(checksum(begin));
        return begin;
    }

    private void trailer(int begin) {
        buffer.putInt(checksum(begin + RecordFormat.HEADER)).put(RecordFormat.END);
    }

    private int checksum(int from) {
        crc.reset();
        crc.update(written.clear().position(from).limit(buffer.position()));
        return (int) crc.getValue();
    }
}

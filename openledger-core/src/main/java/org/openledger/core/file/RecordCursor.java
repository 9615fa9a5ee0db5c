/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.openledger.TamperedException;
import org.openledger.spi.DiskFile;

/**
 * Goes through the records of a segment, in large reads, and checks each. Not thread-safe.
 *
 * <p>Memory: a window of up to {@value #MAX_WINDOW} bytes, or one record if that is longer.
 */
final class RecordCursor {

    /** How much is read at once, in bytes. */
    static final int MAX_WINDOW = 1 << 20;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final DiskFile file;
    private final String name;
    private final long end;
    private byte[] window;
    private long windowAt;
    private int windowLength;

    private long offset;
    private long after;
    private RecordKind kind = RecordKind.BEGIN;
    private long sequence;
    private int payloadAt;
    private int payloadLength;
    private String expected = "";
    private String found = "";

    /**
     * Stands before the first record.
     *
     * @param start where it begins
     * @param end where the last one ends at the latest
     * @param window how many bytes will be read, as far as is known
     */
    RecordCursor(DiskFile file, String name, long start, long end, long window) {
        this.file = file;
        this.name = name;
        this.end = end;
        this.after = start;
        this.offset = start;
        this.windowAt = start;
        this.window = new byte[(int) Math.max(RecordFormat.FRAME, Math.min(window, MAX_WINDOW))];
    }

    /**
     * Goes to the next record.
     *
     * @return whether it is whole; if not, {@link #damage} says why, and the cursor stays
     */
    boolean next() throws IOException {
        offset = after;
        if (!have(RecordFormat.HEADER)) {
            return broken("a record", "the end at " + end);
        }
        int at = (int) (offset - windowAt);
        int first = (int) INTS.get(window, at);
        if ((first & RecordFormat.MAGIC_MASK) != RecordFormat.MAGIC || !RecordKind.isCode(first & 0xFF)) {
            return broken("the beginning of a record", HexFormat.of().toHexDigits(first));
        }
        if (!checks(at, at + RecordFormat.HEADER_CRC_AT)) {
            return false;
        }
        kind = RecordKind.of(first & 0xFF);
        sequence = (long) LONGS.get(window, at + RecordFormat.SEQUENCE_AT);
        payloadLength = (int) INTS.get(window, at + RecordFormat.LENGTH_AT);
        if (!kind.mayHave(payloadLength)) {
            return broken("a length that a " + kind + " may have", payloadLength + " bytes");
        }
        return payload();
    }

    private boolean payload() throws IOException {
        int length = RecordFormat.length(payloadLength);
        if (!have(length)) {
            return broken(length + " bytes", end - offset + " bytes");
        }
        payloadAt = (int) (offset - windowAt) + RecordFormat.HEADER;
        int trailer = payloadAt + payloadLength;
        if (!checks(payloadAt, trailer)) {
            return false;
        }
        byte last = window[trailer + Crc.BYTES];
        if (last != RecordFormat.END) {
            return broken("last byte " + RecordFormat.END, "last byte " + last);
        }
        after = offset + length;
        return true;
    }

    private boolean checks(int from, int to) {
        int recorded = (int) INTS.get(window, to);
        int computed = Crc.of(window, from, to);
        return recorded == computed || broken(Crc.text(recorded), Crc.text(computed));
    }

    private boolean broken(String whatExpected, String whatFound) {
        expected = whatExpected;
        found = whatFound;
        return false;
    }

    /** Sees to it that so many bytes from {@link #offset} on are in the window. */
    private boolean have(int bytes) throws IOException {
        if (offset >= windowAt && offset + bytes <= windowAt + windowLength) {
            return true;
        }
        if (offset + bytes > end) {
            return false;
        }
        if (bytes > window.length) {
            window = new byte[bytes];
        }
        windowAt = offset;
        windowLength = file.read(offset, ByteBuffer.wrap(window, 0, (int) Math.min(window.length, end - offset)));
        return bytes <= windowLength;
    }

    /**
     * Goes to the next place where a record may begin.
     *
     * @return whether there is one
     */
    boolean seek(long from) throws IOException {
        after = from;
        for (offset = from; have(RecordFormat.HEADER); offset++) {
            if (((int) INTS.get(window, (int) (offset - windowAt)) & RecordFormat.MAGIC_MASK) == RecordFormat.MAGIC) {
                after = offset;
                return true;
            }
        }
        return false;
    }

    RecordKind kind() {
        return kind;
    }

    long sequence() {
        return sequence;
    }

    /** Returns where the record begins that {@link #next} went to. */
    long offset() {
        return offset;
    }

    /** Returns where the record behind begins. */
    long after() {
        return after;
    }

    /** Returns the payload, the caller's own. */
    byte[] copy() {
        return Arrays.copyOfRange(window, payloadAt, payloadAt + payloadLength);
    }

    /** Returns one of the two numbers of a {@link RecordKind#BEGIN} or a {@link RecordKind#SEAL}. */
    long number(int which) {
        return (long) LONGS.get(window, payloadAt + which * Long.BYTES);
    }

    /** Tells what is wrong with the record that is not whole. */
    TamperedException damage() {
        return tampered(expected, found);
    }

    /** Goes to a record that must be this one. */
    void require(RecordKind whichKind, long whichSequence) throws IOException {
        if (!next()) {
            throw damage();
        }
        requireIs(whichKind, whichSequence);
    }

    /** Refuses the record that the cursor is at unless it is this one. */
    void requireIs(RecordKind whichKind, long whichSequence) {
        if (kind != whichKind || sequence != whichSequence) {
            throw tampered(whichKind + " " + whichSequence, kind + " " + sequence);
        }
    }

    /** Refuses the record that the cursor is at if it has another sequence number or is of that kind. */
    void requireIsNo(RecordKind whichKind, long whichSequence) {
        if (kind == whichKind || sequence != whichSequence) {
            throw tampered("a record numbered " + whichSequence, kind + " " + sequence);
        }
    }

    /** Goes back, so that {@link #next} goes to the same record once more. */
    void again() {
        after = offset;
    }

    TamperedException tampered(String whatExpected, String whatFound) {
        return new TamperedException(name + " at " + offset, whatExpected, whatFound);
    }
}

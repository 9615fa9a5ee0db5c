/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.Bytes;
import org.openledger.audit.Hash;

/** The bytes being read: heads of items with their arguments in the shortest form, and what the heads announce, as far as it is there. */
final class CborInput {
    private static final VarHandle SHORTS = bigEndian(short[].class);
    private static final VarHandle INTS = bigEndian(int[].class);
    private static final VarHandle LONGS = bigEndian(long[].class);
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int end;
    private int position;
    private int itemStart;

    CborInput(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    int position() {
        return position;
    }

    int left() {
        return end - position;
    }

    /** Looks at the first byte of the next item, to which errors refer from now on. */
    int peek() {
        itemStart = position;
        if (position >= end) {
            throw new CborException(end, "the end of the input", "another item");
        }
        return bytes[position] & 0xff;
    }

    /** Steps over a byte that {@link #peek} showed. */
    void step() {
        position++;
    }

    /** Reads the head of an item of this major type; an argument above 2^63 is negative. */
    long argument(int major, String what) {
        int initial = peek();
        if (initial >>> 5 != major) {
            throw wrong(what);
        }
        int information = initial & 0x1f;
        if (information < Cbor.ARGUMENT_IN_1) {
            position++;
            return information;
        }
        if (information > Cbor.ARGUMENT_IN_8) {
            throw wrong(
                    information == Cbor.INDEFINITE
                            ? "an indefinite length"
                            : "reserved additional information " + information,
                    what + " of definite length");
        }
        return longArgument(1 << (information - Cbor.ARGUMENT_IN_1));
    }

    /** Reads the head of an array or map; what it announces takes at least so many bytes each. */
    int count(int major, String what, int bytesPerItem) {
        long count = argument(major, what);
        if (count < 0 || count > left() || count * bytesPerItem > left()) {
            throw wrong(
                    what + " of " + Long.toUnsignedString(count) + " items",
                    "at most " + left() / bytesPerItem + ", for " + left() + " bytes are left");
        }
        return (int) count;
    }

    /** Reads the head of a string. */
    int length(int major, String what) {
        long length = argument(major, what);
        if (length < 0 || length > left()) {
            throw wrong(
                    what + " of " + Long.toUnsignedString(length) + " bytes",
                    "at most the " + left() + " that are left");
        }
        return (int) length;
    }

    /** Reads the bytes of a string. */
    byte[] bytes(int length) {
        int from = position;
        position += length;
        return Arrays.copyOfRange(bytes, from, position);
    }

    /** Reads the bytes of a string, copied once. */
    Bytes value(int length) {
        int from = position;
        position += length;
        return Bytes.of(bytes, from, position);
    }

    /** Reads the 32 bytes of a string. */
    Hash hash() {
        int from = position;
        position += Hash.BYTES;
        return Hash.at(bytes, from);
    }

    /** Reads the bytes of a text. */
    String text(int length) {
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireValid(text, length);
        }
        position += length;
        return text;
    }

    /** Steps over the bytes of a string. */
    void skip(int length) {
        position += length;
    }

    /** The item whose head was looked at last is another than expected. */
    CborException wrong(String right) {
        return wrong(Cbor.describe(bytes[itemStart] & 0xff), right);
    }

    CborException wrong(String found, String right) {
        return new CborException(itemStart, found, right);
    }

    private long longArgument(int width) {
        if (width > left() - 1) {
            throw new CborException(end, "the end of the input", "an argument of " + width + " bytes");
        }
        int from = position + 1;
        long argument = switch (width) {
            case 1 -> bytes[from] & 0xffL;
            case 2 -> (short) SHORTS.get(bytes, from) & 0xffffL;
            case 4 -> (int) INTS.get(bytes, from) & 0xffff_ffffL;
            default -> (long) LONGS.get(bytes, from);
        };
        boolean shortest = width == 1 ? argument >= Cbor.ARGUMENT_IN_1 : argument >>> (width * Byte.SIZE / 2) != 0;
        if (!shortest) {
            throw wrong(Long.toUnsignedString(argument) + " in " + width + " bytes", "the shortest form that holds it");
        }
        position = from + width;
        return argument;
    }

    /** A text may hold the replacement character itself; it stands for malformed bytes only if the bytes do not come back. */
    private void requireValid(String text, int length) {
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(again, 0, again.length, bytes, position, position + length)) {
            throw wrong("a text that is not valid UTF-8", "valid UTF-8");
        }
    }

    private static VarHandle bigEndian(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }
}

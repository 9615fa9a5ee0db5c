/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item of deterministic CBOR, front to back, by the calls that match those of {@link CborWriter}.
 *
 * <p>What it accepts re-encodes to the same bytes; everything else is a {@link CborException} that says where, what was found and what would be right. No count
 * or length is believed beyond the bytes that are there, so reading allocates no more than the input holds. After an exception the reader is not to be used.
 * Not for use by several threads at once.
 */
public final class CborReader {
    private static final VarHandle SHORTS = bigEndian(short[].class);
    private static final VarHandle INTS = bigEndian(int[].class);
    private static final VarHandle LONGS = bigEndian(long[].class);
    private static final char REPLACEMENT = '\uFFFD';

    private final Nesting nesting = new Nesting();
    private final byte[] bytes;
    private final int end;
    private int position;
    private int itemStart;

    /**
     * A reader at the first of these bytes; they are not copied and must not change meanwhile.
     *
     * @throws CborException when there are more than {@link CborWriter#MAX_BYTES}
     */
    public CborReader(byte[] bytes) {
        if (bytes.length > CborWriter.MAX_BYTES) {
            throw new CborException(CborWriter.MAX_BYTES, bytes.length + " bytes", "at most " + CborWriter.MAX_BYTES);
        }
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /** Reads to the end of the item and checks every rule on the way; whoever needs no values learns whether the bytes are sound. */
    public static void check(byte[] bytes) {
        CborReader reader = new CborReader(bytes);
        reader.skip();
        reader.expectEnd();
    }

    /** What comes next where a value is due; nothing is read. */
    public CborType peek() {
        itemStart = position;
        int initial = initial();
        return switch (initial >>> 5) {
            case Cbor.UNSIGNED -> CborType.UNSIGNED;
            case Cbor.NEGATIVE -> CborType.NEGATIVE;
            case Cbor.BYTES -> CborType.BYTES;
            case Cbor.TEXT -> CborType.TEXT;
            case Cbor.ARRAY -> CborType.ARRAY;
            case Cbor.MAP -> CborType.MAP;
            default ->
                switch (initial) {
                    case Cbor.TAG_UNSIGNED_BIGNUM -> CborType.BIGNUM;
                    case Cbor.FALSE, Cbor.TRUE -> CborType.BOOL;
                    case Cbor.NULL -> CborType.NULL;
                    default ->
                        throw wrong(Cbor.describe(initial), "an integer, a string, an array, a map, a boolean or null");
                };
        };
    }

    /** Reads the head of an array and says how many items follow. */
    public int array() {
        int items = count(Cbor.ARRAY, "an array", 1);
        allow(nesting.array(items));
        return items;
    }

    /** Reads the head of an array that must have exactly that many items. */
    public void array(int items) {
        int found = array();
        if (found != items) {
            throw wrong("an array of " + found + " items", "one of " + items);
        }
    }

    /** Reads the head of a map and says how many entries follow: each a {@link #key} and a value. */
    public int map() {
        int entries = count(Cbor.MAP, "a map", 2);
        allow(nesting.map(entries));
        return entries;
    }

    /** Reads the next key of a map: above the one before, at most 2<sup>31</sup>−1. */
    public int key() {
        long key = argument(Cbor.UNSIGNED, "an unsigned integer as map key");
        if (key < 0 || key > Integer.MAX_VALUE) {
            throw wrong("map key " + Long.toUnsignedString(key), "a key of at most " + Integer.MAX_VALUE);
        }
        allow(nesting.key(key));
        return (int) key;
    }

    /** Reads the next key of a map, which must be this one. */
    public void key(int key) {
        int found = key();
        if (found != key) {
            throw wrong("map key " + found, "map key " + key);
        }
    }

    /** Reads an integer from 0 to 2<sup>63</sup>−1. */
    public long uint() {
        long value = argument(Cbor.UNSIGNED, "an unsigned integer");
        if (value < 0) {
            throw wrong("the integer " + Long.toUnsignedString(value), "one of at most 2^63 - 1");
        }
        allow(nesting.value());
        return value;
    }

    /** Reads an integer from 0 to {@code max}. */
    public int uint(int max) {
        long value = uint();
        if (value > max) {
            throw wrong("the integer " + value, "one of at most " + max);
        }
        return (int) value;
    }

    /** Reads an integer from 0 to 2<sup>256</sup>−1. */
    public BigInteger bigUint() {
        itemStart = position;
        if (initial() != Cbor.TAG_UNSIGNED_BIGNUM) {
            long value = argument(Cbor.UNSIGNED, "an unsigned integer");
            allow(nesting.value());
            return value >= 0 ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
        }
        position++;
        int length = length(Cbor.BYTES, "a bignum's byte string");
        if (length <= Long.BYTES || length > CborWriter.MAX_INTEGER_BITS / Byte.SIZE || bytes[position] == 0) {
            throw wrong(
                    "a bignum of " + length + " bytes"
                            + (length > 0 && bytes[position] == 0 ? ", the first of them 0" : ""),
                    "9 to 32 bytes without leading zeros: smaller integers are no bignums");
        }
        allow(nesting.value());
        return new BigInteger(1, bytes, advance(length), length);
    }

    /** Reads an integer from −2<sup>63</sup> to 2<sup>63</sup>−1. */
    public long sint() {
        itemStart = position;
        if (initial() >>> 5 != Cbor.NEGATIVE) {
            return uint();
        }
        long value = argument(Cbor.NEGATIVE, "a negative integer");
        if (value < 0) {
            throw wrong("the integer -1 - " + Long.toUnsignedString(value), "one of at least -2^63");
        }
        allow(nesting.value());
        return ~value;
    }

    /** Reads a byte string. */
    public byte[] bytes() {
        int length = length(Cbor.BYTES, "a byte string");
        allow(nesting.value());
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** Reads a byte string that must have exactly that many bytes. */
    public byte[] bytes(int length) {
        byte[] value = bytes();
        if (value.length != length) {
            throw wrong("a byte string of " + value.length + " bytes", "one of " + length);
        }
        return value;
    }

    /** Reads a text. */
    public String text() {
        int length = length(Cbor.TEXT, "a text");
        allow(nesting.value());
        int from = advance(length);
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireValid(text, from, length);
        }
        return text;
    }

    /** Reads true or false. */
    public boolean bool() {
        itemStart = position;
        int initial = initial();
        if (initial != Cbor.TRUE && initial != Cbor.FALSE) {
            throw wrong(Cbor.describe(initial), "a boolean");
        }
        allow(nesting.value());
        position++;
        return initial == Cbor.TRUE;
    }

    /** Reads null. */
    public void nul() {
        itemStart = position;
        if (initial() != Cbor.NULL) {
            throw wrong(Cbor.describe(initial()), "null");
        }
        allow(nesting.value());
        position++;
    }

    /** Reads one value, whatever it is, with everything inside it, and checks every rule on the way. */
    public void skip() {
        switch (peek()) {
            case UNSIGNED, BIGNUM -> bigUint();
            case NEGATIVE -> sint();
            case BYTES -> {
                int length = length(Cbor.BYTES, "a byte string");
                allow(nesting.value());
                advance(length);
            }
            case TEXT -> text();
            case ARRAY -> {
                for (int items = array(); items > 0; items--) {
                    skip();
                }
            }
            case MAP -> {
                for (int entries = map(); entries > 0; entries--) {
                    key();
                    skip();
                }
            }
            case BOOL -> bool();
            case NULL -> nul();
        }
    }

    /** The position of the next byte, counted from 0; with {@link #skip} between, two positions cut an item out of the input. */
    public int position() {
        return position;
    }

    /** Checks that the item is complete and nothing follows it. */
    public void expectEnd() {
        itemStart = position;
        if (!nesting.complete()) {
            throw wrong("the reader's end", "the items that an array or map announced");
        }
        if (position != end) {
            throw wrong(end - position + " more bytes", "the end of the input");
        }
    }

    private int count(int major, String what, int bytesPerItem) {
        long count = argument(major, what);
        if (count < 0 || count > (end - position) / bytesPerItem) {
            throw wrong(
                    what + " of " + Long.toUnsignedString(count) + " items",
                    "at most " + (end - position) / bytesPerItem + ", for " + (end - position) + " bytes are left");
        }
        return (int) count;
    }

    private int length(int major, String what) {
        long length = argument(major, what);
        if (length < 0 || length > end - position) {
            throw wrong(
                    what + " of " + Long.toUnsignedString(length) + " bytes",
                    "at most the " + (end - position) + " that are left");
        }
        return (int) length;
    }

    /** Reads initial byte and argument; an argument above 2^63 is negative. */
    private long argument(int major, String what) {
        itemStart = position;
        int initial = initial();
        if (initial >>> 5 != major) {
            throw wrong(Cbor.describe(initial), what);
        }
        int information = initial & 0x1f;
        if (information < Cbor.ARGUMENT_IN_1) {
            position++;
            return information;
        }
        if (information > Cbor.ARGUMENT_IN_8) {
            throw wrong(
                    information == 31 ? "an indefinite length" : "reserved additional information " + information,
                    what + " of definite length");
        }
        return longArgument(1 << (information - Cbor.ARGUMENT_IN_1));
    }

    private long longArgument(int width) {
        if (width > end - position - 1) {
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

    private int initial() {
        if (position >= end) {
            throw new CborException(end, "the end of the input", "another item");
        }
        return bytes[position] & 0xff;
    }

    private int advance(int length) {
        int from = position;
        position += length;
        return from;
    }

    /** A text may hold the replacement character itself; it was put there for malformed bytes only if the bytes do not come back. */
    private void requireValid(String text, int from, int length) {
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(again, 0, again.length, bytes, from, from + length)) {
            throw wrong("a text that is not valid UTF-8", "valid UTF-8");
        }
    }

    private void allow(@Nullable String right) {
        if (right != null) {
            throw wrong(Cbor.describe(bytes[itemStart] & 0xff), right);
        }
    }

    private CborException wrong(String found, String right) {
        return new CborException(itemStart, found, right);
    }

    private static VarHandle bigEndian(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }
}

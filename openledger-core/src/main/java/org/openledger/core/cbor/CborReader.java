/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openledger.Bytes;
import org.openledger.audit.Hash;

/**
 * Reads one item of deterministic CBOR, front to back, by the calls that match those of {@link CborWriter}.
 *
 * <p>What it accepts re-encodes to the same bytes; everything else is a {@link CborException} that says where, what was found and what would be right. No count
 * or length is believed beyond the bytes that are there, so reading allocates no more than the input holds. After an exception the reader is not to be used.
 * Not for use by several threads at once.
 */
public final class CborReader {
    private static final int MAX_BIGNUM_BYTES = CborWriter.MAX_INTEGER_BITS / Byte.SIZE;

    private final Nesting nesting = new Nesting();
    private final CborInput input;

    /**
     * A reader at the first of these bytes; they are not copied and must not change meanwhile.
     *
     * @throws CborException when there are more than {@link CborWriter#MAX_BYTES}
     */
    public CborReader(byte[] bytes) {
        if (bytes.length > CborWriter.MAX_BYTES) {
            throw new CborException(CborWriter.MAX_BYTES, bytes.length + " bytes", "at most " + CborWriter.MAX_BYTES);
        }
        this.input = new CborInput(bytes);
    }

    /** Reads to the end of the item and checks every rule on the way; whoever needs no values learns whether the bytes are sound. */
    public static void check(byte[] bytes) {
        CborReader reader = new CborReader(bytes);
        reader.skip();
        reader.expectEnd();
    }

    /** What comes next where a value is due; nothing is read. */
    public CborType peek() {
        int initial = input.peek();
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
                    default -> throw input.wrong("an integer, a string, an array, a map, a boolean or null");
                };
        };
    }

    /** Reads the head of an array and says how many items follow. */
    public int array() {
        int items = input.count(Cbor.ARRAY, "an array", 1);
        allow(nesting.array(items));
        return items;
    }

    /** Reads the head of an array that must have exactly that many items. */
    public void array(int items) {
        int found = array();
        if (found != items) {
            throw input.wrong("an array of " + found + " items", "one of " + items);
        }
    }

    /** Reads the head of a map and says how many entries follow: each a {@link #key} and a value. */
    public int map() {
        int entries = input.count(Cbor.MAP, "a map", 2);
        allow(nesting.map(entries));
        return entries;
    }

    /** Reads the head of a map that must have exactly that many entries. */
    public void map(int entries) {
        int found = map();
        if (found != entries) {
            throw input.wrong("a map of " + found + " entries", "one of " + entries);
        }
    }

    /** Reads the next key of a map: above the one before, at most 2<sup>31</sup>−1. */
    public int key() {
        long key = input.argument(Cbor.UNSIGNED, "an unsigned integer as map key");
        if (key < 0 || key > Integer.MAX_VALUE) {
            throw input.wrong("map key " + Long.toUnsignedString(key), "a key of at most " + Integer.MAX_VALUE);
        }
        allow(nesting.key(key));
        return (int) key;
    }

    /** Reads the next key of a map, which must be this one. */
    public void key(int key) {
        int found = key();
        if (found != key) {
            throw input.wrong("map key " + found, "map key " + key);
        }
    }

    /** Reads an integer from 0 to 2<sup>63</sup>−1. */
    public long uint() {
        long value = input.argument(Cbor.UNSIGNED, "an unsigned integer");
        if (value < 0) {
            throw input.wrong("the integer " + Long.toUnsignedString(value), "one of at most 2^63 - 1");
        }
        allow(nesting.value());
        return value;
    }

    /** Reads an integer from 0 to {@code max}. */
    public int uint(int max) {
        long value = uint();
        if (value > max) {
            throw input.wrong("the integer " + value, "one of at most " + max);
        }
        return (int) value;
    }

    /** Reads an integer from 0 to 2<sup>256</sup>−1. */
    public BigInteger bigUint() {
        if (input.peek() != Cbor.TAG_UNSIGNED_BIGNUM) {
            long value = input.argument(Cbor.UNSIGNED, "an unsigned integer");
            allow(nesting.value());
            return value >= 0 ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
        }
        input.step();
        byte[] magnitude = input.bytes(input.length(Cbor.BYTES, "a bignum's byte string"));
        boolean leadingZero = magnitude.length > 0 && magnitude[0] == 0;
        if (magnitude.length <= Long.BYTES || magnitude.length > MAX_BIGNUM_BYTES || leadingZero) {
            throw input.wrong(
                    "a bignum of " + magnitude.length + " bytes" + (leadingZero ? ", the first of them 0" : ""),
                    "9 to " + MAX_BIGNUM_BYTES + " bytes without leading zeros: smaller integers are no bignums");
        }
        allow(nesting.value());
        return new BigInteger(1, magnitude);
    }

    /** Reads an integer from −2<sup>63</sup> to 2<sup>63</sup>−1. */
    public long sint() {
        if (input.peek() >>> 5 != Cbor.NEGATIVE) {
            return uint();
        }
        long value = input.argument(Cbor.NEGATIVE, "a negative integer");
        if (value < 0) {
            throw input.wrong("the integer -1 - " + Long.toUnsignedString(value), "one of at least -2^63");
        }
        allow(nesting.value());
        return ~value;
    }

    /** Reads a byte string. */
    public byte[] bytes() {
        int length = input.length(Cbor.BYTES, "a byte string");
        allow(nesting.value());
        return input.bytes(length);
    }

    /** Reads a byte string as a value. */
    public Bytes value() {
        int length = input.length(Cbor.BYTES, "a byte string");
        allow(nesting.value());
        return input.value(length);
    }

    /** Reads a byte string of 32 bytes as a hash. */
    public Hash hash() {
        int length = input.length(Cbor.BYTES, "a byte string");
        if (length != Hash.BYTES) {
            throw input.wrong("a byte string of " + length + " bytes", "one of " + Hash.BYTES);
        }
        allow(nesting.value());
        return input.hash();
    }

    /** Reads a byte string that must have exactly that many bytes. */
    public byte[] bytes(int length) {
        byte[] value = bytes();
        if (value.length != length) {
            throw input.wrong("a byte string of " + value.length + " bytes", "one of " + length);
        }
        return value;
    }

    /** Reads a text. */
    public String text() {
        int length = input.length(Cbor.TEXT, "a text");
        allow(nesting.value());
        return input.text(length);
    }

    /** Reads true or false. */
    public boolean bool() {
        int initial = input.peek();
        if (initial != Cbor.TRUE && initial != Cbor.FALSE) {
            throw input.wrong("a boolean");
        }
        allow(nesting.value());
        input.step();
        return initial == Cbor.TRUE;
    }

    /** Reads null. */
    public void nul() {
        if (input.peek() != Cbor.NULL) {
            throw input.wrong("null");
        }
        allow(nesting.value());
        input.step();
    }

    /** Reads one value, whatever it is, with everything inside it, and checks every rule on the way. */
    public void skip() {
        int depth = nesting.depth();
        head();
        while (nesting.depth() > depth) {
            if (nesting.keyIsNext()) {
                key();
            } else {
                head();
            }
        }
    }

    /** Reads one value without what is inside it. */
    private void head() {
        switch (peek()) {
            case UNSIGNED -> {
                input.argument(Cbor.UNSIGNED, "an unsigned integer");
                allow(nesting.value());
            }
            case BIGNUM -> bigUint();
            case NEGATIVE -> sint();
            case BYTES -> {
                int length = input.length(Cbor.BYTES, "a byte string");
                allow(nesting.value());
                input.skip(length);
            }
            case TEXT -> text();
            case ARRAY -> array();
            case MAP -> map();
            case BOOL -> bool();
            case NULL -> nul();
        }
    }

    /** The position of the next byte, counted from 0; with {@link #skip} between, two positions cut an item out of the input. */
    public int position() {
        return input.position();
    }

    /** Checks that the item is complete and nothing follows it. */
    public void expectEnd() {
        if (!nesting.complete()) {
            throw new CborException(input.position(), "the reader's end", "the items that an array or map announced");
        }
        if (input.left() > 0) {
            throw new CborException(input.position(), input.left() + " more bytes", "the end of the input");
        }
    }

    private void allow(@Nullable String right) {
        if (right != null) {
            throw input.wrong(right);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openledger.Bytes;
import org.openledger.audit.Hash;

/**
 * Writes one item of deterministic CBOR, or a sequence of them, front to back.
 *
 * <p>Arrays and maps announce how many items follow and close by themselves after the last; map keys are written with {@link #key} and must ascend. What would
 * not be deterministic is refused with {@link IllegalStateException} (order, counts, depth) or {@link IllegalArgumentException} (values): such a call is a
 * mistake in the program. After a refusal only {@link #clear} may follow. Not for use by several threads at once.
 */
public final class CborWriter {
    /** The longest item that is written or read, 64 MiB; leaves have bounds of their own, far below. */
    public static final int MAX_BYTES = 64 << 20;

    /** The widest integer, in bits; an amount of money needs all of them. */
    public static final int MAX_INTEGER_BITS = 256;

    private static final VarHandle SHORTS = bigEndian(short[].class);
    private static final VarHandle INTS = bigEndian(int[].class);
    private static final VarHandle LONGS = bigEndian(long[].class);
    private static final int INITIAL_BYTES = 512;

    private final Nesting nesting = new Nesting();
    private byte[] buffer;
    private int length;

    /** A writer of something short. */
    public CborWriter() {
        this(INITIAL_BYTES);
    }

    /** A writer with room for so many bytes, for who knows about how many there will be; more are no fewer welcome. */
    public CborWriter(int room) {
        this.buffer = new byte[room];
    }

    /** Begins an array of that many items. */
    public CborWriter array(int items) {
        requireCount(items);
        allow(nesting.array(items));
        return head(Cbor.ARRAY, items);
    }

    /** Begins a map of that many entries: each a {@link #key} and a value. */
    public CborWriter map(int entries) {
        requireCount(entries);
        allow(nesting.map(entries));
        return head(Cbor.MAP, entries);
    }

    /** The key of the next map entry; above the previous key of the same map, 0 at least. */
    public CborWriter key(int key) {
        if (key < 0) {
            throw new IllegalArgumentException("map key " + key + ": keys are 0 or more");
        }
        allow(nesting.key(key));
        return head(Cbor.UNSIGNED, key);
    }

    /** An integer that is not negative. */
    public CborWriter uint(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("unsigned integer " + value + ": give 0 or more, or write it with sint");
        }
        allow(nesting.value());
        return head(Cbor.UNSIGNED, value);
    }

    /** An integer from 0 to 2<sup>256</sup>−1; above 2<sup>64</sup>−1 as a bignum. */
    public CborWriter uint(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > MAX_INTEGER_BITS) {
            throw new IllegalArgumentException(
                    "unsigned integer " + value + ": give 0 to 2^" + MAX_INTEGER_BITS + " - 1");
        }
        allow(nesting.value());
        if (value.bitLength() <= Long.SIZE) {
            return head(Cbor.UNSIGNED, value.longValue());
        }
        byte[] twosComplement = value.toByteArray();
        int sign = twosComplement[0] == 0 ? 1 : 0;
        room(1)[length++] = (byte) Cbor.TAG_UNSIGNED_BIGNUM;
        return string(Cbor.BYTES, twosComplement, sign, twosComplement.length - sign);
    }

    /** An integer of {@value #MAX_INTEGER_BITS} bits as four words, the most significant first; written as {@link #uint(BigInteger)} writes it. */
    public CborWriter uint(long a, long b, long c, long d) {
        allow(nesting.value());
        if ((a | b | c) == 0) {
            return head(Cbor.UNSIGNED, d);
        }
        byte[] magnitude = new byte[MAX_INTEGER_BITS / Byte.SIZE];
        LONGS.set(magnitude, 0, a);
        LONGS.set(magnitude, 8, b);
        LONGS.set(magnitude, 16, c);
        LONGS.set(magnitude, 24, d);
        int zeros = 0;
        while (magnitude[zeros] == 0) {
            zeros++;
        }
        room(1)[length++] = (byte) Cbor.TAG_UNSIGNED_BIGNUM;
        return string(Cbor.BYTES, magnitude, zeros, magnitude.length - zeros);
    }

    /** An integer of either sign. */
    public CborWriter sint(long value) {
        allow(nesting.value());
        return value < 0 ? head(Cbor.NEGATIVE, ~value) : head(Cbor.UNSIGNED, value);
    }

    /** A byte string. */
    public CborWriter bytes(byte[] value) {
        return bytes(value, 0, value.length);
    }

    /** A byte string. */
    public CborWriter bytes(Bytes value) {
        allow(nesting.value());
        head(Cbor.BYTES, value.length());
        value.copyTo(room(value.length()), length);
        length += value.length();
        return this;
    }

    /** A byte string of 32 bytes. */
    public CborWriter bytes(Hash value) {
        allow(nesting.value());
        head(Cbor.BYTES, Hash.BYTES);
        value.copyTo(room(Hash.BYTES), length);
        length += Hash.BYTES;
        return this;
    }

    /** A byte string: a part of an array. */
    public CborWriter bytes(byte[] source, int offset, int count) {
        allow(nesting.value());
        return string(Cbor.BYTES, source, offset, count);
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException when it holds half a surrogate pair, which UTF-8 cannot say
     */
    public CborWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        requireWhole(value, utf8);
        allow(nesting.value());
        return string(Cbor.TEXT, utf8, 0, utf8.length);
    }

    /** True or false. */
    public CborWriter bool(boolean value) {
        return single(value ? Cbor.TRUE : Cbor.FALSE);
    }

    /** Null. */
    public CborWriter nul() {
        return single(Cbor.NULL);
    }

    /**
     * The bytes of the item, a fresh array.
     *
     * @throws IllegalStateException when something announced was not written
     */
    public byte[] toBytes() {
        requireComplete();
        return Arrays.copyOf(buffer, length);
    }

    /**
     * The bytes of the sequence, none if nothing was written.
     *
     * @throws IllegalStateException when something announced was not written
     */
    public Bytes sequence() {
        if (length > 0) {
            requireComplete();
        }
        return Bytes.of(buffer, 0, length);
    }

    /**
     * Adds the bytes of the item, or of the sequence, to a digest; an empty sequence adds none.
     *
     * @throws IllegalStateException when something announced was not written
     */
    public void digest(MessageDigest digest) {
        if (length > 0) {
            requireComplete();
        }
        digest.update(buffer, 0, length);
    }

    /**
     * Begins another item behind the one that is complete: a sequence of items (RFC 8742), in which each stands for itself.
     *
     * @throws IllegalStateException when something announced was not written
     */
    public CborWriter next() {
        if (length > 0) {
            requireComplete();
        }
        nesting.clear();
        return this;
    }

    /** An item that was written elsewhere, as its bytes; who gives them answers for them. */
    public CborWriter raw(byte[] item) {
        allow(nesting.value());
        System.arraycopy(item, 0, room(item.length), length, item.length);
        length += item.length;
        return this;
    }

    /** How many bytes were written since the last {@link #clear}. */
    public int length() {
        return length;
    }

    /** Items that were written elsewhere one behind the other, as their bytes; who gives them answers for them and their number. */
    public CborWriter raw(Bytes sequence, int items) {
        for (int i = 0; i < items; i++) {
            allow(nesting.value());
        }
        sequence.copyTo(room(sequence.length()), length);
        length += sequence.length();
        return this;
    }

    /** Forgets everything written; the room stays for the next item. */
    public CborWriter clear() {
        nesting.clear();
        length = 0;
        return this;
    }

    private CborWriter single(int initial) {
        allow(nesting.value());
        room(1)[length++] = (byte) initial;
        return this;
    }

    private CborWriter string(int major, byte[] source, int offset, int count) {
        head(major, count);
        System.arraycopy(source, offset, room(count), length, count);
        length += count;
        return this;
    }

    /** The initial byte and the argument in as few bytes as hold it; a negative argument is one above 2^63. */
    private CborWriter head(int major, long argument) {
        byte[] out = room(1 + Long.BYTES);
        int type = major << 5;
        if (argument >= 0 && argument < Cbor.ARGUMENT_IN_1) {
            out[length++] = (byte) (type | (int) argument);
        } else if (argument >>> 8 == 0) {
            out[length] = (byte) (type | Cbor.ARGUMENT_IN_1);
            out[length + 1] = (byte) argument;
            length += 2;
        } else if (argument >>> 16 == 0) {
            out[length] = (byte) (type | Cbor.ARGUMENT_IN_2);
            SHORTS.set(out, length + 1, (short) argument);
            length += 3;
        } else if (argument >>> 32 == 0) {
            out[length] = (byte) (type | Cbor.ARGUMENT_IN_4);
            INTS.set(out, length + 1, (int) argument);
            length += 5;
        } else {
            out[length] = (byte) (type | Cbor.ARGUMENT_IN_8);
            LONGS.set(out, length + 1, argument);
            length += 9;
        }
        return this;
    }

    private byte[] room(int more) {
        long needed = (long) length + more;
        if (needed > buffer.length) {
            if (needed > MAX_BYTES) {
                throw new IllegalStateException(
                        "an item has at most " + MAX_BYTES + " bytes; this one needs " + needed);
            }
            buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_BYTES, Math.max(needed, 2L * buffer.length)));
        }
        return buffer;
    }

    private void allow(@Nullable String right) {
        if (right != null) {
            throw new IllegalStateException("CBOR after byte " + length + ": right would be " + right);
        }
    }

    private void requireComplete() {
        if (!nesting.complete()) {
            throw new IllegalStateException("an array or map announced more than was written, up to byte " + length);
        }
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of " + count + ": give 0 or more");
        }
    }

    /** {@code getBytes} turns half a surrogate pair into a question mark; only then do bytes and text disagree. */
    private static void requireWhole(String text, byte[] utf8) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!new String(utf8, StandardCharsets.UTF_8).equals(text)) {
                    throw new IllegalArgumentException(
                            "the text holds half a surrogate pair, from character " + i + " on");
                }
                return;
            }
        }
    }

    private static VarHandle bigEndian(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }
}

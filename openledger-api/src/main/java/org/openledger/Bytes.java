/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable run of bytes with value equality: what the id records are made of. */
public final class Bytes implements Comparable<Bytes> {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final byte[] bytes;
    private int hash;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * Copies a part of an array.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= source.length}
     */
    public static Bytes of(byte[] source, int from, int to) {
        Objects.checkFromToIndex(from, to, source.length);
        return new Bytes(Arrays.copyOfRange(source, from, to));
    }

    /**
     * Writes the bytes into a longer array.
     *
     * @throws IndexOutOfBoundsException if there is no room; nothing is written then
     */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    /** Returns a copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Returns lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    /** Remembered, as a string's: ids are looked up often. Two threads that race compute the same. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = mixed();
            hash = known;
        }
        return known;
    }

    /** Eight bytes at a time: most values are hashes and are looked up more often than anything else. */
    private int mixed() {
        long mixed = bytes.length;
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            mixed = (mixed ^ (long) LONGS.get(bytes, at)) * GOLDEN;
            mixed ^= mixed >>> Integer.SIZE;
        }
        for (; at < bytes.length; at++) {
            mixed = (mixed ^ bytes[at]) * GOLDEN;
            mixed ^= mixed >>> Integer.SIZE;
        }
        return (int) mixed;
    }

    @Override
    public String toString() {
        return hex();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An immutable byte string, by value.
 *
 * <p>A slice shares the bytes of the string that it was cut from, so cutting a large bundle into its parts costs nothing. Order is that of the bytes
 * read as unsigned, the shorter first.
 */
public final class Octets implements Comparable<Octets> {
    /** No byte at all. */
    public static final Octets EMPTY = new Octets(new byte[0], 0, 0);

    private static final int SHOWN_BYTES = 8;

    private final byte[] array;
    private final int offset;
    private final int length;

    private Octets(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** A copy of these bytes. */
    public static Octets of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Octets(bytes.clone(), 0, bytes.length);
    }

    /** The bytes of a text in UTF-8. */
    public static Octets utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes that this hexadecimal text spells.
     *
     * @throws MalformedException unless it is an even number of digits of {@code 0-9a-f}
     */
    public static Octets hex(String digits) {
        if (digits.length() % 2 != 0
                || !digits.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new MalformedException("hexadecimal text", digits, "an even number of the digits 0-9a-f");
        }
        return of(HexFormat.of().parseHex(digits));
    }

    /** These strings one after the other. */
    public static Octets concat(Octets... parts) {
        int total = Arrays.stream(parts).mapToInt(Octets::length).reduce(0, Math::addExact);
        byte[] joined = new byte[total];
        int at = 0;
        for (Octets part : parts) {
            System.arraycopy(part.array, part.offset, joined, at, part.length);
            at += part.length;
        }
        return new Octets(joined, 0, total);
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /**
     * The byte at a position, 0 to 255.
     *
     * @throws IndexOutOfBoundsException outside the string
     */
    public int at(int index) {
        return array[offset + Objects.checkIndex(index, length)] & 0xff;
    }

    /**
     * The bytes from one position up to, and without, another.
     *
     * @throws IndexOutOfBoundsException outside the string
     */
    public Octets slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new Octets(array, offset + from, to - from);
    }

    /** A fresh array. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** All bytes as lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(array, offset, offset + length);
    }

    @Override
    public int compareTo(Octets other) {
        return Arrays.compareUnsigned(
                array, offset, offset + length, other.array, other.offset, other.offset + other.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The first {@value #SHOWN_BYTES} bytes in hexadecimal, enough for people. */
    @Override
    public String toString() {
        return length <= SHOWN_BYTES ? hex() : slice(0, SHOWN_BYTES).hex() + "… (" + length + " bytes)";
    }
}

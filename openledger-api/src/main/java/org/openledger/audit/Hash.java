/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.openledger.OpenLedgerBug;

/**
 * A 32-byte digest, by value.
 *
 * <p>Which function made it is said by the place that holds it; in the log it is SHA-256 throughout. Equality is equality of all 32 bytes, order is
 * that of the bytes read as unsigned. The text is 64 lower-case hexadecimal digits, and only that text is read back: one hash, one spelling.
 *
 * <p>Comparison is not constant-time: a hash is public, never a secret.
 */
public final class Hash implements Comparable<Hash> {
    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    /** Thirty-two zero bytes: a placeholder that no known input hashes to. */
    public static final Hash ZERO = new Hash(0, 0, 0, 0);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final HexFormat HEX = HexFormat.of();

    private final long a;
    private final long b;
    private final long c;
    private final long d;

    private Hash(long a, long b, long c, long d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /**
     * The hash that these 32 bytes are; they are copied.
     *
     * @throws IllegalArgumentException unless there are exactly {@value #BYTES} bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /**
     * The SHA-256 of these bytes.
     *
     * @param data what to hash, of any length
     */
    public static Hash sha256(byte[] data) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }

    /**
     * The hash that stands at {@code offset} in a longer array.
     *
     * @throws IndexOutOfBoundsException when fewer than {@value #BYTES} bytes follow
     */
    public static Hash at(byte[] source, int offset) {
        Objects.checkFromIndexSize(offset, BYTES, source.length);
        return new Hash(
                (long) LONGS.get(source, offset),
                (long) LONGS.get(source, offset + 8),
                (long) LONGS.get(source, offset + 16),
                (long) LONGS.get(source, offset + 24));
    }

    /**
     * The hash that this text spells.
     *
     * @throws IllegalArgumentException unless it is 64 digits of {@code 0-9a-f}
     */
    public static Hash parse(String hex) {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(Hash::isLowerHex)) {
            throw new IllegalArgumentException("a hash is written as " + 2 * BYTES
                    + " lower-case hexadecimal digits, not \"" + shortened(hex) + "\"");
        }
        return of(HEX.parseHex(hex));
    }

    /** A fresh array of the 32 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        copyTo(bytes, 0);
        return bytes;
    }

    /**
     * Writes the 32 bytes into {@code target} from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException when there is no room; nothing is written then
     */
    public void copyTo(byte[] target, int offset) {
        Objects.checkFromIndexSize(offset, BYTES, target.length);
        LONGS.set(target, offset, a);
        LONGS.set(target, offset + 8, b);
        LONGS.set(target, offset + 16, c);
        LONGS.set(target, offset + 24, d);
    }

    @Override
    public int compareTo(Hash other) {
        int order = Long.compareUnsigned(a, other.a);
        if (order == 0) {
            order = Long.compareUnsigned(b, other.b);
        }
        if (order == 0) {
            order = Long.compareUnsigned(c, other.c);
        }
        return order == 0 ? Long.compareUnsigned(d, other.d) : order;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && a == that.a && b == that.b && c == that.c && d == that.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a ^ b ^ c ^ d);
    }

    /** The 64 lower-case hexadecimal digits that {@link #parse} reads. */
    @Override
    public String toString() {
        return HEX.formatHex(bytes());
    }

    private static boolean isLowerHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static String shortened(String text) {
        return text.length() <= 2 * BYTES
                ? text
                : text.substring(0, 2 * BYTES) + "… (" + text.length() + " characters)";
    }
}

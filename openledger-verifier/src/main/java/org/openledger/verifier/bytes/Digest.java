/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bytes;

/**
 * A 32-byte digest, by value.
 *
 * @param octets exactly {@value #LENGTH} bytes
 */
public record Digest(Octets octets) implements Comparable<Digest> {
    /** How many bytes a digest has. */
    public static final int LENGTH = 32;

    private static final int SHOWN_DIGITS = 12;

    /**
     * Checks the length.
     *
     * @throws MalformedException unless there are exactly {@value #LENGTH} bytes
     */
    public Digest {
        if (octets.length() != LENGTH) {
            throw new MalformedException("length of a digest", octets.length() + " bytes", LENGTH + " bytes");
        }
    }

    /** The digest that these bytes are; they are copied. */
    public static Digest of(byte[] bytes) {
        return new Digest(Octets.of(bytes));
    }

    /** A fresh array of the 32 bytes. */
    public byte[] toArray() {
        return octets.toArray();
    }

    /** The first {@value #SHOWN_DIGITS} hexadecimal digits, enough for people who do not compare. */
    public String brief() {
        return toString().substring(0, SHOWN_DIGITS) + "…";
    }

    @Override
    public int compareTo(Digest other) {
        return octets.compareTo(other.octets);
    }

    /** All 64 hexadecimal digits. */
    @Override
    public String toString() {
        return octets.hex();
    }
}

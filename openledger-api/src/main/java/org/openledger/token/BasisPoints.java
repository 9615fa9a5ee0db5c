/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

/**
 * A part of a whole in ten-thousandths: 0 is nothing, 10,000 is the whole.
 *
 * @param value 0 to 10,000
 */
public record BasisPoints(int value) implements Comparable<BasisPoints> {

    /** How many basis points make the whole. */
    public static final int WHOLE = 10_000;

    /** Nothing. */
    public static final BasisPoints ZERO = new BasisPoints(0);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException outside 0 to 10,000
     */
    public BasisPoints {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("basis points " + value + ": give 0 to " + WHOLE);
        }
    }

    /**
     * Returns that many basis points.
     *
     * @param value 0 to 10,000
     * @return the part
     */
    public static BasisPoints of(int value) {
        return new BasisPoints(value);
    }

    @Override
    public int compareTo(BasisPoints other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value / 100 + "." + (value % 100 < 10 ? "0" : "") + value % 100 + " %";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A quantity of OPEN: a non-negative integer of base units, at most 256 bits; 10^18 base units are one OPEN.
 *
 * <p>Arithmetic is exact or refused: nothing rounds, nothing wraps, nothing goes below zero.
 *
 * @param units base units, 0 to 2^256 - 1
 */
public record Amount(BigInteger units) implements Comparable<Amount> {

    /** How many decimals people see. */
    public static final int DECIMALS = 18;

    /** No tokens. */
    public static final Amount ZERO = new Amount(BigInteger.ZERO);

    /** The largest amount, 2^256 - 1 base units. */
    public static final Amount MAX = new Amount(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException below zero or above 2^256 - 1
     */
    public Amount {
        if (units.signum() < 0 || units.bitLength() > 256) {
            throw new IllegalArgumentException("amount of " + units + " base units: give 0 to 2^256 - 1");
        }
    }

    /**
     * Returns whole OPEN.
     *
     * @param open whole tokens, 0 or more
     * @return the amount
     */
    public static Amount open(long open) {
        return new Amount(BigInteger.valueOf(open).multiply(BigInteger.TEN.pow(DECIMALS)));
    }

    /**
     * Reads OPEN with up to 18 decimals, as people write it: {@code "0.05"}.
     *
     * @param open a decimal number without exponent
     * @return the exact amount
     * @throws IllegalArgumentException if it is not such a number or has more than 18 decimals
     */
    public static Amount open(String open) {
        if (!open.matches("[0-9]{1,60}(\\.[0-9]{1,18})?")) {
            throw new IllegalArgumentException(
                    "amount \"" + open + "\": give digits, and after a point at most 18 more, as in 0.05");
        }
        return new Amount(new BigDecimal(open).movePointRight(DECIMALS).toBigIntegerExact());
    }

    /**
     * Returns base units.
     *
     * @param units 0 or more
     * @return the amount
     */
    public static Amount ofUnits(long units) {
        return new Amount(BigInteger.valueOf(units));
    }

    /**
     * Returns base units.
     *
     * @param units 0 to 2^256 - 1
     * @return the amount
     */
    public static Amount ofUnits(BigInteger units) {
        return units.signum() == 0 ? ZERO : new Amount(units);
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the sum
     * @throws IllegalArgumentException above 2^256 - 1
     */
    public Amount plus(Amount other) {
        return other.isZero() ? this : new Amount(units.add(other.units));
    }

    /**
     * Subtracts.
     *
     * @param other what to take away, at most this
     * @return the difference
     * @throws IllegalArgumentException below zero
     */
    public Amount minus(Amount other) {
        return other.isZero() ? this : new Amount(units.subtract(other.units));
    }

    /**
     * Returns a part, rounded down; the caller owns the remainder.
     *
     * @param part ten-thousandths
     * @return the floor of this times the part
     */
    public Amount part(BasisPoints part) {
        return new Amount(
                units.multiply(BigInteger.valueOf(part.value())).divide(BigInteger.valueOf(BasisPoints.WHOLE)));
    }

    /**
     * Returns the smaller.
     *
     * @param other the other amount
     * @return the smaller of the two
     */
    public Amount min(Amount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Tells whether there is nothing.
     *
     * @return whether this is zero
     */
    public boolean isZero() {
        return units.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return units.compareTo(other.units);
    }

    /** Returns what people read: {@code 0.05 OPEN}. */
    @Override
    public String toString() {
        BigDecimal open = new BigDecimal(units, DECIMALS).stripTrailingZeros();
        return (open.scale() < 0 ? open.setScale(0) : open).toPlainString() + " OPEN";
    }
}

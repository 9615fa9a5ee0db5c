/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms.
 *
 * @param numerator any integer
 * @param denominator above 0
 */
public record Rational(BigInteger numerator, BigInteger denominator) {

    /** Checks that the fraction is in lowest terms. */
    public Rational {
        if (denominator.signum() <= 0 || !numerator.gcd(denominator).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException(
                    numerator + "/" + denominator + ": give lowest terms over a denominator above 0");
        }
    }

    /**
     * Returns a fraction in lowest terms.
     *
     * @param numerator any integer
     * @param denominator not 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(numerator + "/0: give a denominator other than 0");
        }
        BigInteger divisor =
                denominator.signum() < 0 ? numerator.gcd(denominator).negate() : numerator.gcd(denominator);
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** Returns the sum. */
    public Rational plus(Rational other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the product. */
    public Rational times(long factor) {
        return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Returns a double next to it. */
    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Returns numerator/denominator. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.math.BigInteger;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

/**
 * A number of the economy that people may change.
 *
 * @param key its stable number in the log
 * @param name what people call it
 * @param least the smallest value
 * @param most the largest value
 * @param standard its value in the preset STANDARD
 * @param meaning what it does and in which unit
 */
public record Parameter(int key, String name, BigInteger least, BigInteger most, BigInteger standard, String meaning)
        implements Comparable<Parameter> {

    /** Milliseconds. */
    static final long SECOND = 1_000L;

    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    static final long YEAR = 366 * DAY;

    /** Returns the value if it lies within the bounds. */
    BigInteger check(BigInteger value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("parameter " + name + " = " + value + ": give " + least + " to " + most);
        }
        return value;
    }

    static Parameter of(int key, String name, long least, long most, long standard, String meaning) {
        return new Parameter(
                key,
                Require.text(name, 60, "name"),
                BigInteger.valueOf(least),
                BigInteger.valueOf(most),
                BigInteger.valueOf(standard),
                meaning);
    }

    static Parameter amount(int key, String name, Amount standard, String meaning) {
        return new Parameter(key, name, BigInteger.ZERO, BigInteger.ONE.shiftLeft(128), standard.units(), meaning);
    }

    @Override
    public int compareTo(Parameter other) {
        return Integer.compare(key, other.key);
    }

    @Override
    public String toString() {
        return name;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.math.BigInteger;
import org.openledger.internal.Require;

/**
 * A number of the economy that people may change.
 *
 * @param key its stable number in the log
 * @param name what people call it
 * @param least the smallest value
 * @param most the largest value
 * @param meaning what it does and in which unit
 */
public record Parameter(int key, String name, BigInteger least, BigInteger most, String meaning)
        implements Comparable<Parameter> {

    /** Returns the value if it lies within the bounds. */
    BigInteger check(BigInteger value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("parameter " + name + " = " + value + ": give " + least + " to " + most);
        }
        return value;
    }

    static Parameter of(int key, String name, long least, long most, String meaning) {
        return new Parameter(
                key, Require.text(name, 60, "name"), BigInteger.valueOf(least), BigInteger.valueOf(most), meaning);
    }

    static Parameter amount(int key, String name, String meaning) {
        return new Parameter(key, name, BigInteger.ZERO, BigInteger.ONE.shiftLeft(128), meaning);
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

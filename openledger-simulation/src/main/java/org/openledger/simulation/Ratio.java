/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.random.RandomGenerator;
import org.openledger.internal.Require;

/**
 * A part of the whole, as a fraction of whole numbers.
 *
 * @param part 0 to {@code whole}
 * @param whole 1 or more
 */
public record Ratio(int part, int whole) {
    /** Nothing. */
    public static final Ratio NONE = new Ratio(0, 1);

    /** Everything. */
    public static final Ratio ALL = new Ratio(1, 1);

    /** Checks the bounds. */
    public Ratio {
        Require.inRange(whole, 1, Integer.MAX_VALUE, "whole");
        Require.inRange(part, 0, whole, "part");
    }

    /** Returns {@code part} of {@code whole}. */
    public static Ratio of(int part, int whole) {
        return new Ratio(part, whole);
    }

    /** Throws the dice: true that often. */
    public boolean happens(RandomGenerator random) {
        return random.nextInt(whole) < part;
    }

    /** Returns the fraction as a number. */
    public double value() {
        return (double) part / whole;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import java.util.Arrays;
import java.util.List;
import org.openledger.internal.Require;

/**
 * The lengths of a tensor along its dimensions, the outermost first; none for a single number. A length may be 0.
 *
 * @param lengths each 0 or more
 */
public record Shape(List<Integer> lengths) {

    /** The most dimensions. */
    public static final int MAX_DIMENSIONS = 8;

    /** The most numbers of one tensor: 2 GiB of floats. */
    public static final int MAX_NUMBERS = 1 << 29;

    /** Checks the bounds. */
    public Shape {
        lengths = Require.atMost(lengths, MAX_DIMENSIONS, "shape");
        long product = 1;
        for (int length : lengths) {
            Require.inRange(length, 0, MAX_NUMBERS, "length of a dimension");
            // A later 0 does not excuse what comes before it; no factor of 0 stops the product from overflowing.
            product *= Math.max(length, 1);
            Require.inRange(product, 0, MAX_NUMBERS, "numbers of shape " + lengths);
        }
    }

    /** The shape with these lengths. */
    public static Shape of(int... lengths) {
        return new Shape(Arrays.stream(lengths).boxed().toList());
    }

    /** How many numbers a tensor of this shape has: 0 to {@link #MAX_NUMBERS}. */
    public int numbers() {
        int product = 1;
        for (int length : lengths) {
            product *= length;
        }
        return product;
    }

    @Override
    public String toString() {
        return lengths.toString();
    }
}

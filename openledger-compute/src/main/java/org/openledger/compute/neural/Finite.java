/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/** Refuses numbers that are none: their bits differ from machine to machine, and nothing that follows from them means anything. */
public final class Finite {

    private Finite() {}

    static float[] require(float[] numbers, String what) {
        int at = firstNot(numbers, 0, numbers.length);
        if (at >= 0) {
            throw new IllegalArgumentException(what + " holds " + numbers[at] + " at " + at + ": give finite numbers");
        }
        return numbers;
    }

    /** The first place in [from, to) with no finite number, or -1. */
    static int firstNot(float[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(numbers[i])) {
                return i;
            }
        }
        return -1;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.util.Arrays;
import org.openledger.OpenLedgerException;

/**
 * Short lists of numbers, one for each key 0, 1, 2 …: each list is a chain from its newest number back, in 12 bytes a number and 4 a key.
 *
 * <p>Not for use by several threads at once.
 */
final class Chains {

    /** The most numbers in all lists together, some 6 GiB. */
    static final int MAX_NUMBERS = 1 << 29;

    private static final int INITIAL = 64;
    private static final long[] NOTHING = {};

    /** For each key, one more than the position of its newest number; 0 if it has none. */
    private int[] newest = new int[INITIAL];

    private int[] before = new int[INITIAL];
    private long[] numbers = new long[INITIAL];
    private int size;

    /** Appends a number to the list of a key. */
    void add(long key, long number) {
        if (size == MAX_NUMBERS || key >= Integer.MAX_VALUE - 8) {
            throw new OpenLedgerException(
                    "INDEX_FULL",
                    "the index of leaves holds " + size + " places and was to take key " + key + ": it takes "
                            + MAX_NUMBERS);
        }
        int slot = (int) key;
        if (slot >= newest.length) {
            newest = Arrays.copyOf(newest, grown(newest.length, slot + 1));
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, grown(size, size + 1));
            before = Arrays.copyOf(before, numbers.length);
        }
        numbers[size] = number;
        before[size] = newest[slot];
        newest[slot] = ++size;
    }

    /** The list of a key, oldest first. */
    long[] of(long key) {
        if (key >= newest.length) {
            return NOTHING;
        }
        int count = 0;
        for (int at = newest[(int) key]; at != 0; at = before[at - 1]) {
            count++;
        }
        long[] list = new long[count];
        for (int at = newest[(int) key]; at != 0; at = before[at - 1]) {
            list[--count] = numbers[at - 1];
        }
        return list;
    }

    private static int grown(int length, int needed) {
        return Math.max(needed, (int) Math.min(MAX_NUMBERS, 2L * length));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.util.Arrays;

/**
 * Where the leaves of one segment begin, in order: 4 bytes a leaf.
 *
 * <p>One thread adds; a view that was made with {@link #view} may be read by any thread that it was safely published to, and does not grow.
 */
final class Offsets {

    private static final int FIRST_CAPACITY = 1024;

    private int[] offsets = new int[FIRST_CAPACITY];
    private int count;

    /** Goes on behind a view, which nobody else does. */
    static Offsets behind(View view) {
        Offsets offsets = new Offsets();
        offsets.offsets = view.offsets();
        offsets.count = view.count();
        return offsets;
    }

    void add(long offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        offsets[count++] = Math.toIntExact(offset);
    }

    /** Forgets all but the first so many. */
    void cut(int newCount) {
        count = newCount;
    }

    int count() {
        return count;
    }

    /** Returns what is there now; later additions lie behind it or in another array. */
    View view() {
        return new View(offsets, count);
    }

    /**
     * The beginnings of so many leaves.
     *
     * @param offsets the beginnings, and slots of the one who adds
     * @param count how many there are
     */
    @SuppressWarnings("ArrayRecordComponent") // shared on purpose: the slots below the count never change
    record View(int[] offsets, int count) {

        int at(long leaf) {
            return offsets[Math.toIntExact(leaf)];
        }
    }
}

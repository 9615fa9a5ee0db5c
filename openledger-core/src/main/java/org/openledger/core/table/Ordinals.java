/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.Arrays;
import java.util.stream.LongStream;

/** A growing list of ascending ids, each below 2<sup>31</sup> as those of every table are. */
public final class Ordinals {
    private static final int FIRST_ROOM = 4;

    private int[] ids = new int[FIRST_ROOM];
    private int size;

    /** Appends an id above all others. */
    public void add(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + size / 2);
        }
        ids[size++] = Math.toIntExact(id);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The id at a position. */
    public long at(int position) {
        return ids[position];
    }

    /** The position of an id, or a negative number. */
    public int positionOf(long id) {
        return id > Integer.MAX_VALUE ? -1 : Arrays.binarySearch(ids, 0, size, (int) id);
    }

    /** All ids, ascending. */
    public LongStream stream() {
        return Arrays.stream(ids, 0, size).asLongStream();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The ids of the entries that a leaf has changed: noted as they come, sorted once when the leaf is digested, each told once. */
final class ChangedIds {
    private static final int FIRST_ROOM = 8;
    private static final int MOST_KEPT = 1_024;
    private static final int[] NONE = {};

    private int[] ids = NONE;
    private int size;

    /** Notes one, any number of times. */
    void add(int id) {
        if (size > 0 && ids[size - 1] == id) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(FIRST_ROOM, 2 * size));
        }
        ids[size++] = id;
    }

    /** Tells all, ascending, and forgets them. */
    void drain(IntConsumer each) {
        Arrays.sort(ids, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                each.accept(ids[i]);
            }
        }
        size = 0;
        if (ids.length > MOST_KEPT) {
            ids = NONE;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.Arrays;

/**
 * The first rows that said each run of symbols: open addressing over primitive arrays, 12 to 24 bytes for each run and 8 for each holder.
 *
 * <p>What more than {@value #MOST} rows said is common and nobody's; copies never make a run common, because what is copied is not added.
 */
final class Holders {

    /** How many rows may say the same before it is common. */
    static final int MOST = 2;

    private static final int NONE = -1;
    private static final int COMMON = -2;

    private long[] keys = new long[1024];
    private int[] heads = filled(1024);
    private int used;
    private int[] rows = new int[1024];
    private int[] nexts = new int[1024];
    private int size;

    /** Receives the holders of a run, the latest first. */
    @FunctionalInterface
    interface Visitor {
        void holder(int row);
    }

    void visit(long run, Visitor visitor) {
        for (int at = heads[slot(run)]; at >= 0; at = nexts[at]) {
            visitor.holder(rows[at]);
        }
    }

    /** Adds a row, which is none before the last one added; a second time changes nothing. */
    void add(long run, int row) {
        int slot = slot(run);
        if (heads[slot] == NONE) {
            keys[slot] = run;
            used++;
        }
        int head = heads[slot];
        if (head == COMMON || (head >= 0 && rows[head] == row)) {
            return;
        }
        heads[slot] = length(head) == MOST ? COMMON : holder(row, head);
        if (2 * used > keys.length) {
            grow();
        }
    }

    private int length(int head) {
        int length = 0;
        for (int at = head; at >= 0; at = nexts[at]) {
            length++;
        }
        return length;
    }

    private int holder(int row, int next) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1));
            nexts = Arrays.copyOf(nexts, rows.length);
        }
        rows[size] = row;
        nexts[size] = next;
        return size++;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }
}

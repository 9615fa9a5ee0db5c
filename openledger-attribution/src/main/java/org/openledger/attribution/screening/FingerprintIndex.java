/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Arrays;

/**
 * The earliest rows that carry each fingerprint: open addressing over primitive arrays, 8 bytes for each slot and 8 for each posting.
 */
final class FingerprintIndex {

    /** How many rows are remembered for one fingerprint; what more rows share than that is boilerplate. */
    static final int MAX_ROWS = 8;

    private static final int NONE = -1;

    private int[] keys = new int[1024];
    private int[] heads = filled(1024);
    private int used;
    private int[] rows = new int[1024];
    private int[] nexts = new int[1024];
    private int postings;

    /** Adds a row behind all others; fingerprints that occur twice in it count once. */
    void add(int row, int[] fingerprints) {
        for (int fingerprint : fingerprints) {
            int slot = slot(fingerprint);
            if (heads[slot] == NONE) {
                keys[slot] = fingerprint;
                used++;
            }
            post(slot, row);
            if (2 * used > keys.length) {
                grow();
            }
        }
    }

    /** Adds one vote to each row that carries the fingerprint. */
    void vote(int fingerprint, int[] votes) {
        for (int p = heads[slot(fingerprint)]; p != NONE; p = nexts[p]) {
            votes[rows[p]]++;
        }
    }

    private void post(int slot, int row) {
        int length = 0;
        int tail = NONE;
        for (int p = heads[slot]; p != NONE; p = nexts[p]) {
            if (rows[p] == row) {
                return;
            }
            tail = p;
            length++;
        }
        if (length == MAX_ROWS) {
            return;
        }
        if (postings == rows.length) {
            rows = Arrays.copyOf(rows, postings + (postings >> 1));
            nexts = Arrays.copyOf(nexts, rows.length);
        }
        rows[postings] = row;
        nexts[postings] = NONE;
        if (tail == NONE) {
            heads[slot] = postings;
        } else {
            nexts[tail] = postings;
        }
        postings++;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = Mixing.mix(key) & mask;
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new int[2 * oldKeys.length];
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

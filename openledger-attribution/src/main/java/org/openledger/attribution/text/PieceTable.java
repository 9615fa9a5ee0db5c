/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.util.List;

/** Finds the id of a piece by its chars without making a string of them: open addressing, at most half full. */
final class PieceTable {

    private final String[] pieces;
    private final int[] ids;
    private final int mask;

    /** Gives the pieces ascending ids from {@code firstId}. */
    PieceTable(List<String> learned, int firstId) {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, learned.size())) * 4);
        pieces = new String[capacity];
        ids = new int[capacity];
        mask = capacity - 1;
        for (int i = 0; i < learned.size(); i++) {
            String piece = learned.get(i);
            int slot = slot(piece, 0, piece.length());
            pieces[slot] = piece;
            ids[slot] = firstId + i;
        }
    }

    /** Returns the id of the piece {@code text[from, to)}, or 0. */
    int id(String text, int from, int to) {
        return ids[slot(text, from, to)];
    }

    /** Returns the slot of an equal piece, or the free one where it belongs. */
    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 15) & mask;
        while (ids[slot] != 0 && !equal(pieces[slot], text, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean equal(String piece, String text, int from, int to) {
        return piece.length() == to - from && text.startsWith(piece, from);
    }
}

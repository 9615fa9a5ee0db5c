/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.List;

/**
 * Which piece a position of the index lies in, without a search: every 32 positions it is written down which piece begins
 * there or before, and few begin between two such marks.
 */
final class PieceTable {

    private static final int STRIDE_LOG2 = 5;

    private final int[] starts;
    private final int[] players;
    private final int[] marks;

    private PieceTable(int[] starts, int[] players, int[] marks) {
        this.starts = starts;
        this.players = players;
        this.marks = marks;
    }

    /** Lays the pieces out as the index does: one behind the other, each followed by one position that is its end. */
    static PieceTable of(List<Piece> pieces, int[] players) {
        int[] starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], pieces.get(i).tokens() + 1);
        }
        int[] marks = new int[(starts[pieces.size()] >> STRIDE_LOG2) + 1];
        int piece = 0;
        for (int m = 0; m < marks.length; m++) {
            while (piece + 1 < pieces.size() && starts[piece + 1] <= m << STRIDE_LOG2) {
                piece++;
            }
            marks[m] = piece;
        }
        return new PieceTable(starts, players, marks);
    }

    int pieceAt(long position) {
        int at = Math.toIntExact(position);
        int piece = marks[at >> STRIDE_LOG2];
        while (starts[piece + 1] <= at) {
            piece++;
        }
        return piece;
    }

    long startOf(int piece) {
        return starts[piece];
    }

    int playerOf(int piece) {
        return players[piece];
    }
}

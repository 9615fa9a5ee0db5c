/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

/**
 * A run of a row's tokens that stands in no earlier row.
 *
 * @param start where it begins in the text
 * @param tokens how many it has
 * @param row which row
 * @param player whose, as a number of the table of players
 */
record OpenedPiece(long start, long tokens, long row, long player) {
    private static final int ROW_AT = 8;
    private static final int PLAYER_AT = 21;

    /**
     * The piece that holds a position.
     *
     * @throws MalformedException when it is not opened
     */
    static OpenedPiece at(OpenedTable pieces, long position) {
        for (Octets block : pieces.blocks().values()) {
            for (int at = 0; at < block.length(); at += TableShape.PIECES.entryBytes()) {
                OpenedPiece piece = new OpenedPiece(
                        Numbers.at(block, at, Integer.BYTES),
                        Numbers.at(block, at + Integer.BYTES, Integer.BYTES),
                        Numbers.at(block, at + ROW_AT, Long.BYTES),
                        Numbers.at(block, at + PLAYER_AT, Integer.BYTES));
                if (piece.start <= position && position < piece.start + piece.tokens) {
                    return piece;
                }
            }
        }
        throw new MalformedException(pieces.name() + ", position " + position, "not opened", "opened");
    }
}

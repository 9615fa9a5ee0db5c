/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.players.Piece;

/**
 * The pieces in order: for each where it begins in the text (4 bytes), how many tokens it has (4), its row's id (8), where it begins in the row in
 * bytes (4), 1 if the row ends with it, else 0 (1), and the number of its player (4).
 */
record PieceEntries(NovelCorpus corpus) implements Blocks {

    static final int PER_BLOCK = 4;

    private static final int ENTRY_BYTES = 25;

    @Override
    public int entries() {
        return corpus.pieces().size();
    }

    @Override
    public int perBlock() {
        return PER_BLOCK;
    }

    @Override
    public byte[] content(int block) {
        int first = block * PER_BLOCK;
        ByteBuffer content = ByteBuffer.allocate(ENTRY_BYTES * (end(block) - first));
        for (int i = first; content.hasRemaining(); i++) {
            Piece piece = corpus.pieces().get(i);
            content.putInt(Math.toIntExact(corpus.startOf(i)))
                    .putInt(piece.tokens())
                    .putLong(piece.id().ordinal())
                    .putInt(piece.byteStart())
                    .put((byte) (piece.endsRow() ? 1 : 0))
                    .putInt(corpus.playerOf(i));
        }
        return content.array();
    }
}

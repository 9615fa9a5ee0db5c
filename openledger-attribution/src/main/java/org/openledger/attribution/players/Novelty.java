/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.ArrayList;
import java.util.List;
import org.openledger.datanet.ContributionId;

/** What a row says first (rule C1). */
final class Novelty {

    private Novelty() {}

    /** Marks each token that lies in no run of an earlier row of {@code novelty} tokens or, in a shorter row, of all its tokens. */
    static boolean[] novel(int[] longestEarlier, int novelty) {
        boolean[] novel = new boolean[longestEarlier.length];
        int least = Math.min(novelty, longestEarlier.length);
        int covered = 0;
        for (int i = 0; i < novel.length; i++) {
            if (longestEarlier[i] >= least) {
                covered = Math.max(covered, i + longestEarlier[i]);
            }
            novel[i] = i >= covered;
        }
        return novel;
    }

    /** Cuts a row's tokens into its maximal novel runs; {@code header} bytes stand before the first token. */
    static List<Piece> pieces(int row, ContributionId id, int[] tokens, int header, boolean[] novel, int[] tokenBytes) {
        List<Piece> pieces = new ArrayList<>();
        int bytes = header;
        int from = -1;
        int fromBytes = 0;
        for (int i = 0; i <= tokens.length; i++) {
            boolean inside = i < tokens.length && novel[i];
            if (inside && from < 0) {
                from = i;
                fromBytes = bytes;
            } else if (!inside && from >= 0) {
                pieces.add(new Piece(row, id, from, i - from, fromBytes, i == tokens.length));
                from = -1;
            }
            bytes += i < tokens.length ? tokenBytes[tokens[i]] : 0;
        }
        return pieces;
    }
}

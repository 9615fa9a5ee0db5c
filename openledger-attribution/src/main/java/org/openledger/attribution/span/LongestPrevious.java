/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;
import org.openledger.attribution.suffix.EarlierMatches;
import org.openledger.attribution.suffix.LcpArrays;
import org.openledger.attribution.suffix.SuffixArrays;

/**
 * What each row says that rows before it have said: for every token the length of the longest match, starting there, with any strictly
 * earlier row. What a row repeats of itself does not count.
 *
 * <p>Time and memory are linear in the tokens of all rows, 28 bytes each; deterministic.
 */
public final class LongestPrevious {

    private LongestPrevious() {}

    /**
     * Computes the lengths.
     *
     * @param rows the tokens of each row in the order of adding, each token 1 or more
     * @return an array per row with one length per token; a match never reaches beyond its row; 0 where nothing earlier matches
     * @throws IllegalArgumentException for a token below 1
     * @throws IllegalStateException when the rows together exceed {@link SpanIndexBuilder#MAX_TOKENS}
     */
    public static int[][] lengths(int[][] rows) {
        int[] text = concatenate(rows);
        int[] suffixes = SuffixArrays.of(text, text.length);
        int[] lcp = LcpArrays.within(text, suffixes, TokenStore.SEPARATOR);
        int[] best = EarlierMatches.lengths(suffixes, lcp, rowsByRank(rows, suffixes));
        int[][] lengths = new int[rows.length][];
        int from = 0;
        for (int row = 0; row < rows.length; row++) {
            lengths[row] = Arrays.copyOfRange(best, from, from + rows[row].length);
            from += rows[row].length + 1;
        }
        return lengths;
    }

    private static int[] concatenate(int[][] rows) {
        long size = 0;
        for (int[] row : rows) {
            size += row.length + 1L;
        }
        if (size > SpanIndexBuilder.MAX_TOKENS) {
            throw new IllegalStateException(
                    "rows of " + size + " tokens and row ends together: give at most " + SpanIndexBuilder.MAX_TOKENS);
        }
        int[] text = new int[(int) size];
        int to = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int token : rows[row]) {
                if (token <= TokenStore.SEPARATOR) {
                    throw new IllegalArgumentException("token " + token + " in row " + row + ": give 1 or more");
                }
                text[to++] = token;
            }
            text[to++] = TokenStore.SEPARATOR;
        }
        return text;
    }

    private static int[] rowsByRank(int[][] rows, int[] suffixes) {
        int[] rowAt = new int[suffixes.length];
        int position = 0;
        for (int row = 0; row < rows.length; row++) {
            Arrays.fill(rowAt, position, position + rows[row].length + 1, row);
            position += rows[row].length + 1;
        }
        int[] byRank = new int[suffixes.length];
        for (int rank = 0; rank < suffixes.length; rank++) {
            byRank[rank] = rowAt[suffixes[rank]];
        }
        return byRank;
    }
}

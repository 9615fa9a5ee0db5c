/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.suffix.SuffixArrays;

/**
 * Collects rows for a {@link SpanIndex}. For one thread. Takes 4 bytes per token, and as much again and the index while building.
 */
public final class SpanIndexBuilder {

    /** The most tokens and row ends together that one suffix array holds. */
    public static final int MAX_TOKENS = SuffixArrays.MAX_LENGTH;

    private int[] text = new int[1024];
    private int size;
    private int maxToken;
    private long[] ids = new long[16];
    private int[] starts = new int[16];
    private int[] owners = new int[16];
    private int rows;

    SpanIndexBuilder() {}

    /**
     * Adds a row behind all others.
     *
     * @param rowId what the caller calls it; given back by {@link Location#rowId()}, not interpreted
     * @param owner the ordinal of its owner, 0 or more
     * @param tokens its tokens, each 1 or more; may be empty; copied
     * @return this builder
     * @throws IllegalArgumentException for a token below 1 or a negative owner
     * @throws IllegalStateException when the index would exceed {@link #MAX_TOKENS}
     */
    public SpanIndexBuilder add(long rowId, int owner, int[] tokens) {
        if (owner < 0) {
            throw new IllegalArgumentException("owner ordinal " + owner + " of row " + rowId + ": give 0 or more");
        }
        if (tokens.length >= MAX_TOKENS - size) {
            throw new IllegalStateException("row " + rowId + " of " + tokens.length + " tokens behind " + size
                    + ": one index holds at most " + MAX_TOKENS);
        }
        int max = checkedMax(rowId, tokens);
        if (rows == ids.length) {
            growRows();
        }
        text = withRoom(text, size, tokens.length + 1);
        System.arraycopy(tokens, 0, text, size, tokens.length);
        ids[rows] = rowId;
        starts[rows] = size;
        owners[rows++] = owner;
        size += tokens.length;
        text[size++] = TokenStore.SEPARATOR;
        maxToken = Math.max(maxToken, max);
        return this;
    }

    /**
     * Sorts what was added.
     *
     * @return an index over the rows; the builder can be used further
     */
    public SpanIndex build() {
        return SpanIndex.of(List.of(buildSegment()));
    }

    Segment buildSegment() {
        RowTable table =
                new RowTable(Arrays.copyOf(ids, rows), Arrays.copyOf(starts, rows), Arrays.copyOf(owners, rows), size);
        return Segment.build(text, size, maxToken <= TokenStore.MAX_NARROW, table);
    }

    private static int checkedMax(long rowId, int[] tokens) {
        int max = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] <= TokenStore.SEPARATOR) {
                throw new IllegalArgumentException(
                        "token " + tokens[i] + " at " + i + " of row " + rowId + ": give 1 or more");
            }
            max = Math.max(max, tokens[i]);
        }
        return max;
    }

    private void growRows() {
        int capacity = ids.length + (ids.length >> 1);
        ids = Arrays.copyOf(ids, capacity);
        starts = Arrays.copyOf(starts, capacity);
        owners = Arrays.copyOf(owners, capacity);
    }

    private static int[] withRoom(int[] array, int used, int more) {
        long needed = (long) used + more;
        if (needed <= array.length) {
            return array;
        }
        long grown = Math.max(needed, array.length + (long) (array.length >> 1));
        return Arrays.copyOf(array, (int) Math.min(grown, MAX_TOKENS));
    }
}

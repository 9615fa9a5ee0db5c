/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;

/**
 * What follows a context in the indexed rows: the distinct next tokens in ascending order, how often each follows, and how often the row
 * ends instead. Exact: {@code total() == ends() + sum of count(i)}. Immutable.
 */
public final class Continuations {

    private final int[] tokens;
    private final long[] counts;
    private final long ends;
    private final long total;

    Continuations(int[] tokens, long[] counts, int size, long ends) {
        this.tokens = Arrays.copyOf(tokens, size);
        this.counts = Arrays.copyOf(counts, size);
        this.ends = ends;
        this.total = ends + Arrays.stream(this.counts).sum();
    }

    /**
     * Returns how many distinct tokens follow.
     *
     * @return 0 or more
     */
    public int size() {
        return tokens.length;
    }

    /**
     * Returns one of the tokens.
     *
     * @param index 0 to size - 1
     * @return the token; ascending with the index
     */
    public int token(int index) {
        return tokens[index];
    }

    /**
     * Returns how often that token follows.
     *
     * @param index 0 to size - 1
     * @return 1 or more
     */
    public long count(int index) {
        return counts[index];
    }

    /**
     * Returns how often a given token follows.
     *
     * @param token any number
     * @return 0 when it never does
     */
    public long countOf(int token) {
        int found = Arrays.binarySearch(tokens, token);
        return found >= 0 ? counts[found] : 0;
    }

    /**
     * Returns how often the context is the end of its row.
     *
     * @return 0 or more
     */
    public long ends() {
        return ends;
    }

    /**
     * Returns how often the context occurs.
     *
     * @return the sum of all counts and {@link #ends()}
     */
    public long total() {
        return total;
    }
}

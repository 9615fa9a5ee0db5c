/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

/**
 * For each suffix the longest prefix that it shares with a suffix of a strictly smaller label, in linear time.
 *
 * <p>With positions as labels this is the longest previous factor (Crochemore, Ilie, "Computing longest previous factor in linear time",
 * IPL 106(2), 2008). The best partner is the nearest one of a smaller label in the suffix array, on one of the two sides: further ones
 * share less. A stack with labels increasing towards its top finds the nearest and carries the minimum of the common prefixes between.
 */
public final class EarlierMatches {

    private EarlierMatches() {}

    /**
     * Computes the lengths by text position.
     *
     * @param suffixes the suffix array
     * @param lcp the common prefix of each rank with the rank before
     * @param labels the label of each rank
     * @return for each position the longest match with a suffix of smaller label; 0 where there is none
     */
    public static int[] lengths(int[] suffixes, int[] lcp, int[] labels) {
        int n = suffixes.length;
        int[] best = new int[n];
        int[] stackLabel = new int[n];
        int[] stackShared = new int[n];
        int depth = 0;
        for (int rank = 0; rank < n; rank++) {
            int shared = lcp[rank];
            depth = push(labels[rank], shared, stackLabel, stackShared, depth);
            best[suffixes[rank]] = depth > 1 ? stackShared[depth - 1] : 0;
        }
        depth = 0;
        for (int rank = n - 1; rank >= 0; rank--) {
            int shared = rank + 1 < n ? lcp[rank + 1] : 0;
            depth = push(labels[rank], shared, stackLabel, stackShared, depth);
            int p = suffixes[rank];
            best[p] = Math.max(best[p], depth > 1 ? stackShared[depth - 1] : 0);
        }
        return best;
    }

    /** Drops all labels that are not smaller and puts this one on top with what it shares with the next below. */
    private static int push(int label, int shared, int[] stackLabel, int[] stackShared, int depth) {
        int left = shared;
        int top = depth;
        while (top > 0 && stackLabel[top - 1] >= label) {
            left = Math.min(left, stackShared[top - 1]);
            top--;
        }
        stackLabel[top] = label;
        stackShared[top] = left;
        return top + 1;
    }
}

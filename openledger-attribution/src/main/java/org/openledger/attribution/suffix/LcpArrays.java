/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

/**
 * Longest common prefixes of neighbours in a suffix array, in linear time by way of text order (Kärkkäinen, Manzini, Puglisi, "Permuted
 * longest-common-prefix array", CPM 2009): the prefix shared at position p + 1 is at most one shorter than at p, so nothing is compared
 * twice.
 */
public final class LcpArrays {

    private LcpArrays() {}

    /**
     * Computes for each rank how many symbols its suffix shares with that of the rank before.
     *
     * @param text the text
     * @param suffixes its suffix array
     * @return as many lengths as suffixes; the first is 0
     */
    public static int[] of(int[] text, int[] suffixes) {
        return compute(text, suffixes, -1);
    }

    /**
     * Computes the same lengths, but lets a common prefix end before the first separator in it.
     *
     * @param text the text
     * @param suffixes its suffix array
     * @param separator the symbol that no match may contain
     * @return as many lengths as suffixes; the first is 0
     */
    public static int[] within(int[] text, int[] suffixes, int separator) {
        return compute(text, suffixes, separator);
    }

    private static int[] compute(int[] text, int[] suffixes, int separator) {
        int n = suffixes.length;
        int[] byPosition = predecessors(suffixes);
        int shared = 0;
        for (int p = 0; p < n; p++) {
            int q = byPosition[p];
            if (q < 0) {
                shared = 0;
            } else {
                int limit = n - Math.max(p, q);
                while (shared < limit && text[p + shared] == text[q + shared] && text[p + shared] != separator) {
                    shared++;
                }
            }
            byPosition[p] = shared;
            shared = Math.max(0, shared - 1);
        }
        int[] lcp = new int[n];
        for (int rank = 0; rank < n; rank++) {
            lcp[rank] = byPosition[suffixes[rank]];
        }
        return lcp;
    }

    /** For each position the one that stands before it in the suffix array; -1 for the first. */
    private static int[] predecessors(int[] suffixes) {
        int[] before = new int[suffixes.length];
        int previous = -1;
        for (int p : suffixes) {
            before[p] = previous;
            previous = p;
        }
        return before;
    }
}

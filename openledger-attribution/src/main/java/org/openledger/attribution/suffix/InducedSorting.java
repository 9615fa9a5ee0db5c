/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

import java.util.Arrays;

/**
 * Linear-time suffix sorting by induced copying (SA-IS: Nong, Zhang, Chan, "Two efficient algorithms for linear time suffix array
 * construction", IEEE Transactions on Computers 60(10), 2011).
 *
 * <p>A suffix is L when it is larger than the one that starts behind it, else S; an S suffix behind an L one is leftmost S (LMS). The
 * substrings between LMS positions are sorted and named, the string of their names, at most half as long, is sorted recursively, and the
 * order of the LMS suffixes induces the order of all: L suffixes in one pass to the right, S suffixes in one pass to the left. The end of
 * the text sorts before every symbol.
 *
 * <h2>Memory</h2>
 * The suffix array is the only large workspace: names, the reduced text and its suffix array live in its own free parts. Beside it stand
 * two tables as long as the alphabet at each level of the recursion.
 *
 * <h2>Speed</h2>
 * The time goes into cache misses on {@code text[p - 1]}, and a processor overlaps these only as far as it can look ahead. So no branch
 * in the four passes depends on a symbol of the text: what remains to be done with an entry is kept in its sign, which is computed, and
 * the branches test entries that are read in sequence.
 */
final class InducedSorting {

    private final int[] text;
    private final int offset;
    private final int n;
    private final int[] sa;
    private final int alphabet;
    private final LmsSubstrings lms;
    private final int[] counts;
    private final int[] buckets;

    /**
     * Prepares to sort the suffixes of {@code text[offset, offset + n)} into {@code sa[0, n)}.
     *
     * @param text symbols from 0 to alphabet - 1; may be the part of {@code sa} behind n
     */
    private InducedSorting(int[] text, int offset, int n, int[] sa, int alphabet) {
        this.text = text;
        this.offset = offset;
        this.n = n;
        this.sa = sa;
        this.alphabet = alphabet;
        this.lms = new LmsSubstrings(text, offset, n);
        this.counts = new int[alphabet];
        this.buckets = new int[alphabet];
    }

    /** Sorts the suffixes of all of {@code text}, whose symbols are 0 to alphabet - 1. */
    static int[] sort(int[] text, int alphabet) {
        return sort(text, text.length, alphabet);
    }

    /** Sorts the suffixes of the first {@code length} symbols of {@code text}. */
    static int[] sort(int[] text, int length, int alphabet) {
        int[] sa = new int[length];
        sort(text, 0, length, sa, alphabet);
        return sa;
    }

    private static void sort(int[] text, int offset, int n, int[] sa, int alphabet) {
        if (n > 1) {
            new InducedSorting(text, offset, n, sa, alphabet).run();
        } else if (n == 1) {
            sa[0] = 0;
        }
    }

    private void run() {
        for (int i = offset; i < offset + n; i++) {
            counts[text[i]]++;
        }
        Arrays.fill(sa, 0, n, 0);
        seedWithUnsortedLms();
        induceLargerOfSubstrings();
        induceSmallerOfSubstrings();
        int count = gatherSortedLms();
        if (count > 0) {
            int names = lms.name(sa, count);
            sortReduced(count, names);
            toPositions(count);
            seedWithSortedLms(count);
        }
        induceLarger();
        induceSmaller();
    }

    /** Puts each LMS position somewhere at the end of its symbol's bucket; 0 marks an empty slot, because 0 is never LMS. */
    private void seedWithUnsortedLms() {
        bucketEnds();
        for (int p = lms.before(n); p > 0; p = lms.before(p)) {
            sa[--buckets[text[offset + p]]] = p;
        }
    }

    /** First pass over substrings: leaves behind, negated, only those L positions whose predecessor is S. */
    private void induceLargerOfSubstrings() {
        final int[] t = text;
        final int[] s = sa;
        final int[] b = buckets;
        final int o = offset;
        bucketStarts();
        int last = t[o + n - 1];
        s[b[last]++] = (n - 1) ^ ((t[o + n - 2] - last) >> 31);
        for (int i = 0; i < n; i++) {
            int v = s[i];
            if (v > 0) {
                s[i] = 0;
                int j = v - 1;
                int c = t[o + j];
                int slot = b[c]++;
                if (j > 0) {
                    s[slot] = j ^ ((t[o + j - 1] - c) >> 31);
                }
            }
        }
    }

    /** Second pass over substrings: leaves behind the LMS positions in the order of their substrings; all else becomes 0. */
    private void induceSmallerOfSubstrings() {
        final int[] t = text;
        final int[] s = sa;
        final int[] b = buckets;
        final int o = offset;
        bucketEnds();
        for (int i = n - 1; i >= 0; i--) {
            int v = s[i];
            if (v < 0) {
                s[i] = 0;
                int j = ~v - 1;
                int c = t[o + j];
                int slot = --b[c];
                if (j > 0) {
                    s[slot] = j ^ ((t[o + j - 1] - c - 1) >> 31);
                }
            }
        }
    }

    private int gatherSortedLms() {
        int m = 0;
        for (int i = 0; i < n; i++) {
            int v = sa[i];
            sa[m] = v;
            m += -v >>> 31;
        }
        return m;
    }

    /** Leaves in {@code sa[0, count)} the order of the LMS suffixes as numbers of LMS positions in text order. */
    private void sortReduced(int count, int names) {
        int to = n;
        for (int i = n - 1; i >= count; i--) {
            int name = sa[i];
            if (name > 0) {
                sa[--to] = name - 1;
            }
        }
        if (names < count) {
            sort(sa, n - count, count, sa, names);
        } else {
            for (int i = 0; i < count; i++) {
                sa[sa[n - count + i]] = i;
            }
        }
    }

    /** Replaces numbers of LMS positions by the positions, and counts these by symbol into {@code buckets}. */
    private void toPositions(int count) {
        Arrays.fill(buckets, 0);
        int to = n;
        for (int p = lms.before(n); p > 0; p = lms.before(p)) {
            sa[--to] = p;
            buckets[text[offset + p]]++;
        }
        for (int i = 0; i < count; i++) {
            sa[i] = sa[n - count + sa[i]];
        }
    }

    /** Moves the sorted LMS positions, which stand at the front in order, to the ends of their buckets, and empties all other slots. */
    private void seedWithSortedLms(int count) {
        int unmoved = count;
        int bucketEnd = n;
        int filled = n;
        for (int c = alphabet - 1; c >= 0; c--) {
            int size = buckets[c];
            if (size > 0) {
                unmoved -= size;
                System.arraycopy(sa, unmoved, sa, bucketEnd - size, size);
                Arrays.fill(sa, bucketEnd, filled, 0);
                filled = bucketEnd - size;
            }
            bucketEnd -= counts[c];
        }
        Arrays.fill(sa, 0, filled, 0);
    }

    /** Final pass to the right; afterwards an entry is negated unless the pass to the left must handle it. */
    private void induceLarger() {
        final int[] t = text;
        final int[] s = sa;
        final int[] b = buckets;
        final int o = offset;
        bucketStarts();
        int last = t[o + n - 1];
        s[b[last]++] = (n - 1) ^ ((t[o + n - 2] - last) >> 31);
        for (int i = 0; i < n; i++) {
            int v = s[i];
            if (v != 0) {
                s[i] = ~v;
                if (v > 0) {
                    int j = v - 1;
                    int c = t[o + j];
                    s[b[c]++] = j > 0 ? j ^ ((t[o + j - 1] - c) >> 31) : ~0;
                }
            }
        }
    }

    /** Final pass to the left: induces S suffixes and takes back every negation. */
    private void induceSmaller() {
        final int[] t = text;
        final int[] s = sa;
        final int[] b = buckets;
        final int o = offset;
        bucketEnds();
        for (int i = n - 1; i >= 0; i--) {
            int v = s[i];
            if (v > 0) {
                int j = v - 1;
                int c = t[o + j];
                s[--b[c]] = j > 0 ? j ^ ((c - t[o + j - 1]) >> 31) : ~0;
            } else if (v < 0) {
                s[i] = ~v;
            }
        }
    }

    private void bucketStarts() {
        int sum = 0;
        for (int c = 0; c < alphabet; c++) {
            buckets[c] = sum;
            sum += counts[c];
        }
    }

    private void bucketEnds() {
        int sum = 0;
        for (int c = 0; c < alphabet; c++) {
            sum += counts[c];
            buckets[c] = sum;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.suffix;

import java.util.Arrays;

/**
 * The substrings between leftmost-S positions of a text: finding and naming them, see {@link InducedSorting}.
 *
 * <p>A position is S when its suffix is smaller than the one behind it, else L, and LMS when it is S behind an L. The last position is L.
 */
final class LmsSubstrings {

    /** How many substrings are read ahead while naming: few enough that what was read is still in the nearest caches. */
    private static final int BATCH = 256;

    private final int[] text;
    private final int offset;
    private final int n;

    /** Looks at the text {@code text[offset, offset + n)}. */
    LmsSubstrings(int[] text, int offset, int n) {
        this.text = text;
        this.offset = offset;
        this.n = n;
    }

    /**
     * Returns the nearest LMS position before one, or before the end of the text: left over a run of L, then over a run of S. Returns 0,
     * which is never LMS, when there is none.
     */
    int before(int position) {
        int[] t = text;
        int i = offset + position - 1;
        int symbol = t[i];
        while (i > offset && t[i - 1] >= symbol) {
            symbol = t[--i];
        }
        while (i > offset && t[i - 1] <= symbol) {
            symbol = t[--i];
        }
        return i - offset;
    }

    /**
     * Names the substrings that start at the sorted positions {@code sa[0, count)}, in order and equal ones alike, and leaves the name of
     * the substring at p, 1 or more, in {@code sa[count + p / 2]}, and 0 elsewhere: no two LMS positions are neighbours, so halves do not
     * collide.
     *
     * @return how many names there are
     */
    int name(int[] sa, int count) {
        Arrays.fill(sa, count, n, 0);
        writeLengths(sa, count);
        int[] lengths = new int[BATCH];
        int[] lasts = new int[BATCH];
        int names = 0;
        int previous = -1;
        int previousLength = -1;
        int previousLast = -1;
        for (int batch = 0; batch < count; batch += BATCH) {
            int size = Math.min(BATCH, count - batch);
            gather(sa, count, batch, size, lengths, lasts);
            for (int i = 0; i < size; i++) {
                int p = sa[batch + i];
                int length = lengths[i];
                if (length != previousLength || lasts[i] != previousLast || !sameSymbols(previous, p, length)) {
                    names++;
                }
                previous = p;
                previousLength = length;
                previousLast = lasts[i];
                sa[count + (p >>> 1)] = names;
            }
        }
        return names;
    }

    /** Writes how long each substring is, both its ends counted; the last one counts the end of the text, so it is like no other. */
    private void writeLengths(int[] sa, int count) {
        int end = n;
        for (int p = before(n); p > 0; p = before(p)) {
            sa[count + (p >>> 1)] = end - p + 1;
            end = p;
        }
    }

    /** Reads length and last symbol of a batch of substrings without a branch between, so that their cache misses overlap. */
    private void gather(int[] sa, int count, int batch, int size, int[] lengths, int[] lasts) {
        int end = offset + n - 1;
        for (int i = 0; i < size; i++) {
            int p = sa[batch + i];
            int length = sa[count + (p >>> 1)];
            lengths[i] = length;
            lasts[i] = text[Math.min(offset + p + length - 1, end)];
        }
    }

    private boolean sameSymbols(int a, int b, int length) {
        if (Math.max(a, b) + length > n) {
            return false;
        }
        int from = offset + a;
        int to = offset + b;
        for (int k = 0; k < length; k++) {
            if (text[from + k] != text[to + k]) {
                return false;
            }
        }
        return true;
    }
}

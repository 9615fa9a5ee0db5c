/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import org.openledger.attribution.suffix.SuffixArrays;

/**
 * One suffix array over the text of some rows, and the searches in it. Immutable; no search allocates.
 *
 * <p>A range of ranks is a {@code long}: its first rank in the upper half, the rank behind its last in the lower.
 */
final class Segment {

    /** The range of what does not occur. */
    static final long EMPTY = 0;

    private final TokenStore tokens;
    private final SuffixStore suffixes;
    private final KeySamples samples;
    private final RowTable rows;
    private final int maxToken;

    Segment(TokenStore tokens, SuffixStore suffixes, KeySamples samples, RowTable rows) {
        this.tokens = tokens;
        this.suffixes = suffixes;
        this.samples = samples;
        this.rows = rows;
        this.maxToken = tokens.bytesPerToken() == Character.BYTES ? TokenStore.MAX_NARROW : Integer.MAX_VALUE;
    }

    /** Sorts the suffixes of a text whose rows each end with a separator. */
    static Segment build(int[] text, int size, boolean narrow, RowTable rows) {
        SuffixStore suffixes = SuffixStore.of(SuffixArrays.of(text, size));
        TokenStore tokens = TokenStore.of(text, size, narrow);
        return new Segment(tokens, suffixes, KeySamples.of(tokens, suffixes), rows);
    }

    TokenStore tokens() {
        return tokens;
    }

    SuffixStore suffixes() {
        return suffixes;
    }

    KeySamples samples() {
        return samples;
    }

    RowTable rows() {
        return rows;
    }

    static int first(long range) {
        return (int) (range >>> 32);
    }

    static int end(long range) {
        return (int) range;
    }

    private static long range(int first, int end) {
        return first < end ? (long) first << 32 | end : EMPTY;
    }

    /** Returns the ranks whose suffixes begin with {@code query[from, to)}; all ranks for an empty query. */
    long range(int[] query, int from, int to) {
        if (searchableEnd(query, from, to) < to) {
            return EMPTY;
        }
        int least = samples.firstAtLeast(query, from, to);
        int above = samples.firstAbove(query, from, to, least);
        boolean decided = to - from <= samples.width();
        int lo = samples.rankBehind(least);
        int hi = samples.rankOf(above);
        int first = bound(query, from, to, lo, decided ? samples.rankOf(least) : hi, false);
        if (first == tokens.size() || tokens.match(suffixes.at(first), query, from, to, 0) < to - from) {
            return EMPTY;
        }
        int end = decided
                ? bound(query, from, to, Math.max(first, samples.rankBehind(above)), hi, true)
                : gallopUp(query, from, to, first, hi);
        return range(first, end);
    }

    /** Returns how many first tokens of {@code query[from, to)} occur together somewhere. */
    int longestMatch(int[] query, int from, int to) {
        int end = searchableEnd(query, from, to);
        if (end == from || tokens.size() == 0) {
            return 0;
        }
        int least = samples.firstAtLeast(query, from, end);
        int lo = samples.rankBehind(least);
        int hi = samples.rankOf(samples.firstAbove(query, from, end, least));
        int rank = bound(query, from, end, lo, hi, false);
        int below = rank == 0 ? 0 : tokens.match(suffixes.at(rank - 1), query, from, end, 0);
        int above = rank == tokens.size() ? 0 : tokens.match(suffixes.at(rank), query, from, end, 0);
        return Math.max(below, above);
    }

    /** Returns the part of a range, whose suffixes share {@code depth} tokens, that goes on with this token. */
    long narrow(long range, int depth, int token) {
        if (token <= TokenStore.SEPARATOR || token > maxToken) {
            return EMPTY;
        }
        int first = nextAtLeast(first(range), end(range), depth, token);
        int end = token == maxToken ? end(range) : nextAtLeast(first, end(range), depth, token + 1);
        return range(first, end);
    }

    /** Returns the first rank in [lo, hi) whose token behind {@code depth} shared ones is at least this one, or hi. */
    int nextAtLeast(int lo, int hi, int depth, int token) {
        int low = lo;
        int high = hi;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (next(mid, depth) < token) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** Returns the token that follows the first {@code depth} ones of the suffix with this rank, or the separator. */
    int next(int rank, int depth) {
        int position = suffixes.at(rank) + depth;
        return position < tokens.size() ? tokens.at(position) : TokenStore.SEPARATOR;
    }

    /** Returns where the query must be cut because no row can hold the token there. */
    private int searchableEnd(int[] query, int from, int to) {
        int end = from;
        while (end < to && query[end] > TokenStore.SEPARATOR && query[end] <= maxToken) {
            end++;
        }
        return end;
    }

    /**
     * Returns the first rank in [lo, hi] whose suffix is not below the query or, if {@code behind}, is above all that begin with it.
     *
     * <p>Both ends of the interval carry how much they match; whatever lies between matches at least the smaller of the two (Manber,
     * Myers, "Suffix arrays", SIAM J. Comput. 22(5), 1993).
     */
    private int bound(int[] query, int from, int to, int lo, int hi, boolean behind) {
        int low = lo;
        int high = hi;
        int lowMatch = 0;
        int highMatch = 0;
        while (low < high) {
            int mid = (low + high) >>> 1;
            int position = suffixes.at(mid);
            int m = tokens.match(position, query, from, to, Math.min(lowMatch, highMatch));
            boolean below = m == to - from ? behind : tokens.at(position + m) < query[from + m];
            if (below) {
                low = mid + 1;
                lowMatch = m;
            } else {
                high = mid;
                highMatch = m;
            }
        }
        return low;
    }

    /** Returns the rank behind the last that begins with the query, given one that does: fast where there are few. */
    private int gallopUp(int[] query, int from, int to, int first, int limit) {
        int length = to - from;
        int low = first;
        int step = 1;
        while (step < limit - low && tokens.match(suffixes.at(low + step), query, from, to, 0) == length) {
            low += step;
            step = Math.min(step << 1, 1 << 28);
        }
        return bound(query, from, to, low + 1, low + Math.min(step, limit - low), true);
    }
}

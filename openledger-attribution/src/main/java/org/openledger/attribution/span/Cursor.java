/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;
import java.util.Objects;

/**
 * A place in a {@link SpanIndex}: all occurrences of one pattern, moved by seeking and extending. Neither allocates.
 *
 * <p>A new cursor stands on the empty pattern, which occurs before every token and at the end of every row. So for every pattern,
 * occurrences = sum over the next tokens + row ends. For one thread; make one cursor per thread, they are small.
 */
public final class Cursor {

    private final SpanIndex index;
    private final long[] ranges;
    private int length;
    private long count;

    Cursor(SpanIndex index) {
        this.index = index;
        this.ranges = new long[index.segments()];
        seek(new int[0], 0, 0);
    }

    /**
     * Moves to the occurrences of {@code tokens[from, to)}. Tokens that no row can hold (0, negative) never occur.
     *
     * @param tokens holds the pattern
     * @param from its first index
     * @param to the index behind its last
     * @return how often it occurs
     */
    public long seek(int[] tokens, int from, int to) {
        Objects.checkFromToIndex(from, to, tokens.length);
        count = 0;
        length = to - from;
        for (int s = 0; s < ranges.length; s++) {
            ranges[s] = index.segment(s).range(tokens, from, to);
            count += size(ranges[s]);
        }
        return count;
    }

    /**
     * Moves to the occurrences of the pattern followed by one more token. Where there is none, the cursor stands on a pattern that does
     * not occur.
     *
     * @param token the token
     * @return how often the longer pattern occurs
     */
    public long extend(int token) {
        count = 0;
        for (int s = 0; s < ranges.length; s++) {
            ranges[s] = index.segment(s).narrow(ranges[s], length, token);
            count += size(ranges[s]);
        }
        length++;
        return count;
    }

    /**
     * Moves to the longest suffix of {@code tokens[from, end)} that occurs; the empty suffix always does in an index that has rows.
     *
     * @param tokens holds the context
     * @param from its first index
     * @param end the index behind its last
     * @return the length of that suffix
     */
    public int seekLongestSuffix(int[] tokens, int from, int end) {
        Objects.checkFromToIndex(from, end, tokens.length);
        int occurs = 0;
        int fails = end - from + 1;
        int probe = 1;
        while (occurs + 1 < fails) {
            if (seek(tokens, end - probe, end) > 0) {
                occurs = probe;
                probe = fails > end - from ? Math.min(2 * probe, end - from) : (occurs + fails) >>> 1;
            } else {
                fails = probe;
                probe = (occurs + fails) >>> 1;
            }
        }
        seek(tokens, end - occurs, end);
        return occurs;
    }

    /**
     * Returns how often the pattern occurs.
     *
     * @return 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * Returns how long the pattern is.
     *
     * @return tokens, 0 for the empty pattern
     */
    public int length() {
        return length;
    }

    /**
     * Returns where an occurrence starts, counted in tokens and row ends from the first row.
     *
     * @param ordinal 0 to count - 1, in the order of the index
     * @return the position, for {@link SpanIndex#locate}
     */
    public long position(long ordinal) {
        Objects.checkIndex(ordinal, count);
        long rest = ordinal;
        int s = 0;
        while (rest >= size(ranges[s])) {
            rest -= size(ranges[s++]);
        }
        return index.firstPosition(s) + index.segment(s).suffixes().at(Segment.first(ranges[s]) + (int) rest);
    }

    /**
     * Returns the row, offset and owner of an occurrence.
     *
     * @param ordinal 0 to count - 1, in the order of the index
     * @return where it starts
     */
    public Location location(long ordinal) {
        return index.locate(position(ordinal));
    }

    /**
     * Counts what follows the pattern. Time grows with the number of distinct next tokens, not with the number of occurrences.
     *
     * @return the distribution of the next token
     */
    public Continuations continuations() {
        Distribution sum = new Distribution();
        for (int s = 0; s < ranges.length; s++) {
            sum = sum.plus(Distribution.of(index.segment(s), ranges[s], length));
        }
        return sum.toContinuations();
    }

    /**
     * Counts whose rows hold the pattern, from a sample when there are more than {@link OwnerCounts#SCAN_LIMIT} occurrences.
     *
     * @return the owners
     */
    public OwnerCounts owners() {
        return owners(OwnerCounts.SCAN_LIMIT);
    }

    /**
     * Counts whose rows hold the pattern, from a sample when there are more occurrences than the caller is willing to have scanned.
     *
     * @param scanLimit how many occurrences are scanned at most, 1 to {@link OwnerCounts#MAX_SCAN_LIMIT}
     * @return the owners
     * @throws IllegalArgumentException for another limit
     */
    public OwnerCounts owners(int scanLimit) {
        if (scanLimit < 1 || scanLimit > OwnerCounts.MAX_SCAN_LIMIT) {
            throw new IllegalArgumentException(
                    "scan limit " + scanLimit + ": give 1 to " + OwnerCounts.MAX_SCAN_LIMIT + " occurrences");
        }
        int scanned = (int) Math.min(count, scanLimit);
        int[] owners = new int[scanned];
        for (int k = 0; k < scanned; k++) {
            owners[k] = index.ownerAt(position(k * count / scanned));
        }
        return OwnerCounts.of(owners, count);
    }

    private static int size(long range) {
        return Segment.end(range) - Segment.first(range);
    }

    @Override
    public String toString() {
        return "Cursor[length=" + length + ", count=" + count + ", ranges=" + Arrays.toString(ranges) + "]";
    }
}

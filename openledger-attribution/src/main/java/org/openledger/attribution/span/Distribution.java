/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;

/** Next tokens with counts, ascending, while they are added up over segments. */
final class Distribution {

    private int[] tokens = new int[16];
    private long[] counts = new long[16];
    private int size;

    /** Lists the tokens behind the first {@code depth} ones of a range of suffixes; the separator stands for the end of a row. */
    static Distribution of(Segment segment, long range, int depth) {
        Distribution d = new Distribution();
        int rank = Segment.first(range);
        int end = Segment.end(range);
        while (rank < end) {
            int token = segment.next(rank, depth);
            int behind = runEnd(segment, rank, end, depth, token);
            d.append(token, behind - rank);
            rank = behind;
        }
        return d;
    }

    /** Returns the rank behind the last that goes on with this token: the doubling steps make short runs cheap. */
    private static int runEnd(Segment segment, int rank, int end, int depth, int token) {
        int low = rank;
        int step = 1;
        while (step < end - low && segment.next(low + step, depth) == token) {
            low += step;
            step = Math.min(step << 1, 1 << 28);
        }
        int high = low + Math.min(step, end - low);
        return token == Integer.MAX_VALUE ? end : segment.nextAtLeast(low + 1, high, depth, token + 1);
    }

    Distribution plus(Distribution other) {
        if (size == 0) {
            return other;
        }
        Distribution sum = new Distribution();
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            int a = i < size ? tokens[i] : Integer.MAX_VALUE;
            int b = j < other.size ? other.tokens[j] : Integer.MAX_VALUE;
            int token = Math.min(a, b);
            long count = 0;
            if (i < size && a == token) {
                count += counts[i++];
            }
            if (j < other.size && b == token) {
                count += other.counts[j++];
            }
            sum.append(token, count);
        }
        return sum;
    }

    private void append(int token, long count) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        tokens[size] = token;
        counts[size++] = count;
    }

    Continuations toContinuations() {
        boolean rowsEnd = size > 0 && tokens[0] == TokenStore.SEPARATOR;
        if (!rowsEnd) {
            return new Continuations(tokens, counts, size, 0);
        }
        int[] nextTokens = Arrays.copyOfRange(tokens, 1, size);
        return new Continuations(nextTokens, Arrays.copyOfRange(counts, 1, size), size - 1, counts[0]);
    }
}

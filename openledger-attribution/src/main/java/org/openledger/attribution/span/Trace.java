/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything in an output that also stands in the indexed rows: for each of its positions the longest match that starts there (the
 * matching statistics), and of these the maximal ones as spans. Immutable.
 *
 * <p>A match is maximal when no match that starts earlier covers it: a match that starts one token later ends no earlier, so only those
 * that reach further than all before are kept (Liu et al., "OLMoTrace", ACL 2025 demonstrations).
 */
public final class Trace {

    private final int[] lengths;
    private final int[] contextStarts;
    private final List<Span> spans;

    private Trace(int[] lengths, List<Span> spans) {
        this.lengths = lengths;
        this.contextStarts = contextStarts(lengths);
        this.spans = spans;
    }

    static Trace of(SpanIndex index, int[] output, TraceOptions options) {
        if (output.length > TraceOptions.MAX_OUTPUT_TOKENS) {
            throw new IllegalArgumentException(
                    "output of " + output.length + " tokens: give at most " + TraceOptions.MAX_OUTPUT_TOKENS);
        }
        int[] lengths = new int[output.length];
        for (int s = 0; s < index.segments(); s++) {
            raiseToMatches(index.segment(s), output, lengths);
        }
        return new Trace(lengths, maximal(index, output, lengths, options));
    }

    /** Raises each length to the longest match in one more segment, skipping the search where the length before decides it. */
    private static void raiseToMatches(Segment segment, int[] output, int[] lengths) {
        int before = 0;
        for (int i = 0; i < output.length; i++) {
            boolean restMatches = i > 0 && before == output.length - i + 1;
            before = restMatches ? before - 1 : segment.longestMatch(output, i, output.length);
            lengths[i] = Math.max(lengths[i], before);
        }
    }

    private static List<Span> maximal(SpanIndex index, int[] output, int[] lengths, TraceOptions options) {
        List<Span> spans = new ArrayList<>();
        int reached = 0;
        for (int i = 0; i < lengths.length; i++) {
            int end = i + lengths[i];
            if (end > reached) {
                reached = end;
                if (lengths[i] >= options.minLength()) {
                    long count = index.count(output, i, end);
                    if (count <= options.maxCount()) {
                        spans.add(new Span(i, end, count));
                    }
                }
            }
        }
        return List.copyOf(spans);
    }

    private static int[] contextStarts(int[] lengths) {
        int[] starts = new int[lengths.length + 1];
        int start = 0;
        for (int end = 0; end <= lengths.length; end++) {
            while (start < end && start + lengths[start] < end) {
                start++;
            }
            starts[end] = start;
        }
        return starts;
    }

    /**
     * Returns how many tokens the output has.
     *
     * @return 0 or more
     */
    public int size() {
        return lengths.length;
    }

    /**
     * Returns the length of the longest match that starts at a position.
     *
     * @param position 0 to size - 1
     * @return tokens; 0 when the token there never occurs; at least the length at the position before, less 1
     */
    public int length(int position) {
        return lengths[Objects.checkIndex(position, lengths.length)];
    }

    /**
     * Returns where the longest match that ends at a position starts: the longest context of the token there that occurs.
     *
     * @param end 0 to size
     * @return the smallest {@code s} such that the tokens from {@code s} to {@code end} occur together; {@code end} when none do
     */
    public int contextStart(int end) {
        return contextStarts[Objects.checkIndex(end, contextStarts.length)];
    }

    /**
     * Returns the maximal matches that the options admit.
     *
     * @return spans with both ends ascending
     */
    public List<Span> spans() {
        return spans;
    }
}

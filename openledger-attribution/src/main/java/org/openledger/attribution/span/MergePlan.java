/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.List;
import java.util.Optional;

/**
 * Neighbouring segments that should become one.
 *
 * <p>The size class of a segment is the base-4 logarithm of its tokens. A run of neighbours none of which is above a class, with
 * {@value #FAN_OUT} or more of just that class, is merged: each of them ends up in a higher class, so a token is sorted once per class.
 * Smaller segments between them, from rows of mixed sizes, are taken along.
 *
 * @param from the first segment
 * @param to behind the last
 */
record MergePlan(int from, int to) {

    /** How many segments of one size class are merged together. */
    static final int FAN_OUT = 4;

    private static final int MAX_CLASS = sizeClass(SpanIndexBuilder.MAX_TOKENS);

    /** Returns the plan of the lowest class among the segments from an index on, if there is anything to merge. */
    static Optional<MergePlan> find(List<Segment> segments, int from) {
        for (int sizeClass = 0; sizeClass <= MAX_CLASS; sizeClass++) {
            int start = from;
            int ofClass = 0;
            for (int i = from; i <= segments.size(); i++) {
                int current =
                        i < segments.size() ? sizeClass(segments.get(i).tokens().size()) : MAX_CLASS + 1;
                if (current == sizeClass) {
                    ofClass++;
                } else if (current > sizeClass) {
                    MergePlan run = new MergePlan(start, i);
                    if (ofClass >= FAN_OUT && run.tokens(segments) <= SpanIndexBuilder.MAX_TOKENS) {
                        return Optional.of(run);
                    }
                    start = i + 1;
                    ofClass = 0;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns how many tokens the merged segment will have, separators counted. */
    long tokens(List<Segment> segments) {
        long sum = 0;
        for (Segment segment : inputs(segments)) {
            sum += segment.tokens().size();
        }
        return sum;
    }

    List<Segment> inputs(List<Segment> segments) {
        return segments.subList(from, to);
    }

    /** Puts the merged segment in the place of those it was merged from. */
    void replace(List<Segment> segments, Segment merged) {
        inputs(segments).clear();
        segments.add(from, merged);
    }

    private static int sizeClass(int tokens) {
        return (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(tokens | 1)) / 2;
    }
}

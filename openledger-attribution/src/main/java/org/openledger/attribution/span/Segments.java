/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.List;

/** Reading rows back out of segments, to build larger ones. */
final class Segments {

    private Segments() {}

    /** Builds one segment over the rows of all, in order. */
    static Segment merge(List<Segment> segments) {
        SpanIndexBuilder builder = new SpanIndexBuilder();
        for (Segment segment : segments) {
            RowTable rows = segment.rows();
            for (int row = 0; row < rows.size(); row++) {
                builder.add(rows.id(row), rows.owner(row), rowTokens(segment, row));
            }
        }
        return builder.buildSegment();
    }

    /** Returns the tokens of a row without its separator. */
    static int[] rowTokens(Segment segment, int row) {
        RowTable rows = segment.rows();
        TokenStore tokens = segment.tokens();
        int from = rows.start(row);
        int[] copy = new int[rows.end(row) - 1 - from];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = tokens.at(from + i);
        }
        return copy;
    }
}

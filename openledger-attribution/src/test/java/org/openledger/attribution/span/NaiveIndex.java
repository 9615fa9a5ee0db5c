/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The oracle: looks at every place of every row. */
record NaiveIndex(List<int[]> rows, List<Integer> owners) {

    /** An occurrence: row ordinal and offset. */
    record Place(int row, int offset) {}

    List<Place> places(int[] query, int from, int to) {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] tokens = rows.get(row);
            for (int offset = 0; offset + to - from <= tokens.length; offset++) {
                int m = 0;
                while (m < to - from && tokens[offset + m] == query[from + m]) {
                    m++;
                }
                if (m == to - from) {
                    places.add(new Place(row, offset));
                }
            }
        }
        return places;
    }

    long count(int[] query, int from, int to) {
        return places(query, from, to).size();
    }

    int longestMatch(int[] query, int from) {
        int to = from;
        while (to < query.length && count(query, from, to + 1) > 0) {
            to++;
        }
        return to - from;
    }

    int longestSuffix(int[] query, int from, int end) {
        int start = end;
        while (start > from && count(query, start - 1, end) > 0) {
            start--;
        }
        return end - start;
    }

    SortedMap<Integer, Long> next(int[] query, int from, int to) {
        SortedMap<Integer, Long> next = new TreeMap<>();
        for (Place place : places(query, from, to)) {
            int[] tokens = rows.get(place.row());
            int at = place.offset() + to - from;
            next.merge(at < tokens.length ? tokens[at] : 0, 1L, Long::sum);
        }
        return next;
    }

    SortedMap<Integer, Integer> ownersOf(int[] query, int from, int to) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Place place : places(query, from, to)) {
            counts.merge(owners.get(place.row()), 1, Integer::sum);
        }
        return counts;
    }

    List<Span> maximalSpans(int[] output, TraceOptions options) {
        List<Span> spans = new ArrayList<>();
        int reached = 0;
        for (int from = 0; from < output.length; from++) {
            int to = from + longestMatch(output, from);
            if (to > reached) {
                reached = to;
                long count = count(output, from, to);
                if (to - from >= options.minLength() && count <= options.maxCount()) {
                    spans.add(new Span(from, to, count));
                }
            }
        }
        return spans;
    }

    int longestPrevious(int row, int offset) {
        int best = 0;
        int[] tokens = rows.get(row);
        for (int earlier = 0; earlier < row; earlier++) {
            int[] other = rows.get(earlier);
            for (int at = 0; at < other.length; at++) {
                int m = 0;
                while (at + m < other.length && offset + m < tokens.length && other[at + m] == tokens[offset + m]) {
                    m++;
                }
                best = Math.max(best, m);
            }
        }
        return best;
    }
}

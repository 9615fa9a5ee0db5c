/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares every answer of an index with the oracle's. */
final class IndexChecks {

    private IndexChecks() {}

    static void assertSameAnswers(SpanIndex index, World world) {
        NaiveIndex naive = world.naive();
        int[] query = world.query();
        assertThat(index.rows()).isEqualTo(world.rows().size());
        assertThat(index.tokens())
                .isEqualTo(world.rows().stream().mapToLong(r -> r.length).sum());
        for (int row = 0; row < index.rows(); row++) {
            assertThat(index.row(row)).isEqualTo(world.rows().get(row));
        }
        Cursor cursor = index.cursor();
        assertThat(cursor.count()).isEqualTo(naive.count(query, 0, 0));
        for (int from = 0; from <= query.length; from++) {
            for (int to = from; to <= query.length; to++) {
                long expected = naive.count(query, from, to);
                assertThat(index.count(query, from, to)).isEqualTo(expected);
                assertThat(cursor.seek(query, from, to)).isEqualTo(expected);
                assertThat(cursor.length()).isEqualTo(to - from);
            }
        }
        for (int end = 0; end <= query.length; end++) {
            assertContext(index, naive, query, end);
        }
        assertTrace(index, naive, query, TraceOptions.defaults());
        assertTrace(index, naive, query, TraceOptions.defaults().minLength(3).maxCount(2));
    }

    private static void assertContext(SpanIndex index, NaiveIndex naive, int[] query, int end) {
        for (int from = 0; from <= end; from += 3) {
            int longest = naive.longestSuffix(query, from, end);
            assertThat(index.longestSuffixMatch(query, from, end)).isEqualTo(longest);
        }
        Cursor cursor = index.cursor();
        int length = cursor.seekLongestSuffix(query, 0, end);
        for (int start = end - length; start <= end; start++) {
            cursor.seek(query, start, end);
            assertThat(places(cursor)).isEqualTo(Set.copyOf(naive.places(query, start, end)));
            assertThat(cursor.count()).isEqualTo(naive.count(query, start, end));
            assertThat(next(cursor.continuations())).isEqualTo(naive.next(query, start, end));
            assertThat(owners(cursor.owners())).isEqualTo(naive.ownersOf(query, start, end));
            assertThat(cursor.owners().sampled()).isFalse();
            if (end < query.length) {
                assertThat(cursor.extend(query[end])).isEqualTo(naive.count(query, start, end + 1));
                assertThat(owners(cursor.owners())).isEqualTo(naive.ownersOf(query, start, end + 1));
            }
        }
    }

    private static void assertTrace(SpanIndex index, NaiveIndex naive, int[] query, TraceOptions options) {
        Trace trace = index.trace(query, options);
        assertThat(trace.size()).isEqualTo(query.length);
        for (int i = 0; i < query.length; i++) {
            assertThat(trace.length(i)).isEqualTo(naive.longestMatch(query, i));
        }
        for (int end = 0; end <= query.length; end++) {
            assertThat(end - trace.contextStart(end)).isEqualTo(naive.longestSuffix(query, 0, end));
        }
        assertThat(trace.spans()).isEqualTo(naive.maximalSpans(query, options));
    }

    private static Set<NaiveIndex.Place> places(Cursor cursor) {
        Set<NaiveIndex.Place> places = new HashSet<>();
        for (long k = 0; k < cursor.count(); k++) {
            Location location = cursor.location(k);
            assertThat(location.rowId()).isEqualTo(World.rowId(location.row()));
            places.add(new NaiveIndex.Place(location.row(), location.offset()));
        }
        return places;
    }

    private static SortedMap<Integer, Long> next(Continuations continuations) {
        SortedMap<Integer, Long> next = new TreeMap<>();
        if (continuations.ends() > 0) {
            next.put(0, continuations.ends());
        }
        int previous = 0;
        for (int i = 0; i < continuations.size(); i++) {
            assertThat(continuations.token(i)).isGreaterThan(previous);
            previous = continuations.token(i);
            next.put(previous, continuations.count(i));
            assertThat(continuations.countOf(previous)).isEqualTo(continuations.count(i));
        }
        assertThat(continuations.total())
                .isEqualTo(next.values().stream().mapToLong(Long::longValue).sum());
        return next;
    }

    private static SortedMap<Integer, Integer> owners(OwnerCounts counts) {
        SortedMap<Integer, Integer> owners = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            owners.put(counts.owner(i), counts.count(i));
            assertThat(counts.countOf(counts.owner(i))).isEqualTo(counts.count(i));
        }
        assertThat(counts.countOf(-1)).isZero();
        return owners;
    }
}

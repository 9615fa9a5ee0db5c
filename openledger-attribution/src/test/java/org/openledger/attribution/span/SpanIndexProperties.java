/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanIndexProperties {

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyAnswerEqualsTheOracles(@ForAll("worlds") World world) {
        IndexChecks.assertSameAnswers(world.index(), world);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void longestPreviousEqualsTheOracles(@ForAll("worlds") World world) {
        int[][] lengths = LongestPrevious.lengths(world.rows().toArray(new int[0][]));
        for (int row = 0; row < lengths.length; row++) {
            assertThat(lengths[row]).hasSize(world.rows().get(row).length);
            for (int offset = 0; offset < lengths[row].length; offset++) {
                assertThat(lengths[row][offset]).isEqualTo(world.naive().longestPrevious(row, offset));
            }
        }
    }

    /** Enough rows for many key samples, so that narrowing between two of them is exercised. */
    @Example
    void largerCorporaWithManySamplesEqualTheOracles() {
        Random random = new Random(20260101);
        for (int alphabet : new int[] {1, 2, 5, 200}) {
            int[][] rows = new int[30][];
            for (int r = 0; r < rows.length; r++) {
                rows[r] = random.ints(random.nextInt(100), 1, alphabet + 1).toArray();
                for (int i = 0; alphabet == 200 && i < rows[r].length; i++) {
                    rows[r][i] += 0xFFFF - 100;
                }
            }
            List<Integer> owners = Arrays.stream(rows).map(r -> r.length % 4).toList();
            for (int r = 0; r < rows.length; r += 6) {
                World world = new World(List.of(rows), owners, Arrays.copyOf(rows[r], Math.min(rows[r].length, 30)));
                IndexChecks.assertSameAnswers(world.index(), world);
            }
        }
    }

    /** A query that sorts before every suffix but the row ends, and one that sorts behind all, are found whole. */
    @Example
    void matchesAtBothEndsOfTheArrayAreFound() {
        SpanIndex index =
                SpanIndex.builder().add(1, 0, new int[] {1, 1, 1, 9, 9, 9}).build();
        Trace first = index.trace(new int[] {1, 1, 1, 1}, TraceOptions.defaults());
        assertThat(first.length(0)).isEqualTo(3);
        Trace last = index.trace(new int[] {9, 9, 9, 9}, TraceOptions.defaults());
        assertThat(last.length(0)).isEqualTo(3);
        assertThat(last.spans()).containsExactly(new Span(0, 3, 1), new Span(1, 4, 1));
    }

    @Example
    void theWholeCorpusAsQueryIsOneSpan() {
        int[] row = new Random(5).ints(2000, 1, 50).toArray();
        SpanIndex index = SpanIndex.builder().add(7, 3, row).build();
        Trace trace = index.trace(row, TraceOptions.defaults());
        assertThat(trace.spans()).containsExactly(new Span(0, 2000, 1));
        assertThat(trace.length(1999)).isEqualTo(1);
    }

    @Example
    void anEmptyIndexAnswersNothing() {
        SpanIndex index = SpanIndex.builder().build();
        assertThat(index.count(new int[] {1}, 0, 1)).isZero();
        assertThat(index.count(new int[0], 0, 0)).isZero();
        assertThat(index.longestSuffixMatch(new int[] {1, 2}, 0, 2)).isZero();
        assertThat(index.cursor().continuations().total()).isZero();
        assertThat(index.trace(new int[] {1, 2}, TraceOptions.defaults()).spans())
                .isEmpty();
    }

    @Example
    void ownersBeyondTheLimitAreSampledEvenlyAndSaySo() {
        SpanIndexBuilder builder = SpanIndex.builder();
        for (int row = 0; row < 10_000; row++) {
            builder.add(row, row < 2_500 ? 0 : 1, new int[] {1, 1 + row});
        }
        Cursor cursor = builder.build().cursor();
        assertThat(cursor.seek(new int[] {1}, 0, 1)).isEqualTo(10_001);
        OwnerCounts owners = cursor.owners();
        assertThat(owners.sampled()).isTrue();
        assertThat(owners.scanned()).isEqualTo(OwnerCounts.SCAN_LIMIT);
        assertThat(owners.total()).isEqualTo(10_001);
        assertThat(owners.countOf(0)).isBetween(1_023, 1_025);
        OwnerCounts exact = cursor.owners(10_001);
        assertThat(exact.sampled()).isFalse();
        assertThat(exact.countOf(0)).isEqualTo(2_501);
        for (int limit : new int[] {0, OwnerCounts.MAX_SCAN_LIMIT + 1}) {
            assertThatThrownBy(() -> cursor.owners(limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void whatCannotBeIndexedIsRefusedByName() {
        SpanIndexBuilder builder = SpanIndex.builder();
        assertThatThrownBy(() -> builder.add(5, 0, new int[] {3, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token 0 at 1 of row 5: give 1 or more");
        assertThatThrownBy(() -> builder.add(5, -1, new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owner ordinal -1");
        assertThatThrownBy(() -> TraceOptions.defaults().minLength(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TraceOptions.defaults().maxCount(0)).isInstanceOf(IllegalArgumentException.class);
        int[] tooLong = new int[TraceOptions.MAX_OUTPUT_TOKENS + 1];
        assertThatThrownBy(() -> builder.build().trace(tooLong, TraceOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32769");
    }
}

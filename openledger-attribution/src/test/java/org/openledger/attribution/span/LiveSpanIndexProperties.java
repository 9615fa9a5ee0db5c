/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LiveSpanIndexProperties {

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyAnswerEqualsTheOracles(@ForAll("worlds") World world) {
        LiveSpanIndex live = LiveSpanIndex.create(Runnable::run);
        for (int row = 0; row < world.rows().size(); row++) {
            live.add(World.rowId(row), world.owner(row), world.rows().get(row));
        }
        IndexChecks.assertSameAnswers(live.snapshot(), world);
        IndexChecks.assertSameAnswers(live.snapshot().compact(), world);
    }

    /** Rows of very different sizes, and large merges that run between later adds or never. */
    @Example
    void answersDoNotDependOnWhenMergesRun() {
        Random random = new Random(99);
        List<int[]> rows = new ArrayList<>();
        SpanIndexBuilder batch = SpanIndex.builder();
        Queue<Runnable> late = new ArrayDeque<>();
        LiveSpanIndex atOnce = LiveSpanIndex.create(Runnable::run);
        LiveSpanIndex delayed = LiveSpanIndex.create(late::add);
        LiveSpanIndex never = LiveSpanIndex.create(task -> {});
        for (int row = 0; row < 1500; row++) {
            int length = row % 400 == 7 ? 40_000 : random.nextInt(300);
            int[] tokens = random.ints(length, 1, 4).toArray();
            rows.add(tokens);
            batch.add(row, row % 5, tokens);
            for (LiveSpanIndex live : List.of(atOnce, delayed, never)) {
                live.add(row, row % 5, tokens);
            }
            if (row % 97 == 0 && !late.isEmpty()) {
                late.remove().run();
            }
        }
        SpanIndex expected = batch.build();
        assertThat(atOnce.snapshot().segments()).isLessThan(40);
        for (LiveSpanIndex live : List.of(atOnce, delayed, never)) {
            SpanIndex snapshot = live.snapshot();
            assertThat(snapshot.rows()).isEqualTo(1500);
            assertThat(snapshot.row(1234)).isEqualTo(rows.get(1234));
            for (int query = 0; query < 200; query++) {
                int[] tokens = Arrays.copyOf(rows.get(query), Math.min(rows.get(query).length, 14));
                assertThat(snapshot.count(tokens, 0, tokens.length))
                        .isEqualTo(expected.count(tokens, 0, tokens.length));
                assertThat(snapshot.trace(tokens, TraceOptions.defaults()).spans())
                        .isEqualTo(
                                expected.trace(tokens, TraceOptions.defaults()).spans());
            }
        }
    }

    @Example
    void rowsAreFoundWhileAnotherThreadMerges() throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        LiveSpanIndex live = LiveSpanIndex.create(executor);
        Random random = new Random(3);
        for (int row = 0; row < 3000; row++) {
            int[] tokens = random.ints(100, 1, 9).toArray();
            tokens[50] = 100 + row;
            live.add(row, 0, tokens);
            Cursor cursor = live.snapshot().cursor();
            assertThat(cursor.seek(new int[] {100 + row}, 0, 1)).isEqualTo(1);
            assertThat(cursor.location(0)).isEqualTo(new Location(row, row, 50, 0));
        }
        executor.shutdown();
        assertThat(executor.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(live.snapshot().rows()).isEqualTo(3000);
        assertThat(live.snapshot().segments()).isLessThan(40);
    }

    @Example
    void aRefusingExecutorLosesNoRow() {
        LiveSpanIndex live = LiveSpanIndex.create(task -> {
            throw new RejectedExecutionException("closed");
        });
        int refused = 0;
        for (int row = 0; row < 40; row++) {
            try {
                live.add(row, 0, new Random(row).ints(5_000, 1, 3).toArray());
            } catch (RejectedExecutionException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1);
        assertThat(live.snapshot().rows()).isEqualTo(40);
    }

    @Example
    void anIndexFromElsewhereGrows() {
        SpanIndex first = SpanIndex.builder().add(1, 0, new int[] {1, 2}).build();
        LiveSpanIndex live = LiveSpanIndex.startingWith(first, Runnable::run);
        live.add(2, 1, new int[] {2, 1});
        SpanIndex snapshot = live.snapshot();
        live.add(3, 1, new int[] {2, 2});
        assertThat(snapshot.count(new int[] {2}, 0, 1)).isEqualTo(2);
        assertThat(live.snapshot().count(new int[] {2}, 0, 1)).isEqualTo(4);
        assertThatThrownBy(() -> live.add(4, 0, new int[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThat(live.snapshot().rows()).isEqualTo(3);
    }
}

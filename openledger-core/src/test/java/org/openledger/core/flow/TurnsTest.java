/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns<String> turns = new Turns<>();

    @Test
    void oneKeyHasOneTurnAtATime() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int[] unguarded = new int[1];
        try {
            List<CompletableFuture<Integer>> all = IntStream.range(0, 400)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> turns.take("key", () -> unguarded[0]++), threads))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        assertThat(unguarded[0]).isEqualTo(400);
    }

    @Test
    void anotherKeyDoesNotWait() {
        CountDownLatch other = new CountDownLatch(1);
        CompletableFuture<Boolean> held = CompletableFuture.supplyAsync(() -> turns.take("a", () -> {
            await(other);
            return true;
        }));

        assertThat(turns.take("b", () -> 1)).isEqualTo(1);
        other.countDown();
        assertThat(held.join()).isTrue();
    }

    @Test
    void aTurnEndsWithAnException() {
        assertThatThrownBy(() -> turns.take("key", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(turns.take("key", () -> 2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openledger.LeafListener;
import org.openledger.Subscription;

/** Followers get every leaf, in order, none twice, none missed. */
@Timeout(30)
class FollowTest {
    private static final int COMMANDS = 400;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void underLoadFromTheBeginningFromTheMiddleAndFromTheFuture() throws InterruptedException {
        List<Recorder> recorders = List.of(new Recorder(0), new Recorder(100), new Recorder(350));
        world.engine.follow(0, recorders.get(0));
        submit(0, 200);
        world.engine.follow(100, recorders.get(1));
        world.engine.follow(350, recorders.get(2));
        submit(200, COMMANDS);
        for (Recorder recorder : recorders) {
            recorder.assertComplete();
        }
    }

    @Test
    void aListenerThatThrowsHasEndedItsFollowingAndNobodyElses() throws InterruptedException {
        Recorder other = new Recorder(0);
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        world.engine.follow(0, (height, time, events) -> {
            seen.add(height);
            throw new IllegalStateException("the listener's own mistake");
        });
        world.engine.follow(0, other);
        submit(0, COMMANDS);
        other.assertComplete();
        assertThat(seen).containsExactly(0L);
        assertThat(world.engine.health().writable()).isTrue();
    }

    @Test
    void aListenerMayUseTheLedgerAndCloseItsFollowing() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        world.engine.follow(1, (height, time, events) -> {
            if (height == 1) {
                world.submit(World.BOB, "from the listener", World.note("x"));
                done.countDown();
            }
        });
        submit(0, 1);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(world.engine.read().height()).isEqualTo(3);
    }

    @Test
    void afterClosingNothingComes() {
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        Subscription subscription = world.engine.follow(0, (height, time, events) -> seen.add(height));
        submit(0, 10);
        subscription.close();
        int count = seen.size();
        submit(10, 20);
        assertThat(seen).hasSize(count);
    }

    @Test
    void theNumberOfFollowersIsBounded() {
        List<Subscription> all = new ArrayList<>();
        for (int i = 0; i < Followers.MOST; i++) {
            all.add(world.engine.follow(0, (height, time, events) -> {}));
        }
        assertThatIllegalStateException().isThrownBy(() -> world.engine.follow(0, (height, time, events) -> {}));
        all.forEach(Subscription::close);
        world.engine.follow(0, (height, time, events) -> {}).close();
    }

    private void submit(int from, int to) {
        for (int i = from; i < to; i++) {
            world.submit(World.ADA, "c" + i, World.note("x"));
        }
    }

    private static final class Recorder implements LeafListener {
        private final long from;
        private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch left;

        Recorder(long from) {
            this.from = from;
            this.left = new CountDownLatch((int) (COMMANDS + 1 - from));
        }

        @Override
        public void onLeaf(long height, long time, List<org.openledger.Event> events) {
            seen.add(height);
            left.countDown();
        }

        void assertComplete() throws InterruptedException {
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(from, COMMANDS).boxed().toList());
        }
    }
}

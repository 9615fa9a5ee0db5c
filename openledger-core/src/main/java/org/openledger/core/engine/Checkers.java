/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The threads that check commands at the door, as many as were asked for, from opening to closing.
 *
 * <p>Their queue holds what waits in the {@link Intake} and is bounded with it.
 */
final class Checkers {
    private final Door door;
    private final BlockingQueue<Optional<Submission>> queue = new LinkedBlockingQueue<>();
    private final AtomicLongArray checked;
    private final List<Thread> threads = new ArrayList<>();

    Checkers(int count, Door door) {
        this.door = door;
        this.checked = new AtomicLongArray(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            threads.add(Threads.start("openledger-check-" + i, () -> run(index)));
        }
    }

    void check(Submission submission) {
        queue.add(Optional.of(submission));
    }

    /** How many of the threads have checked at least one command. */
    int workers() {
        int workers = 0;
        for (int i = 0; i < checked.length(); i++) {
            workers += checked.get(i) > 0 ? 1 : 0;
        }
        return workers;
    }

    /** Ends the threads after what is queued. */
    void close() {
        threads.forEach(thread -> queue.add(Optional.empty()));
        threads.forEach(Threads::join);
    }

    private void run(int index) {
        try {
            for (Optional<Submission> next = queue.take(); next.isPresent(); next = queue.take()) {
                checked.incrementAndGet(index);
                next.get().checkAt(door);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

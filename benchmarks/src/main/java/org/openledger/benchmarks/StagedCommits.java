/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;
import org.openledger.audit.Checkpoint;

/** One thread that commits what another has staged, in order; one waits while one is written, as in a running ledger. */
final class StagedCommits implements AutoCloseable {

    private final SynchronousQueue<Staged> queue = new SynchronousQueue<>();
    private final Semaphore idle = new Semaphore(1);
    private final Thread thread;

    StagedCommits(Consumer<Staged> commit) {
        thread = new Thread(() -> run(commit), "staged-commits");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Consumer<Staged> commit) {
        try {
            while (true) {
                commit.accept(queue.take());
                idle.release();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until what was taken before is durable, then hands this on. */
    void take(Staged staged) throws InterruptedException {
        idle.acquire();
        queue.put(staged);
    }

    /** Waits until everything that was taken is durable. */
    void drain() throws InterruptedException {
        idle.acquire();
        idle.release();
    }

    @Override
    public void close() {
        idle.acquireUninterruptibly();
        thread.interrupt();
    }

    /**
     * A commit whose leaves are in the tree.
     *
     * @param before how many leaves precede it
     * @param checkpoint the signed one over it
     */
    record Staged(long before, Checkpoint checkpoint) {}
}

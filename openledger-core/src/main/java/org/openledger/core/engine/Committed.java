/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.openledger.core.codec.Leaf;
import org.openledger.core.state.LedgerState;

/**
 * The state that everybody may see: the fold of the durable leaves.
 *
 * <p>The writer decides on a state of its own and repeats each group here once it is durable. So readers never see what could still be lost, never wait for
 * the disk, and after a failed append what they see is still right. The price is a second copy of the state.
 */
final class Committed {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final LedgerState state;
    private final ReentrantLock growth = new ReentrantLock();
    private final Condition grown = growth.newCondition();
    private volatile long height;

    Committed(LedgerState state) {
        this.state = state;
        this.height = state.height();
    }

    /** How many leaves the state is the fold of. */
    long height() {
        return height;
    }

    /** Asks the newest state; the answer must not hold on to it. */
    <T> T ask(Function<? super LedgerState, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(state);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Asks the state of this height if it still is the newest. */
    <T> Optional<T> askAt(long wanted, Function<? super LedgerState, T> question) {
        if (wanted != height) {
            return Optional.empty();
        }
        return ask(newest -> newest.height() == wanted ? Optional.of(question.apply(newest)) : Optional.empty());
    }

    /** Adds leaves that are durable, and wakes who waits for them. */
    void advance(List<Leaf> leaves) {
        lock.writeLock().lock();
        try {
            leaves.forEach(leaf -> state.apply(leaf.effect()));
            height = state.height();
        } finally {
            lock.writeLock().unlock();
        }
        wake();
    }

    /** Wakes who waits, to look again. */
    void wake() {
        growth.lock();
        try {
            grown.signalAll();
        } finally {
            growth.unlock();
        }
    }

    /** Waits while there are no more leaves than that and one wants to go on waiting, and says how many there are. */
    long awaitAbove(long known, BooleanSupplier wanted) throws InterruptedException {
        growth.lockInterruptibly();
        try {
            while (height <= known && wanted.getAsBoolean()) {
                grown.await();
            }
            return height;
        } finally {
            growth.unlock();
        }
    }
}

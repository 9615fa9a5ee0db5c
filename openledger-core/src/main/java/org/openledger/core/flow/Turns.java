/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One at a time for each key; different keys go side by side. Memory: only keys that somebody holds or waits for.
 *
 * @param <K> the keys
 */
public final class Turns<K> {

    private final Map<K, Turn> turns = new HashMap<>();

    /** Waits for the key's turn and takes it. */
    public <T> T take(K key, Supplier<T> act) {
        Turn turn = enter(key);
        turn.lock.lock();
        try {
            return act.get();
        } finally {
            turn.lock.unlock();
            leave(key, turn);
        }
    }

    private synchronized Turn enter(K key) {
        Turn turn = turns.computeIfAbsent(key, k -> new Turn());
        turn.holders++;
        return turn;
    }

    private synchronized void leave(K key, Turn turn) {
        turn.holders--;
        if (turn.holders == 0) {
            turns.remove(key);
        }
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int holders;
    }
}

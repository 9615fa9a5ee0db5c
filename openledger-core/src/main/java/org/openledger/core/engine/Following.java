/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openledger.LeafListener;
import org.openledger.Subscription;
import org.openledger.core.codec.Leaf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who follows the log on a thread of their own: every durable leaf from a height on, in order, none twice, none missed.
 *
 * <p>A slow listener slows nobody else. A listener that throws has ended its following; a warning says so.
 */
final class Following implements Subscription {
    /** How many leaves are read at once. */
    private static final int CHUNK = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Journal journal;
    private final Committed committed;
    private final LeafListener listener;
    private final Consumer<Following> ended;
    private final Thread thread;
    private volatile boolean open = true;

    Following(long from, Journal journal, Committed committed, LeafListener listener, Consumer<Following> ended) {
        this.journal = journal;
        this.committed = committed;
        this.listener = listener;
        this.ended = ended;
        this.thread = Threads.start("openledger-follow", () -> run(from));
    }

    /** Ends the following; when it returns, the listener is not called any more, unless it is the listener who closes. */
    @Override
    public void close() {
        open = false;
        committed.wake();
        Threads.join(thread);
    }

    private void run(long from) {
        long next = from;
        try {
            while (open) {
                long known = committed.awaitAbove(next, () -> open);
                next = deliver(next, Math.min(known, next + CHUNK));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a following ends after leaf {} because it failed", next, e);
        } finally {
            ended.accept(this);
        }
    }

    /** Delivers what was read first: a listener may well use the ledger, and must not do so inside a read. */
    private long deliver(long from, long to) {
        List<Leaf> leaves = new ArrayList<>();
        if (to > from) {
            journal.read(from, to, (index, leaf) -> leaves.add(leaf));
        }
        long next = from;
        for (Leaf leaf : leaves) {
            if (!open) {
                return next;
            }
            listener.onLeaf(next, leaf.time(), leaf.events());
            next++;
        }
        return next;
    }
}

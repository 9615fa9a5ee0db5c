/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openledger.Event;
import org.openledger.LeafListener;
import org.openledger.OpenLedger;
import org.openledger.Subscription;

/** Everything that a follower heard, in the order of hearing. Thread-safe. */
final class Chronicle implements LeafListener {

    private static final long PATIENCE_SECONDS = 60;

    private final long until;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final List<Heard> heard = new ArrayList<>();

    /**
     * A chronicle that is complete at a height.
     *
     * @param until the height
     */
    Chronicle(long until) {
        this.until = until;
    }

    /** Returns what happened in every leaf from one height to the newest. */
    static List<Heard> of(OpenLedger ledger, long from) {
        Chronicle chronicle = new Chronicle(ledger.read().height());
        try (Subscription subscription = ledger.follow(from, chronicle)) {
            return chronicle.complete(subscription);
        }
    }

    /** Waits until the height is reached and returns what was heard. */
    List<Heard> complete(Subscription subscription) {
        try {
            if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("after " + PATIENCE_SECONDS + " s " + subscription + " is at " + heard());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return heard();
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public synchronized void onLeaf(long height, long time, List<Event> events) {
        heard.add(new Heard(height, time, events));
        if (height + 1 >= until) {
            reached.countDown();
        }
    }

    /**
     * One leaf.
     *
     * @param height its index
     * @param time when it was decided
     * @param events what happened
     */
    record Heard(long height, long time, List<Event> events) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openledger.LeafListener;
import org.openledger.Subscription;

/** Everybody who follows. */
final class Followers {
    /** How many may follow at once: each has a thread. */
    static final int MOST = 64;

    private final Journal journal;
    private final Committed committed;
    private final Set<Following> all = new HashSet<>();
    private boolean closed;

    Followers(Journal journal, Committed committed) {
        this.journal = journal;
        this.committed = committed;
    }

    /**
     * Begins a following.
     *
     * @throws IllegalStateException if there are too many, or the ledger is closed
     */
    synchronized Subscription add(long from, LeafListener listener) {
        if (closed) {
            throw new IllegalStateException("this ledger is closed: open it again to follow");
        }
        if (all.size() >= MOST) {
            throw new IllegalStateException(MOST + " follow this ledger already: close one first");
        }
        Following following = new Following(from, journal, committed, listener, this::remove);
        all.add(following);
        return following;
    }

    /** Ends all followings; nobody begins another. */
    void close() {
        ending().forEach(Following::close);
    }

    private synchronized List<Following> ending() {
        closed = true;
        return List.copyOf(all);
    }

    private synchronized void remove(Following ended) {
        all.remove(ended);
    }
}

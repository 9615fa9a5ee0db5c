/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.openledger.CommandId;
import org.openledger.Refusal;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.party.AccountId;
import org.openledger.spi.LeafVisitor;

/**
 * Which command ids were decided, until their commands expire: then the time alone says no, for ever.
 *
 * <p>Forgetting goes by the time of the newest leaf, never by the clock: a clock that jumps ahead and back forgets nothing. For the writer's thread alone.
 */
final class CommandMemory {
    /** How long a command may live, in milliseconds: so long at most an id is remembered. */
    static final long MAX_LIFETIME = 24 * 3_600_000L;

    private final int most;
    private final Map<Key, Long> heights = new HashMap<>();
    private final TreeMap<Long, List<Key>> byExpiry = new TreeMap<>();

    CommandMemory(int most) {
        this.most = most;
    }

    /** Why a command may not be decided at this time, if so: it is too late, or it would have to be remembered too long. */
    static Optional<Refusal> lifetime(Envelope envelope, long time) {
        if (time > envelope.notAfter()) {
            return Optional.of(Refusals.of(
                    Refusal.Code.EXPIRED,
                    "command " + envelope.id(),
                    "not after " + envelope.notAfter() + ", and it is " + time
                            + "; look whether it was decided, and give a new id if not"));
        }
        if (envelope.notAfter() - time > MAX_LIFETIME) {
            return Optional.of(Refusals.of(
                    Refusal.Code.TOO_LONG_LIVED,
                    "command " + envelope.id(),
                    "not after " + envelope.notAfter() + ", and it is " + time + "; give at most " + MAX_LIFETIME
                            + " milliseconds more"));
        }
        return Optional.empty();
    }

    /** The leaf that decided this account's command of this id. */
    OptionalLong find(Envelope envelope) {
        Long height = heights.get(key(envelope));
        return height == null ? OptionalLong.empty() : OptionalLong.of(height);
    }

    /** Whether there will be no room for one more, even after forgetting what has expired before this time. */
    boolean isFullAt(long time) {
        return heights.size() >= most
                && heights.size()
                                - byExpiry.headMap(time).values().stream()
                                        .mapToInt(List::size)
                                        .sum()
                        >= most;
    }

    void remember(Envelope envelope, long height) {
        remember(key(envelope), envelope.notAfter(), height);
    }

    private void remember(Key key, long notAfter, long height) {
        heights.put(key, height);
        byExpiry.computeIfAbsent(notAfter, expiry -> new ArrayList<>(1)).add(key);
    }

    /** Forgets the commands that expired before this time of a leaf. */
    void forgetBefore(long time) {
        Map<Long, List<Key>> expired = byExpiry.headMap(time);
        expired.values().forEach(keys -> keys.forEach(heights::remove));
        expired.clear();
    }

    /** The lowest height that is remembered, or the next one: what was decided before it has expired. */
    long firstLive(long next) {
        return heights.values().stream().mapToLong(Long::longValue).min().orElse(next);
    }

    /** Begins to remember again what a log that is being opened has decided. */
    Recall recall(Journal journal) {
        return new Recall(journal);
    }

    /** Remembers again: first the leaves that are read anyway, then those before them. */
    final class Recall implements LeafVisitor {
        private final Journal journal;
        private final long newest;
        private long seenFrom;

        private Recall(Journal journal) {
            this.journal = journal;
            this.newest = journal.leaf(journal.size() - 1).time();
            this.seenFrom = journal.size();
        }

        @Override
        public void visit(long index, byte[] leaf) {
            seenFrom = Math.min(seenFrom, index);
            Envelopes.Head head = Envelopes.head(Leaves.envelope(leaf));
            if (head.notAfter() >= newest) {
                remember(new Key(head.account(), head.id()), head.notAfter(), index);
            }
        }

        /** Remembers the leaves from {@code live} on that were not seen; what was decided before it has expired. */
        void finish(long live) {
            long from = Math.max(live, firstSince(journal, newest - MAX_LIFETIME));
            long to = seenFrom;
            if (from < to) {
                journal.readBytes(from, to, this);
            }
        }
    }

    /** The first leaf that was decided at this time or later: leaves stand in the order of their times. */
    private static long firstSince(Journal journal, long time) {
        long low = 0;
        long high = journal.size() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            Leaf leaf = journal.leaf(middle);
            if (leaf.time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Key key(Envelope envelope) {
        return new Key(envelope.account(), envelope.id());
    }

    private record Key(AccountId account, CommandId id) {}
}

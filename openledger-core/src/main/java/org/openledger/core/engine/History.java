/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Effect;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.LedgerEvent;
import org.openledger.spi.LeafVisitor;
import org.openledger.spi.SnapshotStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * States as they were, folded again from the log.
 *
 * <p>A fold begins at the highest of: a state folded lately, a stored snapshot that the log vouches for, nothing. The log vouches for a snapshot by the leaf that
 * records its root, where the {@link Cadence} says, the operator by a {@link SignedSnapshot}; a snapshot with another root, or for which neither stands, is never
 * used.
 */
final class History {
    /** How many folded states are kept; the lowest go first, being the cheapest to fold again. */
    static final int KEPT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    private final Journal journal;
    private final SnapshotStore snapshots;
    private final Cadence cadence;
    private final TreeMap<Long, LedgerState> kept = new TreeMap<>();
    private long live;

    History(Journal journal, SnapshotStore snapshots, Cadence cadence) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.cadence = cadence;
    }

    /**
     * The state at a height. It is shared: nobody changes it.
     *
     * @param height 0 to the size of the log
     */
    synchronized LedgerState at(long height) {
        LedgerState known = kept.get(height);
        if (known != null) {
            return known;
        }
        LedgerState state = fold(height);
        kept.put(height, state);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return state;
    }

    /** A state of one's own at a height. */
    LedgerState fold(long height) {
        return fold(height, (index, leaf) -> {});
    }

    /** A state of one's own at a height; each leaf that is folded on the way is shown. */
    synchronized LedgerState fold(long height, LeafVisitor shown) {
        LedgerState state = nearest(height);
        Fold fold = new Fold(state, height);
        journal.readBytes(state.height(), height, (index, leaf) -> {
            shown.visit(index, leaf);
            fold.apply(index, Journal.effect(index, leaf));
        });
        return state;
    }

    private LedgerState nearest(long height) {
        Map.Entry<Long, LedgerState> lately = kept.floorEntry(height);
        long least = lately == null ? 1 : lately.getKey() + 1;
        return snapshot(least, height).orElseGet(() -> lately == null ? new LedgerState() : copy(lately.getValue()));
    }

    static LedgerState copy(LedgerState state) {
        return LedgerState.restore(state.snapshot());
    }

    /** The highest usable snapshot within both heights. */
    private Optional<LedgerState> snapshot(long least, long height) {
        for (long below = height; below >= least; ) {
            Optional<SnapshotStore.Stored> stored = find(below);
            if (stored.isEmpty() || stored.get().height() < least) {
                return Optional.empty();
            }
            Optional<LedgerState> state = restore(stored.get());
            if (state.isPresent()) {
                return state;
            }
            below = stored.get().height() - 1;
        }
        return Optional.empty();
    }

    private Optional<SnapshotStore.Stored> find(long height) {
        try {
            return snapshots.latest(height);
        } catch (OpenLedgerException e) {
            LOG.warn("snapshots at or below height {} cannot be read and are not used", height, e);
            return Optional.empty();
        }
    }

    private Optional<LedgerState> restore(SnapshotStore.Stored stored) {
        try {
            byte[] bytes = stored.bytes().toArray();
            Optional<byte[]> vouched = SignedSnapshot.decode(bytes)
                    .map(signed -> signed(signed, stored.height()))
                    .orElseGet(() -> recorded(stored.height())
                            .filter(root -> root.equals(Hash.sha256(bytes)))
                            .map(root -> bytes));
            Optional<LedgerState> state = vouched.map(LedgerState::restore);
            if (state.filter(restored -> restored.height() == stored.height()).isPresent()) {
                return state;
            }
        } catch (RuntimeException e) {
            LOG.warn("the snapshot at height {} does not restore", stored.height(), e);
        }
        LOG.warn("nobody vouches for the snapshot at height {}, and it is not used", stored.height());
        return Optional.empty();
    }

    private Optional<byte[]> signed(SignedSnapshot snapshot, long height) {
        if (!snapshot.isSignedBy(
                journal.key().publicKey(),
                journal.tree().leaf(0),
                height,
                journal.tree().root(height))) {
            return Optional.empty();
        }
        live = Math.max(live, snapshot.live());
        return Optional.of(snapshot.state());
    }

    /** A leaf before which every command has expired, as the snapshots say that were used so far; 0 if they say nothing. */
    synchronized long live() {
        return live;
    }

    /** The state root that the log records for a height. */
    private Optional<Hash> recorded(long height) {
        long record = cadence.record(height);
        return record >= journal.size()
                ? Optional.empty()
                : recorded(height, journal.leaf(record).effect());
    }

    private static Optional<Hash> recorded(long height, Effect leaf) {
        return leaf.events().stream()
                .filter(LedgerEvent.SnapshotRecorded.class::isInstance)
                .map(LedgerEvent.SnapshotRecorded.class::cast)
                .filter(event -> event.height() == height)
                .map(LedgerEvent.SnapshotRecorded::stateRoot)
                .findFirst();
    }

    /** A state that leaves are folded into; what it was at recorded heights is compared with the records. */
    private final class Fold {
        private final LedgerState state;
        private final long end;
        private Optional<Hash> root = Optional.empty();

        Fold(LedgerState state, long end) {
            this.state = state;
            this.end = end;
        }

        void apply(long index, Effect leaf) {
            if (cadence.isTakenAt(index) && cadence.record(index) < end) {
                root = Optional.of(state.stateRoot());
            }
            long height = cadence.recordedBy(index);
            if (height > 0) {
                root.ifPresent(
                        folded -> recorded(height, leaf).ifPresent(recorded -> requireSame(height, folded, recorded)));
                root = Optional.empty();
            }
            state.apply(leaf);
        }

        private void requireSame(long height, Hash folded, Hash recorded) {
            if (!folded.equals(recorded)) {
                throw new TamperedException(
                        "state at height " + height, "root " + recorded + ", as the log records", "root " + folded);
            }
        }
    }
}

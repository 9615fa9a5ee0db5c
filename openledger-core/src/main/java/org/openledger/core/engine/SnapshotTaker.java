/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openledger.CommandId;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.LedgerCommand;
import org.openledger.spi.SnapshotStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots beside the writer, and has the log record their roots where the {@link Cadence} says.
 *
 * <p>A snapshot is folded from the snapshot before and the durable leaves since, on a thread of its own; the writer waits for it only if it comes to the record
 * first. One that cannot be stored is missed by nobody but who waits for the next opening.
 */
final class SnapshotTaker {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);

    private final Cadence cadence;
    private final Journal journal;
    private final SnapshotStore store;
    private final OperatorDesk desk;
    private final long begun;
    private Optional<Work> work = Optional.empty();

    SnapshotTaker(Cadence cadence, Journal journal, SnapshotStore store, OperatorDesk desk) {
        this.cadence = cadence;
        this.journal = journal;
        this.store = store;
        this.desk = desk;
        this.begun = journal.size();
    }

    /** Begins a snapshot, if the durable log has reached one that is not on record yet. For the writer's thread. */
    void reached(long height) {
        long newest = cadence.newest(height);
        boolean wanted = newest > 0 && cadence.record(newest) >= height;
        if (wanted && work.filter(now -> now.height() == newest).isEmpty()) {
            close();
            CompletableFuture<Hash> root = new CompletableFuture<>();
            Thread thread = Threads.start("openledger-snapshot", () -> complete(root, newest));
            work = Optional.of(new Work(newest, root, thread));
        }
    }

    /** Whether a snapshot is taken of the state at this height, which must become durable before the log goes on. */
    boolean isTakenAt(long height) {
        return cadence.isTakenAt(height);
    }

    /** Records a root, if the next leaf is one that does, and says whether it was. For the writer's thread. */
    boolean recordIfDue(Turn turn, Group group) {
        long height = cadence.recordedBy(turn.state().height());
        if (height == 0) {
            return false;
        }
        Hash root = work.filter(now -> now.height() == height)
                .orElseThrow(() -> new OpenLedgerBug("the snapshot at height " + height + " was not begun"))
                .root()
                .join();
        long time = turn.now();
        Envelope envelope = desk.envelope(
                desk.account(),
                CommandId.of("openledger/snapshot/" + height),
                time,
                new LedgerCommand.RecordSnapshot(height, root, turn.firstLive(time)));
        if (!(turn.decide(desk.sign(envelope), envelope, time, group) instanceof Group.Decided)) {
            throw new OpenLedgerBug("the snapshot at height " + height + " was not recorded");
        }
        return true;
    }

    /**
     * Stores the state as it is, under the operator's signature, so that the next opening need not fold the leaves since the last snapshot; if there are few, it may.
     * The writer has ended.
     */
    void storeLast(Turn turn) {
        LedgerState state = turn.state();
        long height = state.height();
        if (height != journal.size() || height - work.map(Work::height).orElse(begun) < cadence.worthwhile()) {
            return;
        }
        byte[] bytes = state.snapshot();
        put(
                height,
                SignedSnapshot.sign(desk, height, journal.tree().root(height), turn.firstLive(state.time()), bytes)
                        .encode());
    }

    /** Waits for the snapshot that is being taken; the writer has ended, or is who asks. */
    void close() {
        work.ifPresent(now -> Threads.join(now.thread()));
    }

    private void complete(CompletableFuture<Hash> root, long height) {
        try {
            byte[] snapshot = new History(journal, store, cadence).fold(height).snapshot();
            root.complete(Hash.sha256(snapshot));
            put(height, snapshot);
        } catch (Throwable e) {
            root.completeExceptionally(e);
        }
    }

    private void put(long height, byte[] snapshot) {
        try {
            store.put(height, snapshot);
        } catch (RuntimeException e) {
            LOG.warn("the snapshot at height {} is not stored", height, e);
        }
    }

    /**
     * A snapshot in the making.
     *
     * @param height of which state
     * @param root its hash, as soon as it is known
     * @param thread who makes it
     */
    private record Work(long height, CompletableFuture<Hash> root, Thread thread) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.Bytes;
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
 * Takes a snapshot at every multiple of a number of leaves: the leaf with that index, and only it, records the root.
 *
 * <p>So where the records stand follows from the log alone, not from how commands fell into groups. A snapshot is stored when its record is durable; one that
 * cannot be stored is missed by nobody but who waits for the next opening. For the writer's thread alone.
 */
final class SnapshotTaker {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);

    private final long every;
    private final SnapshotStore store;
    private final OperatorDesk desk;
    private Optional<SnapshotStore.Stored> taken = Optional.empty();

    SnapshotTaker(long every, SnapshotStore store, OperatorDesk desk) {
        this.every = every;
        this.store = store;
        this.desk = desk;
    }

    /** Records the state, if the next leaf is one that does. */
    void takeIfDue(Turn turn, Group group) {
        LedgerState state = turn.state();
        long height = state.height();
        if (height % every != 0) {
            return;
        }
        byte[] snapshot = state.snapshot();
        taken = Optional.of(new SnapshotStore.Stored(height, Bytes.of(snapshot)));
        long time = turn.now();
        Envelope envelope = desk.envelope(
                desk.account(),
                CommandId.of("openledger/snapshot/" + height),
                time,
                new LedgerCommand.RecordSnapshot(height, Hash.sha256(snapshot)));
        if (!(turn.decide(desk.sign(envelope), envelope, time, group) instanceof Group.Decided)) {
            throw new OpenLedgerBug("the snapshot at height " + height + " was not recorded");
        }
    }

    /** Stores what was taken; its record is durable now. */
    void store() {
        taken.ifPresent(snapshot -> {
            try {
                store.put(snapshot.height(), snapshot.bytes().toArray());
            } catch (RuntimeException e) {
                LOG.warn("the snapshot at height {} is not stored", snapshot.height(), e);
            }
        });
        taken = Optional.empty();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.ledger;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.LedgerCodecs;
import org.openledger.core.rule.Seeds;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerEvent.Begun;
import org.openledger.ledger.LedgerEvent.SeedRevealed;
import org.openledger.ledger.LedgerEvent.SnapshotRecorded;
import org.openledger.review.ReviewEvent.VoteRevealed;

/** The genesis, the chain of seeds, and the recorded snapshots. */
public final class SystemState implements Room {
    private final OrdinalTable<Genesis> genesis = new OrdinalTable<>(90, LedgerCodecs.GENESIS);
    private final OrdinalTable<Seeds> seeds = new OrdinalTable<>(91, Seeds.CODEC);
    private final OrdinalTable<SnapshotRecorded> snapshots = new OrdinalTable<>(92, LedgerCodecs.SNAPSHOT_RECORDED);
    private Optional<Genesis> begun = Optional.empty();

    @Override
    public List<Table> tables() {
        return List.of(genesis, seeds, snapshots);
    }

    /** What the ledger began with, once it began. */
    public Optional<Genesis> genesis() {
        return begun;
    }

    /** Where the chain of seeds stands. */
    public Seeds seeds() {
        return seeds.get(0);
    }

    /** The newest recorded snapshot. */
    public Optional<SnapshotRecorded> snapshot() {
        return snapshots.find(snapshots.size() - 1);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Begun.class, SeedRevealed.class, VoteRevealed.class, SnapshotRecorded.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Begun begins) {
            genesis.put(0, begins.genesis());
            seeds.put(0, Seeds.begin(begins.genesis().seedChain()));
            begun = Optional.of(begins.genesis());
        } else if (event instanceof SeedRevealed seed) {
            seeds.put(0, seeds().reveal(seed.epoch(), stamp.height(), seed.link(), seed.seed()));
        } else if (event instanceof VoteRevealed vote) {
            seeds.put(0, seeds().mix(vote.salt().bytes().toArray()));
        } else if (event instanceof SnapshotRecorded snapshot) {
            snapshots.put(snapshots.size(), snapshot);
        }
    }

    @Override
    public void reindex() {
        begun = genesis.find(0);
    }
}

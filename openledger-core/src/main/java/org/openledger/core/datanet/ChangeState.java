/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.BOOL;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.CommunityCodecs;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.DatanetEvent.ChangeMoved;
import org.openledger.datanet.DatanetEvent.ChangeProposed;
import org.openledger.datanet.DatanetEvent.ChangeVoted;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/** Every change that members were asked about, and who voted. */
public final class ChangeState implements Room {
    private final OrdinalTable<ChangeProposal> changes = new OrdinalTable<>(27, CommunityCodecs.PROPOSAL);
    private final KeyedTable<VoteKey, Boolean> votes = new KeyedTable<>(28, VoteKey.CODEC, BOOL);
    private final Agenda agenda;
    private final Map<DatanetId, NavigableSet<ChangeId>> open = new TreeMap<>();

    /** No changes yet. */
    public ChangeState(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public List<Table> tables() {
        return List.of(changes, votes);
    }

    /** Finds a change. */
    public Optional<ChangeProposal> change(ChangeId id) {
        return changes.find(id.ordinal());
    }

    /** How many changes were ever proposed. */
    public long count() {
        return changes.size();
    }

    /** Whether an account voted on a change. */
    public boolean hasVoted(ChangeId change, AccountId account) {
        return votes.has(new VoteKey(change, account));
    }

    /** A Datanet's changes that are not decided or not done yet, in order of their ids. */
    public List<ChangeProposal> open(DatanetId datanet) {
        return open.getOrDefault(datanet, new TreeSet<>()).stream()
                .map(id -> changes.get(id.ordinal()))
                .toList();
    }

    /** The leaves before which shares are still asked for. */
    NavigableSet<Long> snapshots(DatanetId datanet) {
        NavigableSet<Long> heights = new TreeSet<>();
        open(datanet).forEach(change -> heights.add(change.snapshot()));
        return heights;
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(ChangeProposed.class, ChangeVoted.class, ChangeMoved.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof ChangeProposed e) {
            put(
                    new ChangeProposal(
                            e.change(),
                            e.datanet(),
                            e.proposer(),
                            e.what(),
                            stamp.height(),
                            e.shares(),
                            0,
                            0,
                            0,
                            ChangeProposal.Status.VOTING,
                            e.until(),
                            Optional.empty()),
                    Agenda.NEVER);
        } else if (event instanceof ChangeVoted e) {
            votes.put(new VoteKey(e.change(), e.voter()), e.supports());
            ChangeProposal before = changes.get(e.change().ordinal());
            put(voted(before, e), before.deadline());
        } else if (event instanceof ChangeMoved e) {
            ChangeProposal before = changes.get(e.change().ordinal());
            put(moved(before, e), before.deadline());
        }
    }

    @Override
    public void reindex() {
        open.clear();
        for (long id = 0; id < changes.size(); id++) {
            index(changes.get(id), Agenda.NEVER);
        }
    }

    private void put(ChangeProposal change, long deadlineBefore) {
        changes.put(change.id().ordinal(), change);
        index(change, deadlineBefore);
    }

    private void index(ChangeProposal change, long deadlineBefore) {
        NavigableSet<ChangeId> ids = open.computeIfAbsent(change.datanet(), datanet -> new TreeSet<>());
        if (change.isOpen()) {
            ids.add(change.id());
        } else {
            ids.remove(change.id());
        }
        agenda.move(Due.Kind.CHANGE, change.id().ordinal(), deadlineBefore, change.deadline());
    }

    private static ChangeProposal voted(ChangeProposal change, ChangeVoted vote) {
        return new ChangeProposal(
                change.id(),
                change.datanet(),
                change.proposer(),
                change.change(),
                change.snapshot(),
                change.shares(),
                change.supports() + (vote.supports() ? vote.shares() : 0),
                change.opposes() + (vote.supports() ? 0 : vote.shares()),
                change.supporters() + (vote.supports() ? 1 : 0),
                change.status(),
                change.deadline(),
                change.refusal());
    }

    private static ChangeProposal moved(ChangeProposal change, ChangeMoved move) {
        return new ChangeProposal(
                change.id(),
                change.datanet(),
                change.proposer(),
                change.change(),
                change.snapshot(),
                change.shares(),
                change.supports(),
                change.opposes(),
                change.supporters(),
                move.status(),
                move.deadline(),
                move.refusal());
    }
}

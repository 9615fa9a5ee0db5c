/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.openledger.Event;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.DatanetEvent.Revealed;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;

/** What accounts committed and revealed in the newest epoch in which they did. */
public final class QuotaState implements Room {
    private final KeyedTable<Membership, Used> used = new KeyedTable<>(33, Membership.CODEC, Used.CODEC);
    private final ContributionState rows;
    private final LongUnaryOperator epochOf;

    /** Nothing used yet; this says in which epoch a time lies. */
    public QuotaState(ContributionState rows, LongUnaryOperator epochOf) {
        this.rows = rows;
        this.epochOf = epochOf;
    }

    @Override
    public List<Table> tables() {
        return List.of(used);
    }

    /** How many rows an account committed to a Datanet in the epoch of a time. */
    public long rows(DatanetId datanet, AccountId account, long time) {
        return in(new Membership(datanet, account), time).rows();
    }

    /** How many bytes an account revealed to a Datanet in the epoch of a time. */
    public long bytes(DatanetId datanet, AccountId account, long time) {
        return in(new Membership(datanet, account), time).bytes();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Committed.class, Revealed.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Committed e) {
            add(new Membership(e.datanet(), e.author()), stamp.time(), 1, 0);
        } else if (event instanceof Revealed e) {
            Optional<Contribution> row = rows.row(e.contribution());
            row.ifPresent(found -> add(new Membership(found.datanet(), found.author()), stamp.time(), 0, e.length()));
        }
    }

    private void add(Membership member, long time, long moreRows, long moreBytes) {
        used.put(member, in(member, time).plus(moreRows, moreBytes));
    }

    private Used in(Membership member, long time) {
        long epoch = epochOf.applyAsLong(time);
        return used.find(member).orElseGet(() -> new Used(epoch, 0, 0)).in(epoch);
    }
}

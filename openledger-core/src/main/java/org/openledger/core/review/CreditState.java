/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.datanet.ContributionState;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent.CreditRerouted;

/** Who is credited for rows that somebody else published before; every other row is its author's. */
public final class CreditState implements Room {
    private final KeyedTable<ContributionId, Credited> rerouted =
            new KeyedTable<>(45, DatanetCodecs.CONTRIBUTION_ID, Credited.CODEC);
    private final ContributionState rows;

    /** Every row is its author's. */
    public CreditState(ContributionState rows) {
        this.rows = rows;
    }

    @Override
    public List<Table> tables() {
        return List.of(rerouted);
    }

    /** Who is credited for a row; nobody if its Datanet's commons are, or there is no such row. */
    public Optional<AccountId> creditedTo(ContributionId row) {
        Optional<Credited> other = rerouted.find(row);
        return other.isPresent() ? other.get().to() : rows.row(row).map(Contribution::author);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(CreditRerouted.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof CreditRerouted e) {
            rerouted.put(e.contribution(), new Credited(e.to()));
        }
    }

    private record Credited(Optional<AccountId> to) {
        static final Codec<Credited> CODEC = record(Credited::new, optional(ACCOUNT, Credited::to));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.LONG;

import java.util.List;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.SharesMinted;
import org.openledger.datanet.DatanetEvent.SharesTaken;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Work;
import org.openledger.governance.GovernanceEvent.ParametersChanged;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerEvent.Begun;
import org.openledger.party.AccountId;

/** Who owns how much of which Datanet, and for which rows. Who holds nothing has no entry, and a row takes one bit. */
public final class ShareState implements Room {
    private final KeyedTable<Membership, Holding> holdings = new KeyedTable<>(23, Membership.CODEC, Holding.CODEC);
    private final KeyedTable<DatanetId, Long> totals = new KeyedTable<>(24, DatanetCodecs.DATANET_ID, LONG);
    private final RowSet minted = new RowSet(25);
    private final OrdinalTable<ShareNumbers> numbers = new OrdinalTable<>(26, ShareNumbers.CODEC);
    private final ContributionState rows;
    private final DerivationState derivations;
    private final ChangeState changes;

    /** No shares yet, of these rows' Datanets. */
    public ShareState(ContributionState rows, DerivationState derivations, ChangeState changes) {
        this.rows = rows;
        this.derivations = derivations;
        this.changes = changes;
    }

    @Override
    public List<Table> tables() {
        return List.of(holdings, totals, minted.table(), numbers);
    }

    /** How many shares of a Datanet there are. */
    public long total(DatanetId datanet) {
        return totals.find(datanet).orElse(0L);
    }

    /** How many an account holds. */
    public long held(DatanetId datanet, AccountId account) {
        return holding(new Membership(datanet, account)).now();
    }

    /** How many an account held before the leaf that proposed a change which is open. */
    public long heldBefore(DatanetId datanet, AccountId account, long height) {
        return holding(new Membership(datanet, account)).before(height);
    }

    /** Whether a row's author holds shares for it. */
    public boolean isMinted(ContributionId row) {
        return minted.has(row);
    }

    /** How many shares a row is worth: by the numbers in force when it was committed, whenever that is asked. */
    public long worth(Contribution row) {
        Work work = derivations.derivation(row.id()).map(Derivation::work).orElse(Work.RAW);
        long last = numbers.size() - 1;
        while (last > 0 && numbers.get(last).since() >= row.committedAt()) {
            last--;
        }
        return numbers.get(last).of(work);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(SharesMinted.class, SharesTaken.class, Begun.class, ParametersChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof SharesMinted e) {
            change(e.contribution(), e.shares(), stamp);
            minted.set(e.contribution(), true);
        } else if (event instanceof SharesTaken e) {
            change(e.contribution(), -e.shares(), stamp);
            minted.set(e.contribution(), false);
        } else if (event instanceof Begun e) {
            note(e.genesis().parameters(), stamp);
        } else if (event instanceof ParametersChanged e) {
            note(e.parameters(), stamp);
        }
    }

    private void change(ContributionId id, long shares, Stamp stamp) {
        Contribution row =
                rows.row(id).orElseThrow(() -> new OpenLedgerBug("shares for " + id + ", which is not there"));
        Membership member = new Membership(row.datanet(), row.author());
        Holding before = holding(member);
        long after = before.now() + shares;
        if (after < 0) {
            throw new OpenLedgerBug(row.author() + " would hold " + after + " shares of " + row.datanet());
        }
        Holding now = before.at(stamp.height(), after, changes.snapshots(row.datanet()));
        if (now.points().isEmpty()) {
            holdings.remove(member);
        } else {
            holdings.put(member, now);
        }
        totals.put(row.datanet(), total(row.datanet()) + shares);
    }

    private void note(Parameters parameters, Stamp stamp) {
        ShareNumbers next = ShareNumbers.of(parameters, stamp.height());
        long last = numbers.size() - 1;
        if (last < 0
                || !numbers.get(last)
                        .equals(ShareNumbers.of(parameters, numbers.get(last).since()))) {
            numbers.put(numbers.size(), next);
        }
    }

    private Holding holding(Membership member) {
        return holdings.find(member).orElse(Holding.NONE);
    }
}

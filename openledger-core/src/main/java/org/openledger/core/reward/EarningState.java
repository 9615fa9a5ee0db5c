/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.rule.RowStanding;
import org.openledger.core.rule.RowStanding.Opinions;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.reward.RewardEvent.BonusPaid;
import org.openledger.reward.RewardEvent.Rated;
import org.openledger.reward.RewardEvent.RowEarning;
import org.openledger.reward.RewardEvent.RowWeight;
import org.openledger.reward.RewardEvent.RowsEarned;
import org.openledger.token.Amount;

/** What rows that were ever paid for have earned, and what payers said of them; rows that never were have no entry. */
public final class EarningState implements Room {
    private final KeyedTable<ContributionId, RowStanding> rows =
            new KeyedTable<>(8, DatanetCodecs.CONTRIBUTION_ID, StandingCodec.STANDING);
    private final OrdinalTable<Spent> bonuses = new OrdinalTable<>(9, Spent.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(rows, bonuses);
    }

    /** How a row stands, if it was ever paid for. */
    public Optional<RowStanding> standing(ContributionId row) {
        return rows.find(row);
    }

    /** What the pool paid in bonuses in an epoch, if none was paid in a later one. */
    public Amount bonuses(long epoch) {
        return bonuses.find(0)
                .filter(spent -> spent.epoch == epoch)
                .map(Spent::amount)
                .orElse(Amount.ZERO);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(RowsEarned.class, Rated.class, BonusPaid.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof RowsEarned e) {
            e.rows().forEach(earning -> earn(earning, e.epoch()));
        } else if (event instanceof Rated e) {
            e.rows().forEach(weight -> rate(weight, e.good(), e.epoch()));
        } else if (event instanceof BonusPaid e) {
            RowStanding row = get(e.row());
            rows.put(
                    e.row(),
                    new RowStanding(
                            row.answers(),
                            row.ppm(),
                            row.amount(),
                            row.claimed().plus(e.measured()),
                            row.bonus().plus(e.amount()),
                            row.epoch(),
                            row.now(),
                            row.before()));
            bonuses.put(0, new Spent(e.epoch(), bonuses(e.epoch()).plus(e.amount())));
        }
    }

    private RowStanding get(ContributionId row) {
        return rows.find(row).orElse(RowStanding.NONE);
    }

    private void earn(RowEarning earning, long epoch) {
        RowStanding row = get(earning.row()).in(epoch);
        Opinions now = row.now();
        rows.put(
                earning.row(),
                new RowStanding(
                        row.answers() + 1,
                        row.ppm() + earning.ppm(),
                        row.amount().plus(earning.amount()),
                        row.claimed(),
                        row.bonus(),
                        row.epoch(),
                        new Opinions(now.served().plus(earning.served()), now.good(), now.bad()),
                        row.before()));
    }

    private void rate(RowWeight weight, boolean good, long epoch) {
        RowStanding row = get(weight.row()).in(epoch);
        Opinions now = row.now();
        rows.put(
                weight.row(),
                row.with(
                        good
                                ? new Opinions(now.served(), now.good().plus(weight.weight()), now.bad())
                                : new Opinions(
                                        now.served(), now.good(), now.bad().plus(weight.weight()))));
    }

    /**
     * What was paid in bonuses.
     *
     * @param epoch in the newest epoch in which there were any
     * @param amount how much
     */
    private record Spent(long epoch, Amount amount) {
        private static final Codec<Spent> CODEC =
                record(Spent::new, field(LONG, Spent::epoch), field(AMOUNT, Spent::amount));
    }
}

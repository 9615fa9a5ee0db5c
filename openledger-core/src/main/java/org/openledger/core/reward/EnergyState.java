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
import org.openledger.core.codec.InferenceCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.inference.RequestId;
import org.openledger.reward.RewardEvent.EnergyMetered;
import org.openledger.token.Amount;

/** What energy answers took, where that was metered, and what the pool paid for what was saved; other answers have no entry. */
public final class EnergyState implements Room {
    private final KeyedTable<RequestId, Long> energies = new KeyedTable<>(64, InferenceCodecs.REQUEST_ID, LONG);
    private final OrdinalTable<Spent> premiums = new OrdinalTable<>(65, Spent.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(energies, premiums);
    }

    /** What an answer took, in microjoules. */
    public Optional<Long> energy(RequestId request) {
        return energies.find(request);
    }

    /** What the pool paid in premiums in an epoch, if none was paid in a later one. */
    public Amount premiums(long epoch) {
        return premiums.find(0)
                .filter(spent -> spent.epoch == epoch)
                .map(Spent::amount)
                .orElse(Amount.ZERO);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(EnergyMetered.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof EnergyMetered e) {
            energies.put(e.request(), e.microjoules());
            if (!e.premium().isZero()) {
                premiums.put(0, new Spent(e.epoch(), premiums(e.epoch()).plus(e.premium())));
            }
        }
    }

    /**
     * What was paid in premiums.
     *
     * @param epoch in the newest epoch in which there were any
     * @param amount how much
     */
    private record Spent(long epoch, Amount amount) {
        private static final Codec<Spent> CODEC =
                record(Spent::new, field(LONG, Spent::epoch), field(AMOUNT, Spent::amount));
    }
}

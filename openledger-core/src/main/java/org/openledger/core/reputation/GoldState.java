/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openledger.Event;
import org.openledger.core.rule.Gold;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.GoldCommitted;
import org.openledger.reputation.ReputationEvent.GoldRevealed;

/** The known answers that were committed to. */
public final class GoldState implements Room {
    private final OrdinalTable<Gold> golds = new OrdinalTable<>(78, Gold.CODEC);
    private final Map<AccountId, Long> hidden = new TreeMap<>();

    @Override
    public List<Table> tables() {
        return List.of(golds);
    }

    /** A known answer. */
    public Optional<Gold> gold(long number) {
        return golds.find(number);
    }

    /** How many there are. */
    public long count() {
        return golds.size();
    }

    /** How many of an account's are not shown yet. */
    public long hidden(AccountId account) {
        return hidden.getOrDefault(account, 0L);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(GoldCommitted.class, GoldRevealed.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof GoldCommitted e) {
            golds.put(e.gold(), new Gold(e.datanet(), e.account(), e.commitment(), stamp.height(), false));
            hidden.merge(e.account(), 1L, Long::sum);
        } else if (event instanceof GoldRevealed e) {
            Gold gold = golds.get(e.gold());
            golds.put(e.gold(), gold.shown());
            hidden.merge(gold.account(), -1L, Long::sum);
        }
    }

    @Override
    public void reindex() {
        hidden.clear();
        for (long number = 0; number < golds.size(); number++) {
            Gold gold = golds.get(number);
            if (!gold.revealed()) {
                hidden.merge(gold.account(), 1L, Long::sum);
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.Restricted;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;

/** What authors left of the rights to their rows. Rows that are free as their Datanet's terms say have no entry. */
public final class RightsState implements Room {
    private final KeyedTable<ContributionId, UsageRights> restricted =
            new KeyedTable<>(32, DatanetCodecs.CONTRIBUTION_ID, DatanetCodecs.RIGHTS);
    private final ContributionState rows;
    private final Map<DatanetId, NavigableSet<ContributionId>> byDatanet = new TreeMap<>();

    /** No restrictions yet, of these rows. */
    public RightsState(ContributionState rows) {
        this.rows = rows;
    }

    @Override
    public List<Table> tables() {
        return List.of(restricted);
    }

    /** What its author left of a row's rights. */
    public Optional<UsageRights> restriction(ContributionId row) {
        return restricted.find(row);
    }

    /** The rows of a Datanet whose authors do not allow training for a use at a time, ascending. */
    public List<ContributionId> unfit(DatanetId datanet, Use use, long time) {
        return byDatanet.getOrDefault(datanet, new TreeSet<>()).stream()
                .filter(row -> restricted
                        .find(row)
                        .filter(rights -> rights.training() && rights.allow(use, time))
                        .isEmpty())
                .toList();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Restricted.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Restricted e) {
            restricted.put(e.contribution(), e.rights());
            index(e.contribution());
        }
    }

    @Override
    public void reindex() {
        byDatanet.clear();
        restricted.keys().forEach(this::index);
    }

    private void index(ContributionId row) {
        DatanetId datanet = rows.row(row)
                .orElseThrow(() -> new OpenLedgerBug(row + " was restricted and is not there"))
                .datanet();
        byDatanet.computeIfAbsent(datanet, id -> new TreeSet<>()).add(row);
    }
}

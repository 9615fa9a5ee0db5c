/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;

/** Which rows were made of which. Raw rows without parents have no entry. */
public final class DerivationState implements Room {
    private final KeyedTable<ContributionId, DerivedRow> derived =
            new KeyedTable<>(31, DatanetCodecs.CONTRIBUTION_ID, DerivedRow.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(derived);
    }

    /** Of which rows a row was made; nothing for raw material. */
    public Optional<Derivation> derivation(ContributionId row) {
        return derived.find(row).map(DerivedRow::derivation);
    }

    /** How many rows lie between a row and raw material, itself counted; 0 for raw material. */
    public int depth(ContributionId row) {
        return derived.find(row).map(DerivedRow::depth).orElse(0);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Committed.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Committed e && e.derivation().isPresent()) {
            Derivation derivation = e.derivation().get();
            int depth = 0;
            for (Edge edge : derivation.edges()) {
                depth = Math.max(depth, 1 + depth(edge.parent()));
            }
            derived.put(e.contribution(), new DerivedRow(derivation, depth));
        }
    }
}

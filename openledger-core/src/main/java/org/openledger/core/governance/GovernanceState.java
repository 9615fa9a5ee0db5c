/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.governance;

import java.util.List;
import org.openledger.Event;
import org.openledger.core.codec.LedgerCodecs;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.governance.GovernanceEvent.ParametersChanged;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerEvent.Begun;

/** The parameters in force, and every version before. */
public final class GovernanceState implements Room {
    private final OrdinalTable<Parameters> versions = new OrdinalTable<>(70, LedgerCodecs.PARAMETERS);
    private Parameters current = Parameters.standard();

    @Override
    public List<Table> tables() {
        return List.of(versions);
    }

    /** The parameters in force; the preset STANDARD until the ledger begins. */
    public Parameters current() {
        return current;
    }

    /** A version that was or is in force. */
    public Parameters version(int version) {
        return version == current.version() ? current : versions.get(version - 1L);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Begun.class, ParametersChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Begun begun) {
            change(begun.genesis().parameters());
        } else if (event instanceof ParametersChanged changed) {
            change(changed.parameters());
        }
    }

    @Override
    public void reindex() {
        current = versions.find(versions.size() - 1).orElse(Parameters.standard());
    }

    private void change(Parameters parameters) {
        versions.put(parameters.version() - 1L, parameters);
        current = parameters;
    }
}

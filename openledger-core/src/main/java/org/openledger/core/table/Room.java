/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.List;
import org.openledger.Event;

/** What is, in one concept: tables that only events change. */
public interface Room {
    /** The tables, in order of their numbers. */
    List<Table> tables();

    /**
     * The sorts of events that {@link #evolve} does anything with: records, or the interfaces that they have in common. A room is shown these and may be shown
     * others; none of the others changes anything, or answers anything differently.
     */
    default List<Class<? extends Event>> hears() {
        return List.of(Event.class);
    }

    /**
     * Folds one event in; events of other rooms are ignored.
     *
     * @throws org.openledger.OpenLedgerBug if the event cannot have followed from this state
     */
    void evolve(Event event, Stamp stamp);

    /** Rebuilds what is derived from the tables, after they were read. */
    default void reindex() {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.Event;

/** What follows in one room from an event of another: a pure function of the ledger, the event and its context. */
@FunctionalInterface
public interface Reaction {
    /**
     * Writes what follows; nothing, for an event that does not concern the room.
     *
     * @param event what a rule, or an earlier reaction, wrote
     * @param context of whom, when and by whom
     * @param draft takes the events, in order
     */
    void react(Event event, Context context, Draft draft);
}

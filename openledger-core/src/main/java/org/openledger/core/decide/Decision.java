/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.Refusal;

/**
 * What the rules say to one command.
 *
 * <p>A refusal at the door ({@link Refusal.Code#atTheDoor}) is free and makes no leaf. A refusal by a rule makes a leaf
 * whose events, if any, charge the gas. Everything else is accepted, and the events are what happens.
 *
 * @param refusal the no, if it is one
 * @param events what happens, in order
 */
public record Decision(Optional<Refusal> refusal, List<Event> events) {
    /** Copies the list. */
    public Decision {
        events = List.copyOf(events);
    }
}

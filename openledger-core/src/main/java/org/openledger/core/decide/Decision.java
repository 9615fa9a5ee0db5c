/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Leaves;
import org.openledger.core.rule.Draft;

/**
 * What the rules say to one command.
 *
 * <p>A refusal at the door ({@link Refusal.Code#atTheDoor}) is free and makes no leaf. A refusal by a rule makes a leaf
 * whose events, if any, charge the gas. Everything else is accepted, and the events are what happens.
 *
 * @param refusal the no, if it is one
 * @param events what happens, in order
 * @param written the events as they stand in a leaf, one behind the other: they were written to be measured, and need not be written again
 */
public record Decision(Optional<Refusal> refusal, List<Event> events, Bytes written) {
    /** Copies the list. */
    public Decision {
        events = List.copyOf(events);
    }

    /** What was drafted happens. */
    static Decision yes(Draft draft) {
        return new Decision(Optional.empty(), draft.events(), draft.written());
    }

    /** Nothing happens, but for what the refusal costs. */
    static Decision no(Refusal refusal, List<Event> charged) {
        CborWriter out = new CborWriter();
        charged.forEach(event -> Leaves.write(out.next(), event));
        return new Decision(Optional.of(refusal), charged, out.sequence());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.internal.Require;
import org.openledger.party.Authorisation;

/**
 * One decided command as it stands in the log for ever.
 *
 * @param envelope the exact bytes that were signed
 * @param authorisation why they speak for their account
 * @param time when it was decided, in milliseconds since 1970
 * @param refusal why a rule said no, if it did
 * @param events what happened, in order
 */
public record Leaf(
        Bytes envelope, Authorisation authorisation, long time, Optional<Refusal> refusal, List<Event> events) {
    /** The longest leaf, in bytes. */
    public static final int MAX_BYTES = 60_000;

    /** What it does to the state. */
    public Effect effect() {
        return new Effect(time, events);
    }

    /** Checks the time and copies the list. */
    public Leaf {
        Require.nonNegative(time, "leaf time");
        events = List.copyOf(events);
    }
}

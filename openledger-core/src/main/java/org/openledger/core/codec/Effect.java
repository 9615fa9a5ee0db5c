/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.List;
import org.openledger.Event;

/**
 * What a leaf does to the state: all that a fold needs of it.
 *
 * @param time when it was decided, in milliseconds since 1970
 * @param events what happened, in order
 */
public record Effect(long time, List<Event> events) {
    /** Copies the list. */
    public Effect {
        events = List.copyOf(events);
    }
}

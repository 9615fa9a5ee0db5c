/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;
import org.openledger.verifier.schema.Vocabulary;

/**
 * Something that a leaf says has happened (formats §3).
 *
 * @param type what
 * @param body with which particulars
 */
public record Event(EventType type, Fields body) {

    /** The event that an item is. */
    static Event of(Item item, Vocabulary vocabulary) {
        List<Item> parts = Values.tuple("event", item, 3);
        long kind = Values.number("event kind", parts.get(0));
        EventType type = vocabulary
                .event(kind)
                .orElseThrow(() -> new MalformedException("event kind", Long.toString(kind), vocabulary.events()));
        if (Values.number("event revision", parts.get(1)) != 1) {
            throw new MalformedException("event revision", parts.get(1).toString(), "1");
        }
        type.body().require(type.toString(), parts.get(2));
        return new Event(type, Fields.of(type.toString(), parts.get(2)));
    }
}

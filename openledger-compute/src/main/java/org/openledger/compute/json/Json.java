/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable. */
public sealed interface Json {

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, as it is spelled: what it stands for, and whether it fits, is for the reader of the field to say. */
    record Numeral(String digits) implements Json {}

    /** True or false. */
    record Truth(boolean value) implements Json {}

    /** Null. */
    enum Nothing implements Json {
        /** The only one. */
        NULL
    }

    /** An array. */
    record Sequence(List<Json> values) implements Json {
        /** Copies the list. */
        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** An object, its members in the order of the text. */
    record Members(Map<String, Json> values) implements Json {
        /** Copies the map. */
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Says whether a setting says nothing: null, false, or empty. */
    default boolean isEmpty() {
        if (this instanceof Text text) {
            return text.value().isEmpty();
        }
        if (this instanceof Sequence sequence) {
            return sequence.values().isEmpty();
        }
        if (this instanceof Members members) {
            return members.values().isEmpty();
        }
        return this instanceof Nothing || (this instanceof Truth truth && !truth.value());
    }
}

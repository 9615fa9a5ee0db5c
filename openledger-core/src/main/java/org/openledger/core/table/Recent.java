/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a table that were written or decoded lately: a rule asks for the same row several times, and decoding is most of what asking takes.
 *
 * <p>It holds at most {@value #PLACES}, each at the place that its id gives. Who changes an entry has the new value remembered: codecs are exact
 * inverses, so that it is what would be decoded. Readers need not wait for each other: each
 * finds a whole entry or none, and two that decode the same one hold equal values.
 *
 * @param <V> what an entry is; immutable
 */
final class Recent<V> {
    private static final int PLACES = 256;

    private final List<@Nullable Held<V>> places = new ArrayList<>(Collections.nCopies(PLACES, null));

    @Nullable
    V find(int id) {
        Held<V> held = places.get(id % PLACES);
        return held != null && held.id == id ? held.value : null;
    }

    V remember(int id, V value) {
        places.set(id % PLACES, new Held<>(id, value));
        return value;
    }

    void clear() {
        Collections.fill(places, null);
    }

    private record Held<V>(int id, V value) {}
}

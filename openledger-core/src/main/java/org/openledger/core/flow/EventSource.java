/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.function.Consumer;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.core.log.LeafSource;

/** What happened, leaf by leaf and in order, for whoever keeps an index beside the state. */
@FunctionalInterface
public interface EventSource {
    /**
     * Shows the events of the leaves from {@code from} to before {@code to}, in order; a range is asked for once.
     *
     * @param from the first leaf
     * @param to the leaf behind the last
     * @param reader who receives them
     */
    void read(long from, long to, Consumer<Event> reader);

    /** The events that stand in stored leaves. */
    static EventSource of(LeafSource log) {
        return (from, to, reader) ->
                log.read(from, to, (index, leaf) -> Leaves.decode(leaf).events().forEach(reader));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.openledger.Event;
import org.openledger.core.flow.EventSource;

/** The events of leaves that nobody has read yet: what is read is forgotten. */
final class Tape implements EventSource {
    private final Deque<List<Event>> unread = new ArrayDeque<>();
    private long first;

    void add(List<Event> leaf) {
        unread.add(leaf);
    }

    @Override
    public void read(long from, long to, Consumer<Event> reader) {
        for (; first < to && !unread.isEmpty(); first++) {
            List<Event> leaf = unread.remove();
            if (first >= from) {
                leaf.forEach(reader);
            }
        }
    }
}

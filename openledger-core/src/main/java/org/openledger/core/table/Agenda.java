/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.List;
import java.util.TreeSet;
import org.openledger.core.table.Due.Kind;

/** What ends by itself, in the order (time, kind, id): an index over the tables, rebuilt from them and never stored. */
public final class Agenda {
    /** The time of what does not end by itself. */
    public static final long NEVER = 0;

    private final TreeSet<Due> items = new TreeSet<>();

    /** Moves an item from one time to another; {@link #NEVER} is not on the agenda. */
    public void move(Kind kind, long id, long from, long to) {
        if (from != NEVER) {
            items.remove(new Due(from, kind, id));
        }
        if (to != NEVER) {
            items.add(new Due(to, kind, id));
        }
    }

    /** Whether anything is due. */
    public boolean isDue(long time) {
        return !items.isEmpty() && items.first().time() <= time;
    }

    /** The first items that are due. */
    public List<Due> due(long time, int most) {
        return items.stream().takeWhile(item -> item.time() <= time).limit(most).toList();
    }

    /** Forgets everything, before it is rebuilt. */
    public void clear() {
        items.clear();
    }
}

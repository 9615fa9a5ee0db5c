/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.BitSet;
import java.util.List;

/** Which of the state's tables one leaf has changed, so that the others need not be asked. */
public final class Marks {
    private final List<Table> tables;
    private final BitSet changed = new BitSet();

    /** No marks yet, on these tables, ascending by number. */
    public Marks(List<Table> tables) {
        this.tables = List.copyOf(tables);
        for (int place = 0; place < tables.size(); place++) {
            tables.get(place).markOn(this, place);
        }
    }

    void set(int place) {
        changed.set(place);
    }

    /** Digests what changed, in order of table and key, and takes the marks away. */
    public void digest(Changes changes) {
        for (int place = changed.nextSetBit(0); place >= 0; place = changed.nextSetBit(place + 1)) {
            tables.get(place).digest(changes);
        }
        changed.clear();
    }
}

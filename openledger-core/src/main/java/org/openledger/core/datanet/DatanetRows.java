/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.BitSet;
import java.util.stream.LongStream;
import org.openledger.core.table.Ordinals;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;

/** The rows of one Datanet in order of their ids, and which are active or have ended: derived from the rows. */
final class DatanetRows {
    private final Ordinals ids = new Ordinals();
    private final BitSet active = new BitSet();
    private final BitSet ended = new BitSet();

    void put(Contribution row) {
        long id = row.id().ordinal();
        int position = ids.positionOf(id);
        if (position < 0) {
            position = ids.size();
            ids.add(id);
        }
        active.set(position, row.status() == ContributionStatus.ACTIVE);
        ended.set(position, row.status().isFinal());
    }

    /** Those of these positions whose rows have ended: withdrawn, erased, slashed. */
    BitSet ended(BitSet positions) {
        BitSet both = (BitSet) positions.clone();
        both.and(ended);
        return both;
    }

    LongStream ids() {
        return ids.stream();
    }

    LongStream ids(BitSet positions) {
        return positions.stream().mapToLong(ids::at);
    }

    int positionOf(long id) {
        return ids.positionOf(id);
    }

    BitSet active() {
        return (BitSet) active.clone();
    }

    int countActive() {
        return active.cardinality();
    }
}

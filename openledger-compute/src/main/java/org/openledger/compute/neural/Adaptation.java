/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An adapter made ready to run beside a base of one shape: for some of its maps an addition of low rank. Immutable. */
public final class Adaptation {

    private final @Nullable LowRank[] byTable;

    /**
     * Joins additions.
     *
     * @param shape of the base
     * @param additions one for each table of the shape, in order; empty where nothing is added
     * @throws IllegalArgumentException if one stands at a table that is no map, or at one of another size
     */
    public Adaptation(DecoderShape shape, List<Optional<LowRank>> additions) {
        List<DecoderShape.Table> tables = shape.tables();
        if (additions.size() != tables.size()) {
            throw new IllegalArgumentException(
                    additions.size() + " additions: give one or none for each of " + tables.size() + " tables");
        }
        byTable = new LowRank[tables.size()];
        for (int t = 0; t < byTable.length; t++) {
            LowRank addition = additions.get(t).orElse(null);
            byTable[t] = addition == null ? null : fitting(addition, tables.get(t));
        }
    }

    private static LowRank fitting(LowRank addition, DecoderShape.Table table) {
        if (table.kind() != DecoderShape.Table.Kind.MAP
                || addition.inputs() != table.rows()
                || addition.outputs() != table.columns()) {
            throw new IllegalArgumentException("an addition from " + addition.inputs() + " to " + addition.outputs()
                    + " for " + table.name() + ", a " + table.kind() + " of " + table.rows() + " x " + table.columns());
        }
        return addition;
    }

    /** How many bytes its additions take. */
    public long bytes() {
        long bytes = 0;
        for (LowRank addition : byTable) {
            bytes += addition == null ? 0 : addition.bytes();
        }
        return bytes;
    }

    @Nullable
    LowRank at(int table) {
        return byTable[table];
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.BitSet;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/** A table some of whose labels were changed on purpose, to see who finds them. Immutable. */
public final class Mislabels {

    private final TableData rows;
    private final BitSet changed;

    private Mislabels(TableData rows, BitSet changed) {
        this.rows = rows;
        this.changed = changed;
    }

    /**
     * Gives some rows another label, each other one equally likely.
     *
     * @param rows the table
     * @param count how many, 1 to less than all
     * @param seed of the draws
     */
    public static Mislabels plant(TableData rows, int count, long seed) {
        Require.inRange(count, 1, rows.rows() - 1L, "rows to mislabel");
        CounterRandom random = new CounterRandom(seed);
        int[] order = Subsets.shuffled(rows.rows(), random.split(0));
        int[] labels = new int[rows.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.label(row);
        }
        BitSet changed = new BitSet(labels.length);
        for (int i = 0; i < count; i++) {
            labels[order[i]] = other(rows, order[i], random.split(1).below(i, rows.classes() - 1L));
            changed.set(order[i]);
        }
        return new Mislabels(rows.withLabels(labels), changed);
    }

    /** Returns the class that stands at a place among those that are not the row's own. */
    static int other(TableData table, int row, long place) {
        return (int) (place < table.label(row) ? place : place + 1);
    }

    /** Returns the table with the changed labels. */
    public TableData rows() {
        return rows;
    }

    /** Returns which rows were changed. */
    public BitSet changed() {
        return (BitSet) changed.clone();
    }

    /**
     * Returns how well a number for each row finds the changed ones ({@link Detection#auc}).
     *
     * @param suspicion higher for what looks more wrong, such as a row's score for its own loss
     */
    public double auc(double[] suspicion) {
        return Detection.auc(suspicion, changed);
    }
}

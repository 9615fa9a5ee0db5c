/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/**
 * Rows that look exactly like a query and say the wrong thing: whoever pays by likeness pays them most, while they harm the query most.
 *
 * <p>Immutable.
 */
public final class Decoys {

    private final TableData rows;
    private final int honest;
    private final int count;

    private Decoys(TableData rows, int honest, int count) {
        this.rows = rows;
        this.honest = honest;
        this.count = count;
    }

    /**
     * Puts one decoy behind the rows for each of the first queries: the query's input with another label.
     *
     * @param rows the table
     * @param queries the outputs
     * @param count how many, 1 to the number of queries
     * @param seed of the labels
     */
    public static Decoys plant(TableData rows, TableData queries, int count, long seed) {
        Require.inRange(count, 1, queries.rows(), "decoys");
        CounterRandom random = new CounterRandom(seed);
        int[] first = new int[count];
        int[] labels = new int[count];
        for (int query = 0; query < count; query++) {
            first[query] = query;
            labels[query] = Mislabels.other(queries, query, random.below(query, queries.classes() - 1L));
        }
        return new Decoys(rows.plus(queries.pick(first).withLabels(labels)), rows.rows(), count);
    }

    /** Returns the table with the decoys at its end. */
    public TableData rows() {
        return rows;
    }

    /** Returns how many decoys there are; that for query k is the row {@code rows - decoys + k}. */
    public int count() {
        return count;
    }

    /**
     * Returns the share of the decoys whose score for the query that they imitate is below 0.
     *
     * @param scores of the table with the decoys, for the same queries
     */
    public double unmasked(ScoreMatrix scores) {
        Require.inRange(scores.rows(), rows.rows(), rows.rows(), "rows with scores, decoys among them,");
        int below = 0;
        for (int query = 0; query < count; query++) {
            below += scores.at(query, honest + query) < 0 ? 1 : 0;
        }
        return (double) below / count;
    }
}

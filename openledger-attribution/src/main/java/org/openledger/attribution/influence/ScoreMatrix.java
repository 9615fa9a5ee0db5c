/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;

/**
 * The scores of every row for every query: a score above 0 says that the row helped the query.
 *
 * <p>Finite throughout. Immutable.
 */
public final class ScoreMatrix {

    /** The most scores that one matrix holds: 1 GB. */
    public static final int MAX_SCORES = 1 << 27;

    /** How many of the integers of {@link #quantised} make one nat. */
    public static final double NANO_NATS = 1e9;

    /** The largest magnitude that {@link #quantised} takes, in nats. */
    public static final double MAX_NATS = 1e6;

    private final int queries;
    private final int rows;
    private final Unit unit;
    private final double[] scores;

    private ScoreMatrix(int queries, int rows, Unit unit, double[] scores) {
        this.queries = queries;
        this.rows = rows;
        this.unit = unit;
        this.scores = scores;
    }

    /**
     * Makes a matrix of given scores.
     *
     * @param queries how many, 1 or more
     * @param rows how many, 1 or more
     * @param unit what they count
     * @param scores query by query; copied
     * @throws IllegalArgumentException if there are more or fewer than queries x rows, too many, or one is not finite
     */
    public static ScoreMatrix of(int queries, int rows, Unit unit, double[] scores) {
        int size = size(queries, rows);
        if (scores.length != size) {
            throw new IllegalArgumentException(
                    scores.length + " scores: give " + queries + " queries x " + rows + " rows = " + size);
        }
        double[] copy = scores.clone();
        for (int q = 0; q < queries; q++) {
            check(q, copy, q * rows, rows);
        }
        return new ScoreMatrix(queries, rows, unit, copy);
    }

    static ScoreMatrix of(InfluenceMethod method, List<? extends GradientSource> ensemble, int threads) {
        GradientSource first = Ensemble.checked(ensemble).get(0);
        int rows = first.rows();
        double[] scores = new double[size(first.queries(), rows)];
        method.scores(ensemble, threads, (query, row) -> {
            check(query, row, 0, rows);
            System.arraycopy(row, 0, scores, query * rows, rows);
        });
        return new ScoreMatrix(first.queries(), rows, method.unit(), scores);
    }

    private static int size(int queries, int rows) {
        Require.inRange(queries, 1, MAX_SCORES, "queries of a score matrix");
        Require.inRange(rows, 1, MAX_SCORES, "rows of a score matrix");
        return (int) Require.inRange((long) queries * rows, 1, MAX_SCORES, "scores, queries x rows,");
    }

    private static void check(int query, double[] scores, int from, int rows) {
        for (int r = 0; r < rows; r++) {
            if (!Double.isFinite(scores[from + r])) {
                throw new IllegalArgumentException("the score of row " + r + " for query " + query + " is "
                        + scores[from + r] + ": the numbers of the model overflow, or the damping is too small");
            }
        }
    }

    /** Returns how many queries it has. */
    public int queries() {
        return queries;
    }

    /** Returns how many rows it has. */
    public int rows() {
        return rows;
    }

    /** Returns what the scores count. */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns one score.
     *
     * @param query whose
     * @param row of which row
     */
    public double at(int query, int row) {
        Require.inRange(row, 0, rows - 1L, "row");
        return scores[start(query) + row];
    }

    /**
     * Returns a query's scores, one for each row.
     *
     * @param query whose
     */
    public double[] query(int query) {
        int start = start(query);
        return Arrays.copyOfRange(scores, start, start + rows);
    }

    /**
     * Returns a query's scores in whole nano-nats, rounded half to even: from here on scores are integers.
     *
     * @param query whose
     * @throws IllegalStateException if the scores have no unit
     * @throws ArithmeticException if one lies beyond {@value #MAX_NATS} nats either way
     */
    public long[] quantised(int query) {
        if (unit != Unit.NATS) {
            throw new IllegalStateException(
                    "scores without a unit cannot be counted in nano-nats: calibrate them first");
        }
        int start = start(query);
        long[] quantised = new long[rows];
        for (int r = 0; r < rows; r++) {
            double score = scores[start + r];
            if (StrictMath.abs(score) > MAX_NATS) {
                throw new ArithmeticException("the score of row " + r + " for query " + query + " is " + score
                        + " nats: at most " + MAX_NATS + " can be counted");
            }
            quantised[r] = (long) StrictMath.rint(score * NANO_NATS);
        }
        return quantised;
    }

    private int start(int query) {
        return (int) Require.inRange(query, 0, queries - 1L, "query") * rows;
    }

    @Override
    public String toString() {
        return queries + " queries x " + rows + " rows, " + unit;
    }
}

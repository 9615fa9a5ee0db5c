/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import org.openledger.attribution.numeric.Workers;
import org.openledger.internal.Require;

/**
 * The exact Shapley values of rows in the game whose worth is the accuracy of a nearest-neighbour classifier.
 *
 * <p>A set S of rows is worth, for a query of class y, {@code U(S) = (1/K) · #{rows of class y among the min(K, |S|) nearest of S}}; a row's value is its Shapley value, the mean over the queries. <b>Above zero: the row
 * helped; its removal lowers the probability of the right class.</b> The unit is that probability. The values of a query sum to U(all rows).
 *
 * <p>Guarantees: exact for any K, also above the number of rows; rows of equal distance are treated alike, whatever their order; the same bits for any number of threads. Time O(rows · log rows) a query, memory O(rows). What has no label has no value
 * here, and similarity is not influence: see the grade before paying by it.
 *
 * <p>Sources: Jia and others, VLDB 2019, theorem 1 (with the last denominator corrected to max(K, N)) and theorem 2 (truncation); Wang and others, "Threshold KNN-Shapley", NeurIPS 2023. Immutable.
 */
public final class KnnShapley {

    /** The most neighbours that may be asked for. */
    public static final int MAX_K = 1_000_000;

    /** The most classes of a threshold classifier. */
    public static final int MAX_CLASSES = 1_000_000;

    private final LabelledPoints rows;
    private final int[] labels;
    private final Distances distances;
    private final Rule rule;
    private final Workers workers;

    /** Makes what values the rows by one query after the other; called once for each thread's part. */
    private record Rule(int k, double radius, int classes, double epsilon) {

        boolean isThreshold() {
            return k == 0;
        }
    }

    private KnnShapley(LabelledPoints rows, int[] labels, Distances distances, Rule rule, Workers workers) {
        this.rows = rows;
        this.labels = labels;
        this.distances = distances;
        this.rule = rule;
        this.workers = workers;
    }

    /**
     * Values rows by their part in a vote of the K nearest.
     *
     * @param rows the rows
     * @param k how many vote, 1 to {@value #MAX_K}; it may exceed the number of rows
     * @return the valuer, exact, on the calling thread
     */
    public static KnnShapley nearest(LabelledPoints rows, int k) {
        Require.inRange(k, 1, MAX_K, "K");
        return of(rows, new Rule(k, 0, 0, 0));
    }

    /**
     * Values rows by their part in a vote of all within a radius: U(S) is the part of S's rows within the radius that have the query's class, and 1/classes if there are none. Needs no sorting.
     *
     * @param rows the rows
     * @param radius the largest distance of a voter, 0 or more
     * @param classes how many classes there are, 1 to {@value #MAX_CLASSES}
     * @return the valuer, on the calling thread
     */
    public static KnnShapley within(LabelledPoints rows, double radius, int classes) {
        Require.inRange(classes, 1, MAX_CLASSES, "classes");
        if (!(radius >= 0) || radius == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("radius " + radius + ": give a finite number, 0 or more");
        }
        return of(rows, new Rule(0, radius, classes, 0));
    }

    private static KnnShapley of(LabelledPoints rows, Rule rule) {
        int[] labels = new int[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.label(row);
        }
        Distances distances = rows.isDouble() ? new DoublePanels(rows) : new FloatPanels(rows);
        return new KnnShapley(rows, labels, distances, rule, Workers.ONE);
    }

    /**
     * Returns a valuer that looks only at the max(K, ceil(1/epsilon)) nearest rows of a query and at those that tie with the last of them: the others' values are below epsilon and count as 0.
     *
     * @param epsilon how far a value may be from the exact one, above 0, at most 1
     * @return the valuer
     * @throws IllegalStateException if the rows vote by a threshold
     */
    public KnnShapley truncated(double epsilon) {
        if (rule.isThreshold()) {
            throw new IllegalStateException("a vote within a radius has nothing to truncate: use nearest(rows, k)");
        }
        if (!(epsilon > 0 && epsilon <= 1)) {
            throw new IllegalArgumentException("epsilon " + epsilon + ": give a number above 0, at most 1");
        }
        return new KnnShapley(rows, labels, distances, new Rule(rule.k, 0, 0, epsilon), workers);
    }

    /**
     * Returns a valuer that works on several threads; the bits of the result do not depend on it.
     *
     * @param threads 1 to 256
     * @return the valuer
     */
    public KnnShapley threads(int threads) {
        return new KnnShapley(rows, labels, distances, rule, new Workers(threads));
    }

    /**
     * Values the rows by all queries.
     *
     * @param queries of the same dimensions and precision as the rows
     * @return the values
     * @throws IllegalArgumentException if dimensions or precision differ
     */
    public KnnValues values(LabelledPoints queries) {
        KnnSum sum = sum();
        sum.add(queries);
        return sum.values();
    }

    /** Starts a sum to which queries are added as they come. */
    public KnnSum sum() {
        return new KnnSum(this);
    }

    boolean isDouble() {
        return rows.isDouble();
    }

    int rows() {
        return labels.length;
    }

    Workers workers() {
        return workers;
    }

    Distances.Tile tile() {
        return distances.tile();
    }

    /** How far a value may lie from the exact one: what is cut is below one over the reach. */
    double errorBound() {
        return reach() < labels.length ? 1.0 / reach() : 0;
    }

    private int reach() {
        if (rule.epsilon == 0) {
            return labels.length;
        }
        double needed = Math.ceil(1 / rule.epsilon);
        return needed >= labels.length ? labels.length : Math.min(labels.length, Math.max(rule.k, (int) needed));
    }

    Votes votes(TieFairRecursion recursion) {
        return rule.isThreshold()
                ? new Votes.Within(labels, rule.radius, rule.classes, recursion.harmonic())
                : new Votes.Nearest(recursion, labels.length, reach());
    }

    TieFairRecursion recursion() {
        return new TieFairRecursion(Math.max(1, rule.k), labels);
    }

    void check(LabelledPoints queries) {
        if (queries.dimensions() != rows.dimensions() || queries.isDouble() != rows.isDouble()) {
            throw new IllegalArgumentException(
                    "queries of " + shape(queries) + " for rows of " + shape(rows) + ": give the same");
        }
    }

    private static String shape(LabelledPoints points) {
        return points.dimensions() + (points.isDouble() ? " doubles" : " floats");
    }
}

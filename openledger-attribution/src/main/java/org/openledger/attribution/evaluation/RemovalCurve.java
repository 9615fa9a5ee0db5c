/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.internal.Require;

/**
 * How the targets rise as the rows that scored highest are taken out and the model is trained again; a steep rise says that the scores found what mattered.
 *
 * <p>It cannot tell attribution from likeness: taking out all that is like the query harms it too. {@link Lds} and {@link Decoys} can.
 *
 * @param points one for each number of rows taken out, in the order given
 */
public record RemovalCurve(List<Point> points) {

    /** Copies the list. */
    public RemovalCurve {
        points = List.copyOf(points);
    }

    /**
     * A point of the curve.
     *
     * @param removed how many rows were taken out
     * @param meanTarget the mean of the queries' targets after training without them, in nats
     */
    public record Point(int removed, double meanTarget) {}

    /**
     * Takes out the highest-scored rows, of equal ones those with the lower number, and trains again.
     *
     * @param rowScores a finite score for each row, such as its sum over the queries
     * @param removed the numbers of rows to take out, each 0 to less than all
     * @param retrainer trains
     * @param seed of every training
     */
    public static RemovalCurve measure(double[] rowScores, int[] removed, Retrainer retrainer, long seed) {
        double[] harmful = new double[rowScores.length];
        for (int row = 0; row < harmful.length; row++) {
            if (!Double.isFinite(rowScores[row])) {
                throw new IllegalArgumentException(
                        "the score of row " + row + " is " + rowScores[row] + ": give finite numbers");
            }
            harmful[row] = -rowScores[row];
        }
        int[] order = Correlation.ascending(harmful);
        List<Point> points = new ArrayList<>();
        for (int count : removed) {
            Require.inRange(count, 0, order.length - 1L, "rows to take out");
            BitSet included = new BitSet(order.length);
            included.set(0, order.length);
            for (int i = 0; i < count; i++) {
                included.clear(order[i]);
            }
            double sum = 0;
            double[] targets = retrainer.targets(included, seed);
            for (double target : targets) {
                sum += target;
            }
            points.add(new Point(count, sum / targets.length));
        }
        return new RemovalCurve(points);
    }
}

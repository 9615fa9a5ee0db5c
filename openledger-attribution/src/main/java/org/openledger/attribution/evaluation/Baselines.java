/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import org.openledger.attribution.Unit;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.numeric.CounterRandom;

/** Scores that know nothing of the model: what every method has to beat. They have no unit. */
public final class Baselines {

    private Baselines() {}

    /**
     * Returns the cosine of the inputs where the labels are the same, otherwise 0: similarity, which is not attribution. A row of zeros is like nothing.
     *
     * @param rows the training rows
     * @param queries the outputs, with as many columns
     */
    public static ScoreMatrix inputCosine(TableData rows, TableData queries) {
        if (rows.columns() != queries.columns()) {
            throw new IllegalArgumentException("queries of " + queries.columns() + " columns for rows of "
                    + rows.columns() + ": give equally many");
        }
        double[][] rowUnits = units(rows);
        double[][] queryUnits = units(queries);
        double[] scores = new double[queries.rows() * rows.rows()];
        for (int query = 0; query < queries.rows(); query++) {
            for (int row = 0; row < rows.rows(); row++) {
                if (rows.label(row) == queries.label(query)) {
                    scores[query * rows.rows() + row] = dot(queryUnits[query], rowUnits[row]);
                }
            }
        }
        return ScoreMatrix.of(queries.rows(), rows.rows(), Unit.NONE, scores);
    }

    private static double[][] units(TableData table) {
        double[][] units = new double[table.rows()][table.columns()];
        for (int row = 0; row < units.length; row++) {
            table.copyRow(row, units[row]);
            double length = StrictMath.sqrt(dot(units[row], units[row]));
            for (int column = 0; column < units[row].length && length > 0; column++) {
                units[row][column] /= length;
            }
        }
        return units;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Returns normally distributed noise.
     *
     * @param rows how many
     * @param queries how many
     * @param seed of the draws
     */
    public static ScoreMatrix random(int rows, int queries, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] scores = new double[Math.multiplyExact(rows, queries)];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.gaussian(i);
        }
        return ScoreMatrix.of(queries, rows, Unit.NONE, scores);
    }
}

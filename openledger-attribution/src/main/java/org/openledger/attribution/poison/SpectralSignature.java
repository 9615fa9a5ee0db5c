/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.poison;

import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.numeric.CounterRandom;

/**
 * Finds rows that carry a hidden trigger: inside each class, the squared length of a row along the direction in which the class spreads most.
 *
 * <p>What a backdoor needs the model to notice is written large in its representations, so the poisoned rows of a class lie far out along its top singular vector. Clean data spread too: the
 * scores order rows, and say nothing of whether there is poison.
 *
 * <p>Source: Tran, Li, Mądry, "Spectral Signatures in Backdoor Attacks", NeurIPS 2018, algorithm 1: score of a row = ((h - mean of its class) · v)^2, v the top right singular vector of the class's centred
 * matrix.
 */
public final class SpectralSignature {

    /** How often the direction is multiplied by the class's scatter at most. */
    public static final int MAX_ITERATIONS = 1_000;

    private static final double STILL = 1e-13;
    private static final long START = 20_181_101;

    private SpectralSignature() {}

    /**
     * Scores all rows.
     *
     * @param representations what the model makes of each row, with the row's label
     * @return one for each row, 0 or more; 0 in a class of one row, or of equal rows
     */
    public static double[] scores(TableData representations) {
        double[] scores = new double[representations.rows()];
        for (int label = 0; label < representations.classes(); label++) {
            int known = label;
            int[] rows = IntStream.range(0, scores.length)
                    .filter(row -> representations.label(row) == known)
                    .toArray();
            double[][] centred = centred(representations, rows);
            double[] direction = direction(centred, representations.columns());
            for (int i = 0; i < rows.length; i++) {
                double length = dot(centred[i], direction);
                scores[rows[i]] = length * length;
            }
        }
        return scores;
    }

    /**
     * Ranks all rows.
     *
     * @param representations as for {@link #scores}
     * @return the most suspicious first
     */
    public static List<Suspicion> ranked(TableData representations) {
        return Suspicion.ranked(scores(representations));
    }

    private static double[][] centred(TableData table, int[] rows) {
        double[][] centred = new double[rows.length][table.columns()];
        double[] mean = new double[table.columns()];
        for (int i = 0; i < rows.length; i++) {
            table.copyRow(rows[i], centred[i]);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += centred[i][c];
            }
        }
        for (double[] row : centred) {
            for (int c = 0; c < mean.length; c++) {
                row[c] -= mean[c] / rows.length;
            }
        }
        return centred;
    }

    /** The top right singular vector by power iteration, from a start that is the same for everybody. */
    private static double[] direction(double[][] centred, int columns) {
        CounterRandom random = new CounterRandom(START);
        double[] direction = new double[columns];
        for (int c = 0; c < columns; c++) {
            direction[c] = random.gaussian(c);
        }
        normalise(direction);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double[] next = new double[columns];
            for (double[] row : centred) {
                double length = dot(row, direction);
                for (int c = 0; c < columns; c++) {
                    next[c] += length * row[c];
                }
            }
            normalise(next);
            double turned = 1 - StrictMath.abs(dot(next, direction));
            direction = next;
            if (turned < STILL) {
                break;
            }
        }
        return direction;
    }

    private static void normalise(double[] vector) {
        double length = StrictMath.sqrt(dot(vector, vector));
        for (int c = 0; c < vector.length; c++) {
            vector[c] = length > 0 ? vector[c] / length : 0;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}

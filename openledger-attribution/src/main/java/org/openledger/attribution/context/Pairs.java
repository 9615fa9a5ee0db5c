/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Random parts of a context, each with its opposite, and by how much the log-odds of the two differ.
 *
 * <p>With {@code s = +1} for a source in the part and {@code -1} for one in its opposite, the log-odds {@code b + Σ w x} differ by {@code Σ w s}: the intercept and everything else that is the same
 * for a part and its opposite, so every interaction of two sources, drops out.
 */
final class Pairs {

    private final BitSet[] parts;
    private final double[] differences;
    private final int sources;

    Pairs(BitSet[] parts, double[] differences, int sources) {
        this.parts = parts;
        this.differences = differences;
        this.sources = sources;
    }

    int size() {
        return parts.length;
    }

    int sources() {
        return sources;
    }

    double difference(int pair) {
        return differences[pair];
    }

    int sign(int pair, int source) {
        return parts[pair].get(source) ? 1 : -1;
    }

    /** Returns the pairs whose number is, or is not, the fold's modulo the number of folds. */
    Pairs fold(int fold, int folds, boolean inside) {
        int size = 0;
        BitSet[] chosen = new BitSet[parts.length];
        double[] their = new double[parts.length];
        for (int pair = 0; pair < parts.length; pair++) {
            if ((pair % folds == fold) == inside) {
                chosen[size] = parts[pair];
                their[size++] = differences[pair];
            }
        }
        return new Pairs(Arrays.copyOf(chosen, size), Arrays.copyOf(their, size), sources);
    }

    /** Returns what the weights leave unexplained of each difference. */
    double[] residuals(double[] weights) {
        double[] residuals = differences.clone();
        for (int pair = 0; pair < residuals.length; pair++) {
            for (int source = 0; source < sources; source++) {
                if (weights[source] != 0) {
                    residuals[pair] -= sign(pair, source) * weights[source];
                }
            }
        }
        return residuals;
    }

    /** Returns the mean over the pairs of sign times difference, for each source. */
    double[] correlations() {
        double[] sums = new double[sources];
        for (int pair = 0; pair < parts.length; pair++) {
            for (int source = 0; source < sources; source++) {
                sums[source] += sign(pair, source) * differences[pair];
            }
        }
        for (int source = 0; source < sources; source++) {
            sums[source] /= parts.length;
        }
        return sums;
    }

    /** Returns the mean over the pairs of the product of two sources' signs, counted in whole numbers. */
    double[][] gram() {
        BitSet[] columns = new BitSet[sources];
        for (int source = 0; source < sources; source++) {
            columns[source] = new BitSet(parts.length);
            for (int pair = 0; pair < parts.length; pair++) {
                columns[source].set(pair, parts[pair].get(source));
            }
        }
        double[][] gram = new double[sources][sources];
        for (int a = 0; a < sources; a++) {
            for (int b = 0; b <= a; b++) {
                BitSet differ = (BitSet) columns[a].clone();
                differ.xor(columns[b]);
                gram[a][b] = (double) (parts.length - 2 * differ.cardinality()) / parts.length;
                gram[b][a] = gram[a][b];
            }
        }
        return gram;
    }

    double meanSquare() {
        double sum = 0;
        for (double difference : differences) {
            sum += difference * difference;
        }
        return sum / differences.length;
    }
}

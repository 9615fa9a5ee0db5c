/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.Dense;

/** Samples of a few rows, each of which has one position and the same activations for all outcomes. */
final class SimpleTile {

    private final int[] starts;
    private final double[][][] activations;
    private final double[][][] columns;
    /** For each output of any block, the errors of all samples; and the same times the samples' weights. */
    private final double[][] errors;

    private final double[][] weighted;

    SimpleTile(Layout layout, List<Sample> samples) {
        int[] heads = heads(samples);
        starts = Arrays.copyOf(heads, heads.length + 1);
        starts[heads.length] = samples.size();
        int blocks = layout.blocks().size();
        activations = new double[blocks][][];
        columns = new double[blocks][][];
        errors = new double[layout.outputs()][samples.size()];
        weighted = new double[layout.outputs()][samples.size()];
        int output = 0;
        for (int b = 0; b < blocks; b++) {
            int block = b;
            activations[b] = Arrays.stream(heads)
                    .mapToObj(head -> samples.get(head).activations(block))
                    .toArray(double[][]::new);
            columns[b] = Dense.transposed(activations[b]);
            for (int u = 0; u < layout.outputs(b); u++) {
                for (int k = 0; k < samples.size(); k++) {
                    errors[output][k] = samples.get(k).errors(b)[u];
                    weighted[output][k] = samples.get(k).weight() * errors[output][k];
                }
                output++;
            }
        }
    }

    static boolean fits(List<Sample> samples) {
        for (int k = 0; k < samples.size(); k++) {
            Sample sample = samples.get(k);
            boolean sameRow = k > 0 && samples.get(k - 1).row() == sample.row();
            if (!sample.isSimple() || (sameRow && !sample.sharesActivations(samples.get(k - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static int[] heads(List<Sample> samples) {
        int[] heads = new int[samples.size()];
        int count = 0;
        for (int k = 0; k < heads.length; k++) {
            if (k == 0 || samples.get(k - 1).row() != samples.get(k).row()) {
                heads[count++] = k;
            }
        }
        return Arrays.copyOf(heads, count);
    }

    int rows() {
        return activations[0].length;
    }

    /** Returns a block's activations, row by row. */
    double[][] activations(int block) {
        return activations[block];
    }

    /** Returns a block's activations, input by input. */
    double[][] columns(int block) {
        return columns[block];
    }

    /** Sums for each row the weighted products of two outputs' errors. */
    void products(int output, int other, double[] sums) {
        double[] left = weighted[output];
        double[] right = errors[other];
        for (int row = 0; row < sums.length; row++) {
            double sum = 0;
            for (int k = starts[row]; k < starts[row + 1]; k++) {
                sum += left[k] * right[k];
            }
            sums[row] = sum;
        }
    }
}

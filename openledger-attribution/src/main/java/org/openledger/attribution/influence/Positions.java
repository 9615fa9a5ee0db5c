/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Arrays;
import java.util.List;

/** The factors of one block at all positions of some samples, a vector for each position. */
final class Positions {

    private final double[][] activations;
    private final double[][] errors;
    private final double[] weights;
    private final int[] starts;

    private Positions(int count, int samples) {
        activations = new double[count][];
        errors = new double[count][];
        weights = new double[count];
        starts = new int[samples + 1];
    }

    static Positions of(List<Sample> samples, int block, Layout layout) {
        int count = samples.stream().mapToInt(sample -> sample.positions(block)).sum();
        Positions all = new Positions(count, samples.size());
        int in = layout.inputs(block);
        int out = layout.outputs(block);
        int to = 0;
        for (int s = 0; s < samples.size(); s++) {
            Sample sample = samples.get(s);
            all.starts[s] = to;
            for (int t = 0; t < sample.positions(block); t++) {
                all.activations[to] = Arrays.copyOfRange(sample.activations(block), t * in, (t + 1) * in);
                all.errors[to] = Arrays.copyOfRange(sample.errors(block), t * out, (t + 1) * out);
                all.weights[to++] = sample.weight();
            }
        }
        all.starts[samples.size()] = to;
        return all;
    }

    double[][] activations() {
        return activations;
    }

    double[][] errors() {
        return errors;
    }

    /** Returns the weight of each position's sample. */
    double[] weights() {
        return weights;
    }

    /** Returns where a sample's positions start; one behind the last sample, where they end. */
    int start(int sample) {
        return starts[sample];
    }
}

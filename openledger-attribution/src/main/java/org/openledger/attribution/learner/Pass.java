/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.Arrays;

/**
 * One example on its way through the layers and back: activations, log-probabilities, errors.
 *
 * <p>A layer's weights stand output by output, the bias last. For one thread; the arrays are used again for the next example.
 */
final class Pass {

    private final double[][] layers;
    private final Activation activation;

    /** Layer by layer what goes in, with a 1 behind for the bias. */
    final double[][] activations;

    /** Layer by layer the derivative of the target by what comes out before the activation. */
    final double[][] errors;

    private final double[] logits;

    /** The log-probabilities of the classes after {@link #forward}. */
    final double[] logProbabilities;

    /**
     * Prepares the arrays.
     *
     * @param layers the weights, which may change between passes
     * @param widths how many numbers go into each layer, without the bias, and last how many classes come out
     */
    Pass(double[][] layers, int[] widths, Activation activation) {
        this.layers = layers;
        this.activation = activation;
        this.activations = new double[layers.length][];
        this.errors = new double[layers.length][];
        for (int layer = 0; layer < layers.length; layer++) {
            activations[layer] = new double[widths[layer] + 1];
            activations[layer][widths[layer]] = 1;
            errors[layer] = new double[widths[layer + 1]];
        }
        this.logits = new double[widths[layers.length]];
        this.logProbabilities = new double[logits.length];
    }

    /** Takes a row forward. */
    void forward(TableData table, int row) {
        table.copyRow(row, activations[0]);
        for (int layer = 0; layer < layers.length; layer++) {
            double[] in = activations[layer];
            boolean last = layer == layers.length - 1;
            double[] out = last ? logits : activations[layer + 1];
            for (int unit = 0; unit < errors[layer].length; unit++) {
                double sum = Lanes.dot(layers[layer], unit * in.length, in, 0, in.length);
                out[unit] = last ? sum : activation.value(sum);
            }
        }
        double all = logSum(logits, -1);
        for (int k = 0; k < logits.length; k++) {
            logProbabilities[k] = logits[k] - all;
        }
    }

    /** Returns log of the sum of exponentials of all but one. */
    private static double logSum(double[] values, int without) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < values.length; k++) {
            if (k != without) {
                largest = Math.max(largest, values[k]);
            }
        }
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            if (k != without) {
                sum += StrictMath.exp(values[k] - largest);
            }
        }
        return largest + StrictMath.log(sum);
    }

    /** Returns - log p of a class. */
    double loss(int label) {
        return -logProbabilities[label];
    }

    /** Returns - log(p / (1 - p)) of a class, exact also where p is next to 1. */
    double negativeMargin(int label) {
        return logSum(logits, label) - logits[label];
    }

    /** Takes the derivative of - log p of a class back to all layers. */
    void lossBack(int label) {
        double[] error = errors[layers.length - 1];
        for (int k = 0; k < error.length; k++) {
            error[k] = StrictMath.exp(logProbabilities[k]) - (k == label ? 1 : 0);
        }
        back();
    }

    /** Takes the derivative of - log(p / (1 - p)) of a class back to all layers: -1 for it, the others' shares of the rest for them. */
    void marginBack(int label) {
        double[] error = errors[layers.length - 1];
        double others = logSum(logits, label);
        for (int k = 0; k < error.length; k++) {
            error[k] = k == label ? -1 : StrictMath.exp(logits[k] - others);
        }
        back();
    }

    private void back() {
        for (int layer = layers.length - 1; layer > 0; layer--) {
            double[] below = errors[layer - 1];
            double[] in = activations[layer];
            Arrays.fill(below, 0);
            for (int unit = 0; unit < errors[layer].length; unit++) {
                Lanes.add(below, 0, errors[layer][unit], layers[layer], unit * in.length, below.length);
            }
            for (int unit = 0; unit < below.length; unit++) {
                below[unit] *= activation.slope(in[unit]);
            }
        }
    }

    /** Adds a multiple of the gradient that the errors stand for. */
    void addGradient(double factor, double[][] gradient) {
        for (int layer = 0; layer < layers.length; layer++) {
            double[] in = activations[layer];
            for (int unit = 0; unit < errors[layer].length; unit++) {
                Lanes.add(gradient[layer], unit * in.length, factor * errors[layer][unit], in, 0, in.length);
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

/** The penalised mean loss of a linear softmax model as a function of its weights, with its gradient and products with its Hessian. */
final class SoftmaxObjective {

    private final int classes;
    private final int inputs;
    private final int rows;
    private final double decay;
    private final double[] features;
    private final int[] labels;
    private final double[] shares;
    private final double[] probabilities;
    private final double[] sums;

    SoftmaxObjective(TableData table, UsedRows used, double decay) {
        this.classes = table.classes();
        this.inputs = table.columns() + 1;
        this.rows = used.size();
        this.decay = decay;
        this.features = new double[rows * inputs];
        this.labels = new int[rows];
        this.shares = new double[rows];
        this.probabilities = new double[rows * classes];
        this.sums = new double[classes];
        double[] one = new double[inputs];
        one[inputs - 1] = 1;
        for (int i = 0; i < rows; i++) {
            table.copyRow(used.number(i), one);
            System.arraycopy(one, 0, features, i * inputs, inputs);
            labels[i] = table.label(used.number(i));
            shares[i] = used.share(i);
        }
    }

    /** Returns the value and sets the gradient; the probabilities are kept for {@link #hessianTimes}. */
    double at(double[] weights, double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = decay * weights[i];
        }
        double value = 0.5 * decay * Lanes.dot(weights, 0, weights, 0, weights.length);
        for (int row = 0; row < rows; row++) {
            value += shares[row] * lossAndErrors(weights, row);
            for (int k = 0; k < classes; k++) {
                double error = probabilities[row * classes + k] - (k == labels[row] ? 1 : 0);
                Lanes.add(gradient, k * inputs, shares[row] * error, features, row * inputs, inputs);
            }
        }
        return value;
    }

    private double lossAndErrors(double[] weights, int row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            sums[k] = Lanes.dot(weights, k * inputs, features, row * inputs, inputs);
            largest = Math.max(largest, sums[k]);
        }
        double total = 0;
        for (int k = 0; k < classes; k++) {
            double e = StrictMath.exp(sums[k] - largest);
            probabilities[row * classes + k] = e;
            total += e;
        }
        for (int k = 0; k < classes; k++) {
            probabilities[row * classes + k] /= total;
        }
        return largest + StrictMath.log(total) - sums[labels[row]];
    }

    /** Multiplies with the Hessian at the weights of the last {@link #at}. */
    void hessianTimes(double[] direction, double[] product) {
        for (int i = 0; i < direction.length; i++) {
            product[i] = decay * direction[i];
        }
        for (int row = 0; row < rows; row++) {
            double mean = 0;
            for (int k = 0; k < classes; k++) {
                sums[k] = Lanes.dot(direction, k * inputs, features, row * inputs, inputs);
                mean += probabilities[row * classes + k] * sums[k];
            }
            for (int k = 0; k < classes; k++) {
                double factor = shares[row] * probabilities[row * classes + k] * (sums[k] - mean);
                Lanes.add(product, k * inputs, factor, features, row * inputs, inputs);
            }
        }
    }

    int size() {
        return classes * inputs;
    }
}

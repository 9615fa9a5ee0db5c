/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.spi.GradientSource;

/** How much each row counted in training, and all together. */
final class RowWeights {

    private final double[] weights;
    private final double total;

    private RowWeights(double[] weights, double total) {
        this.weights = weights;
        this.total = total;
    }

    static RowWeights of(GradientSource source) {
        double[] weights = new double[source.rows()];
        double total = 0;
        for (int row = 0; row < weights.length; row++) {
            double weight = source.weight(row);
            if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "row " + row + " has weight " + weight + ": give a finite one of 0 or more");
            }
            weights[row] = weight;
            total += weight;
        }
        if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the weights of all " + weights.length + " rows sum to " + total
                    + ": at least one must be above 0, and their sum finite");
        }
        return new RowWeights(weights, total);
    }

    int rows() {
        return weights.length;
    }

    double at(int row) {
        return weights[row];
    }

    /** Returns the row's part of the mean loss. */
    double share(int row) {
        return weights[row] / total;
    }
}

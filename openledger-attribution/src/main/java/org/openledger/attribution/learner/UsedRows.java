/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

/** The rows that count in training, in order, with weights that sum to 1. */
final class UsedRows {

    private final int[] numbers;
    private final double[] shares;

    private UsedRows(int[] numbers, double[] shares) {
        this.numbers = numbers;
        this.shares = shares;
    }

    static UsedRows of(TableData table, double[] weights) {
        if (weights.length != table.rows()) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + table.rows() + " rows: give one for each row");
        }
        int used = 0;
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0) || Double.isInfinite(weights[row])) {
                throw new IllegalArgumentException(
                        "weight of row " + row + " is " + weights[row] + ": give a finite number, 0 or more");
            }
            if (weights[row] > 0) {
                used++;
                sum += weights[row];
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException(
                    "no row of " + weights.length + " has a weight above 0: give at least one to train on");
        }
        return picked(weights, used, sum);
    }

    private static UsedRows picked(double[] weights, int used, double sum) {
        int[] numbers = new int[used];
        double[] shares = new double[used];
        int next = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                numbers[next] = row;
                shares[next++] = weights[row] / sum;
            }
        }
        return new UsedRows(numbers, shares);
    }

    /** Returns which row stands at a position. */
    int number(int position) {
        return numbers[position];
    }

    /** Returns the weight of the row at a position over the sum of the weights. */
    double share(int position) {
        return shares[position];
    }

    int size() {
        return numbers.length;
    }
}

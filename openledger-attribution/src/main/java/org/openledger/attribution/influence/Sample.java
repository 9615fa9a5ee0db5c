/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Side;

/** The factors of one row and one outcome, kept: one of the terms whose sum is the Gauss-Newton matrix of the mean loss. */
final class Sample {

    private final int row;
    /** The outcome's weight x the row's part of the mean loss. */
    private final double weight;

    private final int[] positions;
    /** The very arrays of the sample before it where that is of the same row and has the same activations. */
    private final double[][] activations;

    private final double[][] errors;

    private Sample(int row, double weight, int[] positions, double[][] activations, double[][] errors) {
        this.row = row;
        this.weight = weight;
        this.positions = positions;
        this.activations = activations;
        this.errors = errors;
    }

    /** Reads the samples of some rows in order; rows of weight 0 have none. */
    static List<Sample> read(FlatGradients model, int from, int to, Outcomes outcomes) {
        Reader reader = new Reader(model);
        model.source()
                .curvature(
                        model.checkpoint(),
                        Examples.rows(from, to),
                        outcomes,
                        Factors.checked(model.layout(), Side.ROWS, model.weights(), reader::accept));
        return reader.finished();
    }

    int row() {
        return row;
    }

    double weight() {
        return weight;
    }

    /** Returns how many positions it has in a block. */
    int positions(int block) {
        return positions[block];
    }

    /** Returns a block's activations, position by position; not to be changed. */
    double[] activations(int block) {
        return activations[block];
    }

    /** Returns a block's errors, position by position; not to be changed. */
    double[] errors(int block) {
        return errors[block];
    }

    /** Returns whether there is one position in each block. */
    boolean isSimple() {
        return Arrays.stream(positions).allMatch(count -> count == 1);
    }

    /** Returns whether the other sample has this one's activations, known without looking at them. */
    boolean sharesActivations(Sample other) {
        for (int b = 0; b < activations.length; b++) {
            if (activations[b] != other.activations[b]) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many numbers the factors are. */
    long numbers() {
        long numbers = 0;
        for (int b = 0; b < positions.length; b++) {
            numbers += activations[b].length + errors[b].length;
        }
        return numbers;
    }

    /** Returns the inner product of two gradients, from their factors. */
    double dot(Sample other, Layout layout) {
        double sum = 0;
        for (int b = 0; b < positions.length; b++) {
            int in = layout.inputs(b);
            int out = layout.outputs(b);
            for (int t = 0; t < positions[b]; t++) {
                for (int s = 0; s < other.positions[b]; s++) {
                    sum += dot(activations[b], t * in, other.activations[b], s * in, in)
                            * dot(errors[b], t * out, other.errors[b], s * out, out);
                }
            }
        }
        return sum;
    }

    private static double dot(double[] a, int aAt, double[] b, int bAt, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[aAt + i] * b[bAt + i];
        }
        return sum;
    }

    /** Returns the gradient, multiplied out. */
    double[] flat(Layout layout) {
        double[] gradient = new double[layout.size()];
        for (int b = 0; b < positions.length; b++) {
            layout.addProduct(gradient, b, positions[b], activations[b], errors[b]);
        }
        return gradient;
    }

    private static final class Reader {

        private final FlatGradients model;
        private final int blocks;
        private final List<Sample> samples = new ArrayList<>();
        private int[] positions = {};
        private double[][] activations = {};
        private double[][] errors = {};
        private int next;

        Reader(FlatGradients model) {
            this.model = model;
            this.blocks = model.layout().blocks().size();
        }

        void accept(int row, int block, int count, double[] activation, double[] error, double weight) {
            if (block != next) {
                throw new IllegalArgumentException(
                        "row " + row + ": factors of block " + block + " came where block " + next + " was due");
            }
            if (block == 0) {
                positions = new int[blocks];
                activations = new double[blocks][];
                errors = new double[blocks][];
            }
            positions[block] = count;
            activations[block] =
                    kept(row, block, activation, count * model.layout().inputs(block));
            errors[block] = Arrays.copyOf(error, count * model.layout().outputs(block));
            next = (block + 1) % blocks;
            if (next == 0) {
                double total = weight * model.weights().share(row);
                samples.add(new Sample(row, total, positions, activations, errors));
            }
        }

        private double[] kept(int row, int block, double[] activation, int length) {
            if (!samples.isEmpty()) {
                Sample last = samples.get(samples.size() - 1);
                double[] before = last.activations[block];
                if (last.row == row
                        && before.length == length
                        && Arrays.equals(before, 0, length, activation, 0, length)) {
                    return before;
                }
            }
            return Arrays.copyOf(activation, length);
        }

        List<Sample> finished() {
            if (next != 0) {
                throw new IllegalArgumentException("factors ended before block " + next + ": give all blocks");
            }
            return samples;
        }
    }
}

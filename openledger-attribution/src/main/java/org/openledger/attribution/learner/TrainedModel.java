/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;

/**
 * A classifier over tables with what it was trained on: layers of linear maps, an activation between them, a softmax at the end.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrainedModel {

    private static final String KERNEL = "openledger/learner/1";

    private final TableData rows;
    private final double[] weights;
    private final double decay;
    private final Activation activation;
    private final int[] widths;
    private final List<TrainingState> states;
    private final Optional<TrainingRecord> record;

    TrainedModel(
            TableData rows,
            double[] weights,
            double decay,
            Activation activation,
            int[] widths,
            List<TrainingState> states,
            Optional<TrainingRecord> record) {
        this.rows = rows;
        this.weights = weights.clone();
        this.decay = decay;
        this.activation = activation;
        this.widths = widths;
        this.states = List.copyOf(states);
        this.record = record;
        for (double[] layer : states.get(states.size() - 1).layers()) {
            for (double weight : layer) {
                if (!Double.isFinite(weight)) {
                    throw new IllegalArgumentException(
                            "training left a weight of " + weight + ": give a smaller step size");
                }
            }
        }
    }

    /** Returns the table that it was trained on, rows of weight 0 included. */
    public TableData rows() {
        return rows;
    }

    /** Returns how much each row counted, in a fresh array. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Returns what the training wrote down of its steps.
     *
     * @return empty unless it was asked to, as by {@link Perceptron#trainRecorded}
     */
    public Optional<TrainingRecord> record() {
        return record;
    }

    /** Returns the penalty's parameter. */
    public double decay() {
        return decay;
    }

    /**
     * Returns - log p of each row's label, in nats.
     *
     * @param table with the columns and classes of the training table
     */
    public double[] losses(TableData table) {
        Pass pass = fitting(table);
        double[] losses = new double[table.rows()];
        for (int row = 0; row < losses.length; row++) {
            pass.forward(table, row);
            losses[row] = pass.loss(table.label(row));
        }
        return losses;
    }

    /**
     * Returns - log(p / (1 - p)) of each row's label, in nats.
     *
     * @param table with the columns and classes of the training table
     */
    public double[] negativeMargins(TableData table) {
        Pass pass = fitting(table);
        double[] margins = new double[table.rows()];
        for (int row = 0; row < margins.length; row++) {
            pass.forward(table, row);
            margins[row] = pass.negativeMargin(table.label(row));
        }
        return margins;
    }

    /**
     * Returns the share of rows whose label is the most probable class; of equals, the first is taken.
     *
     * @param table with at least one row, and the columns and classes of the training table
     */
    public double accuracy(TableData table) {
        Require.inRange(table.rows(), 1, Integer.MAX_VALUE, "rows to be accurate on");
        Pass pass = fitting(table);
        int right = 0;
        for (int row = 0; row < table.rows(); row++) {
            pass.forward(table, row);
            int best = 0;
            for (int k = 1; k < table.classes(); k++) {
                best = pass.logProbabilities[k] > pass.logProbabilities[best] ? k : best;
            }
            right += best == table.label(row) ? 1 : 0;
        }
        return (double) right / table.rows();
    }

    /**
     * Returns the gradients of the model for its training rows and for these queries.
     *
     * @param queries with the columns and classes of the training table; the label is the output to explain
     */
    public GradientSource explaining(TableData queries) {
        fitting(queries);
        return new TableGradients(this, queries);
    }

    /** Returns the hash of the weights at every stored state, the table, its weights and the penalty. */
    public Hash digest() {
        int size = KERNEL.length() + 2 * Hash.BYTES + 16;
        for (TrainingState state : states) {
            size += 12;
            for (double[] layer : state.layers()) {
                size += 8 * layer.length;
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(size + 8 * weights.length);
        bytes.put(KERNEL.getBytes(StandardCharsets.US_ASCII)).put(rows.digest().bytes());
        bytes.putDouble(decay).putInt(activation.ordinal());
        for (double weight : weights) {
            bytes.putDouble(weight);
        }
        for (TrainingState state : states) {
            bytes.putInt(state.step()).putDouble(state.stepSize());
            for (double[] layer : state.layers()) {
                for (double weight : layer) {
                    bytes.putDouble(weight);
                }
            }
        }
        return Hash.sha256(bytes.array());
    }

    int states() {
        return states.size();
    }

    TrainingState state(int number) {
        if (number < 0 || number >= states.size()) {
            throw new IllegalArgumentException(
                    "checkpoint " + number + ": this model has " + states.size() + ", from 0");
        }
        return states.get(number);
    }

    double[] layer(int state, int layer) {
        return state(state).layers()[layer];
    }

    int[] widths() {
        return widths;
    }

    double weight(int row) {
        Require.inRange(row, 0, weights.length - 1, "row");
        return weights[row];
    }

    Pass pass(int state) {
        return new Pass(state(state).layers(), widths, activation);
    }

    private Pass fitting(TableData table) {
        if (table.columns() != rows.columns() || table.classes() != rows.classes()) {
            throw new IllegalArgumentException("a table of " + table.columns() + " columns and " + table.classes()
                    + " classes for a model of " + rows.columns() + " and " + rows.classes() + ": give equal ones");
        }
        return pass(states.size() - 1);
    }
}

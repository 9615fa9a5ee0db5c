/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * A network with one hidden layer and a softmax, trained by gradient descent: the smallest model whose loss is not convex.
 *
 * <p>The seed sets the first weights, normal with variance 1 / inputs, and the order of the rows: rows are sorted by numbers drawn for each row, so that leaving
 * some out does not reorder the others.
 *
 * @param hidden how many hidden units, 1 to {@value #MAX_HIDDEN}
 * @param activation of the hidden units
 * @param decay the penalty's parameter, 0 or more
 * @param schedule of the descent
 */
public record Perceptron(int hidden, Activation activation, double decay, Schedule schedule) implements Learner {

    private static final byte[] DOMAIN = "openledger/descent/v1".getBytes(StandardCharsets.US_ASCII);

    /** The most hidden units. */
    public static final int MAX_HIDDEN = 65_536;

    /** Checks the bounds. */
    public Perceptron {
        Require.inRange(hidden, 1, MAX_HIDDEN, "hidden units");
        if (!(decay >= 0) || Double.isInfinite(decay)) {
            throw new IllegalArgumentException("decay " + decay + ": give a finite number, 0 or more");
        }
    }

    @Override
    public TrainedModel train(TableData rows, double[] weights, long seed) {
        return trained(rows, weights, descent(rows, weights, seed).run(Optional.empty()), Optional.empty());
    }

    /**
     * Trains the same model to the bit, and writes down each step with the rows that it saw and the hash of the state that it left. Hashing costs about as much as the step itself.
     *
     * @param rows the table
     * @param weights how much each row's loss counts
     * @param seed of the first weights and of the order of the rows
     * @param states receives the state before the first step and after each; whoever keeps one can have the next step taken again
     * @return the model with its {@link TrainedModel#record}
     * @throws IllegalArgumentException as for {@link #train}, and if a record cannot hold so many steps or rows
     */
    public TrainedModel trainRecorded(TableData rows, double[] weights, long seed, Consumer<DescentState> states) {
        Descent descent = descent(rows, weights, seed);
        Require.inRange(descent.steps(), 1, TrainingRecord.MAX_STEPS, "steps of a recorded training");
        Require.inRange(
                (long) rows.rows() * schedule.epochs(),
                1,
                TrainingRecord.MAX_SEEN,
                "rows x epochs of a recorded training");
        DescentLog log = new DescentLog(states);
        List<TrainingState> stored = descent.run(Optional.of(log));
        return trained(rows, weights, stored, Optional.of(log.record(data(rows, weights), recipe(seed))));
    }

    /**
     * Takes one step of a training again.
     *
     * @param rows the table
     * @param weights how much each row's loss counts
     * @param seed of the training
     * @param before the state that the step began with
     * @return the state after it: its digest is the one on record, if table, weights, seed and state are those of the training
     * @throws IllegalArgumentException if the state is of another network, or already the end
     */
    public DescentState step(TableData rows, double[] weights, long seed, DescentState before) {
        return descent(rows, weights, seed).stepFrom(before);
    }

    private Descent descent(TableData rows, double[] weights, long seed) {
        return new Descent(this, widths(rows), rows, UsedRows.of(rows, weights), seed);
    }

    private int[] widths(TableData rows) {
        return new int[] {rows.columns(), hidden, rows.classes()};
    }

    private TrainedModel trained(
            TableData rows, double[] weights, List<TrainingState> states, Optional<TrainingRecord> record) {
        return new TrainedModel(rows, weights, decay, activation, widths(rows), states, record);
    }

    private static Hash data(TableData rows, double[] weights) {
        ByteBuffer bytes = ByteBuffer.allocate(Hash.BYTES + 8 * weights.length);
        bytes.put(rows.digest().bytes());
        for (double weight : weights) {
            bytes.putDouble(weight);
        }
        return Hash.sha256(bytes.array());
    }

    /** The hash of everything else that the training follows: this recipe and the seed. */
    private Hash recipe(long seed) {
        ByteBuffer bytes = ByteBuffer.allocate(DOMAIN.length + 2 * Integer.BYTES + 3 * Integer.BYTES + 4 * Long.BYTES);
        bytes.put(DOMAIN).putInt(hidden).putInt(activation.ordinal()).putDouble(decay);
        bytes.putInt(schedule.epochs()).putInt(schedule.batch()).putInt(schedule.checkpoints());
        bytes.putDouble(schedule.stepSize()).putDouble(schedule.momentum()).putLong(seed);
        return Hash.sha256(bytes.array());
    }
}

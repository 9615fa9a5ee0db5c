/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import org.openledger.audit.Hash;

/**
 * What a differentiable model tells of its gradients: factors, block by block and example by example, never one long vector.
 *
 * <p>A block is a linear map with weights W, {@code outputs} x {@code inputs}; a bias is one more input that is always 1. An example's gradient of a
 * target with respect to W is the sum over its positions t (one for a row of a table, one per token for a text) of error_t x activation_t^T.
 * All targets are in nats and signed as a loss: lower is better.
 *
 * <p>Guarantees: the same identity gives the same numbers to the bit, whatever the number of threads and the order of the calls. Thread-safe.
 */
public interface GradientSource {

    /** Returns the hash of everything that the numbers depend on: model, checkpoint, data, loss, version of the kernels. */
    Hash identity();

    /** Returns the blocks in a fixed order; all parameters together are what influence is measured over. */
    List<Block> blocks();

    /** Returns how many rows the model was trained on; they are numbered from 0. */
    int rows();

    /** Returns how many queries, the outputs to explain, the source holds; they are numbered from 0. */
    int queries();

    /**
     * Returns how much a row's loss counted in training, 0 or more: training minimised the sum of weight x loss over the sum of weights, plus the penalty.
     *
     * @param row its number
     * @return 1 for most; 0 for a row that training never saw, whose influence is exactly 0 whatever it holds
     */
    double weight(int row);

    /** Returns the parameter of the penalty {@code (decay / 2) |W|^2} that training added to the mean loss, 0 if none. */
    double weightDecay();

    /** Returns the stored states of the training in order; the last is the model itself. Never empty. */
    List<Checkpoint> checkpoints();

    /**
     * Hands over the factors of some examples, in order of their numbers and, within an example, of the blocks.
     *
     * @param checkpoint the position of the checkpoint
     * @param examples which
     * @param target whose gradient
     * @param sink receives them
     * @throws IllegalArgumentException if there is no such checkpoint or example, or the model has no such target
     */
    void factors(int checkpoint, Examples examples, Target target, FactorSink sink);

    /**
     * Hands over the factors whose weighted squares make up the generalised Gauss-Newton matrix of the mean training loss: with g the gradient of the loss of a row
     * whose label is replaced by an outcome, the matrix is the mean over rows of the sum over outcomes of weight x g g^T.
     *
     * <p>Source: Martens, "New Insights and Perspectives on the Natural Gradient Method", JMLR 2020, section 9: for a softmax this is the Fisher matrix.
     *
     * @param checkpoint the position of the checkpoint
     * @param examples training rows
     * @param outcomes which outcomes stand for the model's own distribution
     * @param sink receives them, one call for each row, outcome and block
     */
    void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink);

    /**
     * A linear map of the model.
     *
     * @param name such as {@code hidden}
     * @param inputs how many inputs, the bias's constant 1 included
     * @param outputs how many outputs
     */
    record Block(String name, int inputs, int outputs) {
        /** Checks the bounds. */
        public Block {
            if (inputs < 1 || outputs < 1) {
                throw new IllegalArgumentException(
                        "block " + name + " of " + outputs + " x " + inputs + ": give at least 1 x 1");
            }
        }

        /** Returns how many weights it has. */
        public long size() {
            return (long) inputs * outputs;
        }
    }

    /**
     * A stored state of the training.
     *
     * @param step after how many steps
     * @param stepSize the sum of the learning rates of the steps that it stands for
     */
    record Checkpoint(int step, double stepSize) {}

    /**
     * A run of examples.
     *
     * @param side training rows or queries
     * @param from the first
     * @param to one behind the last
     */
    record Examples(Side side, int from, int to) {
        /** Checks the order. */
        public Examples {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("examples from " + from + " to " + to + ": give 0 <= from <= to");
            }
        }

        /** Training rows. */
        public static Examples rows(int from, int to) {
            return new Examples(Side.ROWS, from, to);
        }

        /** Queries. */
        public static Examples queries(int from, int to) {
            return new Examples(Side.QUERIES, from, to);
        }
    }

    /** What an example is. */
    enum Side {
        /** A row that the model was trained on. */
        ROWS,
        /** An output that is to be explained. */
        QUERIES
    }

    /** What is differentiated. */
    sealed interface Target {
        /** The loss that training minimised, penalty apart: - log p of the label, or of all tokens. */
        record Loss() implements Target {}

        /** The negative margin: - log(p / (1 - p)) of the label. */
        record Margin() implements Target {}

        /**
         * The negative log-probability of a run of output tokens.
         *
         * @param from the first
         * @param to one behind the last
         */
        record TokenLogProb(int from, int to) implements Target {}
    }

    /** Which outcomes a row's label is replaced by. */
    sealed interface Outcomes {
        /** Each one, weighted by its probability. */
        record All() implements Outcomes {}

        /**
         * Some, drawn from the model's own distribution.
         *
         * @param draws how many for each row, 1 or more; each weighs 1 / draws
         * @param seed of the draws
         */
        record Sampled(int draws, long seed) implements Outcomes {
            /** Checks the bound. */
            public Sampled {
                if (draws < 1) {
                    throw new IllegalArgumentException("draws " + draws + ": give at least 1");
                }
            }
        }
    }

    /** Receives factors. */
    @FunctionalInterface
    interface FactorSink {
        /**
         * Receives the factors of one example in one block. The arrays are the source's own: they hold the numbers only until the call returns.
         *
         * @param example its number
         * @param block the position of the block
         * @param positions how many positions
         * @param activations {@code positions} x {@code inputs}, row by row
         * @param errors {@code positions} x {@code outputs}, row by row
         * @param weight how much it counts: 1, or the weight of an outcome
         */
        void accept(int example, int block, int positions, double[] activations, double[] errors, double weight);
    }
}

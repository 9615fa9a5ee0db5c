/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/**
 * Factors out of nothing but a seed: any shape, several positions, outcomes that share activations or do not. Row i holds what its number in {@code like} says, so rows can be made equal.
 *
 * @param seed of all factors
 * @param blocks the shapes
 * @param like what each row holds
 * @param weights of the rows
 * @param queries how many
 * @param positions at most so many
 * @param outcomes how many each row has
 * @param shared whether a row's outcomes share its activations
 * @param decay the penalty
 * @param states how many checkpoints
 */
record MadeSource(
        long seed,
        List<Block> blocks,
        List<Integer> like,
        List<Double> weights,
        int queries,
        int positions,
        int outcomes,
        boolean shared,
        double decay,
        int states)
        implements GradientSource {

    static MadeSource of(long seed) {
        CounterRandom random = new CounterRandom(seed);
        int rows = 3 + (int) random.below(1, 6);
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < 1 + random.below(2, 3); b++) {
            blocks.add(new Block("b" + b, 1 + (int) random.below(10 + b, 4), 1 + (int) random.below(20 + b, 4)));
        }
        List<Integer> like = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            like.add(i);
            weights.add(random.below(30 + i, 4) == 0 ? 2.5 : 1.0);
        }
        return new MadeSource(
                seed,
                blocks,
                like,
                weights,
                1 + (int) random.below(3, 4),
                1 + (int) random.below(4, 3),
                1 + (int) random.below(5, 3),
                random.below(6, 2) == 0,
                0.05,
                1 + (int) random.below(7, 3));
    }

    MadeSource with(List<Integer> rows, List<Double> counts) {
        return new MadeSource(seed, blocks, rows, counts, queries, positions, outcomes, shared, decay, states);
    }

    MadeSource withSeed(long other) {
        return new MadeSource(other, blocks, like, weights, queries, positions, outcomes, shared, decay, states);
    }

    MadeSource withBlocks(List<Block> others) {
        return new MadeSource(seed, others, like, weights, queries, positions, outcomes, shared, decay, states);
    }

    MadeSource withDecay(double other) {
        return new MadeSource(seed, blocks, like, weights, queries, positions, outcomes, shared, other, states);
    }

    int size() {
        return (int) blocks.stream().mapToLong(Block::size).sum();
    }

    @Override
    public Hash identity() {
        return Hash.sha256(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int rows() {
        return like.size();
    }

    @Override
    public double weight(int row) {
        return weights.get(row);
    }

    @Override
    public double weightDecay() {
        return decay;
    }

    @Override
    public List<Checkpoint> checkpoints() {
        List<Checkpoint> all = new ArrayList<>();
        for (int c = 0; c < states; c++) {
            all.add(new Checkpoint(10 * (c + 1), 0.5 + c));
        }
        return all;
    }

    /** Returns how unsure the model is of a row: what the loss's gradient is of the margin's. */
    double doubt(int row) {
        return new CounterRandom(seed).split(99).unit(like.get(row));
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        for (int e = examples.from(); e < examples.to(); e++) {
            boolean row = examples.side() == Side.ROWS;
            CounterRandom random =
                    new CounterRandom(seed).split(checkpoint).split(row ? 1 : 2).split(row ? like.get(e) : e);
            int count = 1 + (int) random.below(0, positions);
            for (int b = 0; b < blocks.size(); b++) {
                double[] errors =
                        values(random.split(100 + b), count * blocks.get(b).outputs());
                if (row && target instanceof Target.Loss) {
                    for (int i = 0; i < errors.length; i++) {
                        errors[i] *= doubt(e);
                    }
                }
                double[] activations =
                        values(random.split(b), count * blocks.get(b).inputs());
                sink.accept(e, b, count, activations, errors, 1);
            }
        }
    }

    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes which, FactorSink sink) {
        for (int e = examples.from(); e < examples.to(); e++) {
            CounterRandom random =
                    new CounterRandom(seed).split(checkpoint).split(1).split(like.get(e));
            int count = 1 + (int) random.below(0, positions);
            for (int o = 0; o < outcomes; o++) {
                CounterRandom own = random.split(500 + o);
                for (int b = 0; b < blocks.size(); b++) {
                    double[] activations = values(
                            shared ? random.split(b) : own.split(b),
                            count * blocks.get(b).inputs());
                    double[] errors =
                            values(own.split(100 + b), count * blocks.get(b).outputs());
                    sink.accept(e, b, count, activations, errors, (o + 1.0) / outcomes);
                }
            }
        }
    }

    private static double[] values(CounterRandom random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.gaussian(i);
        }
        return values;
    }
}

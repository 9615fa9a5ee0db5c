/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/** One run of gradient descent. */
final class Descent {

    private static final int INDEX_BITS = 26;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    /** Parts of the seed: the first weights, and the order of the rows in each epoch. */
    private static final int WEIGHTS = 0;

    private static final int ORDER = 1;

    private final Perceptron recipe;
    private final TableData table;
    private final UsedRows used;
    private final CounterRandom order;
    private final double[][] layers;
    private final double[][] speed;
    private final double[][] gradient;
    private final Pass pass;
    private final int batches;

    Descent(Perceptron recipe, int[] widths, TableData table, UsedRows used, long seed) {
        this.recipe = recipe;
        this.table = table;
        this.used = used;
        CounterRandom random = new CounterRandom(seed);
        this.order = random.split(ORDER);
        this.layers = firstWeights(widths, random.split(WEIGHTS));
        this.speed = zeros(layers);
        this.gradient = zeros(layers);
        this.pass = new Pass(layers, widths, recipe.activation());
        int batch = recipe.schedule().batch();
        this.batches = (int) (((long) used.size() + batch - 1) / batch);
    }

    private static double[][] firstWeights(int[] widths, CounterRandom random) {
        double[][] layers = new double[widths.length - 1][];
        long drawn = 0;
        for (int layer = 0; layer < layers.length; layer++) {
            int inputs = widths[layer] + 1;
            layers[layer] = new double[inputs * widths[layer + 1]];
            double deviation = 1 / StrictMath.sqrt(widths[layer]);
            for (int i = 0; i < layers[layer].length; i++) {
                layers[layer][i] = i % inputs == inputs - 1 ? 0 : deviation * random.gaussian(drawn++);
            }
        }
        return layers;
    }

    private static double[][] zeros(double[][] shape) {
        double[][] zeros = new double[shape.length][];
        Arrays.setAll(zeros, layer -> new double[shape[layer].length]);
        return zeros;
    }

    /**
     * Walks the whole way.
     *
     * @param log sees each step; none where nothing is written down
     */
    List<TrainingState> run(Optional<DescentLog> log) {
        Schedule schedule = recipe.schedule();
        List<TrainingState> states = new ArrayList<>();
        log.ifPresent(each -> each.begins(state(0)));
        double walked = 0;
        int step = 0;
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            int[] rows = shuffled(epoch);
            for (int batch = 0; batch < batches; batch++) {
                double stepSize = stepSize(step);
                take(rows, batch, stepSize);
                walked += stepSize;
                step++;
                if (log.isPresent()) {
                    log.get().stepped(numbers(rows, batch), stepSize, state(step));
                }
            }
            if (schedule.due(epoch + 1) > states.size()) {
                double[][] stored = new double[layers.length][];
                Arrays.setAll(stored, layer -> layers[layer].clone());
                states.add(new TrainingState(step, walked, stored));
                walked = 0;
            }
        }
        return states;
    }

    /** Takes one step from a state; nothing of the steps before it is looked at. */
    DescentState stepFrom(DescentState before) {
        Require.inRange(before.steps(), 0, steps() - 1, "steps taken before this one");
        put(before.weights(), layers, "weights");
        put(before.velocities(), speed, "velocities");
        take(shuffled(before.steps() / batches), before.steps() % batches, stepSize(before.steps()));
        return state(before.steps() + 1);
    }

    private static void put(double[][] from, double[][] into, String what) {
        for (int layer = 0; layer < Math.max(from.length, into.length); layer++) {
            int given = layer < from.length ? from[layer].length : 0;
            int right = layer < into.length ? into[layer].length : 0;
            if (given != right) {
                throw new IllegalArgumentException(given + " " + what + " in layer " + layer
                        + " of the state: this network has " + right + " there");
            }
            System.arraycopy(from[layer], 0, into[layer], 0, right);
        }
    }

    /** Returns how many steps the whole way has. */
    long steps() {
        return (long) batches * recipe.schedule().epochs();
    }

    private DescentState state(int step) {
        return DescentState.of(step, layers, speed);
    }

    private double stepSize(int step) {
        return recipe.schedule().stepSize() * (1 - step / (double) steps());
    }

    private void take(int[] rows, int batch, double stepSize) {
        meanGradient(rows, batch * recipe.schedule().batch());
        move(stepSize);
    }

    private List<Integer> numbers(int[] rows, int batch) {
        int from = batch * recipe.schedule().batch();
        int to = (int) Math.min((long) from + recipe.schedule().batch(), rows.length);
        return IntStream.range(from, to).mapToObj(i -> used.number(rows[i])).toList();
    }

    /** Returns positions among the used rows in order of numbers drawn for the rows themselves. */
    int[] shuffled(int epoch) {
        CounterRandom random = order.split(epoch);
        long[] keys = new long[used.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (random.bits(used.number(i)) & ~INDEX_MASK) | i;
        }
        Arrays.sort(keys);
        int[] positions = new int[keys.length];
        Arrays.setAll(positions, i -> (int) (keys[i] & INDEX_MASK));
        return positions;
    }

    /** Sets the gradient of the batch's weighted mean loss. */
    private void meanGradient(int[] rows, int from) {
        int to = (int) Math.min((long) from + recipe.schedule().batch(), rows.length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += used.share(rows[i]);
        }
        for (double[] layer : gradient) {
            Arrays.fill(layer, 0);
        }
        for (int i = from; i < to; i++) {
            int row = used.number(rows[i]);
            pass.forward(table, row);
            pass.lossBack(table.label(row));
            pass.addGradient(used.share(rows[i]) / sum, gradient);
        }
    }

    private void move(double stepSize) {
        double momentum = recipe.schedule().momentum();
        double decay = recipe.decay();
        for (int layer = 0; layer < layers.length; layer++) {
            double[] weights = layers[layer];
            double[] slope = gradient[layer];
            double[] velocity = speed[layer];
            for (int i = 0; i < weights.length; i++) {
                velocity[i] = momentum * velocity[i] - stepSize * (slope[i] + decay * weights[i]);
                weights[i] += velocity[i];
            }
        }
    }
}

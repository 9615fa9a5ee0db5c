/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/** The laws of the learners, against models written down naively here. */
class LearnerLaws {

    private static final Perceptron PERCEPTRON =
            new Perceptron(5, Activation.TANH, 1e-3, new Schedule(4, 7, 0.2, 0.5, 2));
    private static final SoftmaxRegression REGRESSION = new SoftmaxRegression(1e-2);

    private static Learner learner(boolean convex) {
        return convex ? REGRESSION : PERCEPTRON;
    }

    @Property(tries = 20)
    void A210_aRowOfWeightZeroLeavesNoTrace(
            @ForAll long seed, @ForAll boolean convex, @ForAll @IntRange(max = 29) int row) {
        TableData table = Blobs.of(30, 3, 3, 1, seed);
        double[] weights = new double[30];
        Arrays.setAll(weights, i -> i == row ? 0 : 1 + i % 2);
        double[] features = new double[90];
        Arrays.setAll(features, i -> i / 3 == row ? 1e6 : table.feature(i / 3, i % 3));
        int[] labels = new int[30];
        Arrays.setAll(labels, i -> i == row ? (table.label(i) + 1) % 3 : table.label(i));
        TableData other = TableData.of(features, 3, labels, 3);

        TrainedModel model = learner(convex).train(table, weights, seed);
        TrainedModel again = learner(convex).train(other, weights, seed);

        assertThat(again.state(0).layers()).isDeepEqualTo(model.state(0).layers());
        TableData queries = Blobs.of(5, 3, 3, 1, ~seed);
        assertThat(again.losses(queries)).isEqualTo(model.losses(queries));
        assertThat(again.explaining(queries).weight(row)).isZero();
    }

    @Property(tries = 20)
    void A210_theSameSeedGivesTheSameModel(@ForAll long seed, @ForAll boolean convex) {
        TableData table = Blobs.of(30, 3, 3, 1, seed);
        assertThat(learner(convex).train(table, seed).digest())
                .isEqualTo(learner(convex).train(table, seed).digest());
        assertThat(PERCEPTRON.train(table, seed).digest())
                .isNotEqualTo(PERCEPTRON.train(table, seed + 1).digest());
    }

    @Property(tries = 20)
    void A211_softmaxRegressionEndsWhereTheNaiveGradientVanishes(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int classes) {
        TableData table = Blobs.of(40, 4, classes, 0.5, seed);
        double[] weights = new double[40];
        Arrays.setAll(weights, i -> i % 3);
        TrainedModel model = REGRESSION.train(table, weights, 0);
        double[] w = model.layer(0, 0);
        double sum = Arrays.stream(weights).sum();
        double square = 0;
        for (int i = 0; i < w.length; i++) {
            double h = 1e-5;
            double[] up = w.clone();
            up[i] += h;
            double[] down = w.clone();
            down[i] -= h;
            double slope = 0;
            for (int row = 0; row < 40; row++) {
                slope += weights[row] / sum * (loss(table, row, up) - loss(table, row, down)) / (2 * h);
            }
            slope += REGRESSION.decay() * w[i];
            square += slope * slope;
        }
        assertThat(Math.sqrt(square)).isLessThan(1e-8);
    }

    /** A linear softmax, naively. */
    private static double loss(TableData table, int row, double[] w) {
        return naive(table, row, new double[][] {w}, table.label(row))[0];
    }

    /** Loss and negative margin of a label under these layers, tanh between them. */
    private static double[] naive(TableData table, int row, double[][] layers, int label) {
        double[] in = new double[table.columns()];
        table.copyRow(row, in);
        for (int layer = 0; layer < layers.length; layer++) {
            int outputs = layers[layer].length / (in.length + 1);
            double[] out = new double[outputs];
            for (int o = 0; o < outputs; o++) {
                double s = layers[layer][o * (in.length + 1) + in.length];
                for (int i = 0; i < in.length; i++) {
                    s += layers[layer][o * (in.length + 1) + i] * in[i];
                }
                out[o] = layer + 1 < layers.length ? Math.tanh(s) : s;
            }
            in = out;
        }
        double others = 0;
        for (int o = 0; o < in.length; o++) {
            others += o == label ? 0 : Math.exp(in[o] - in[label]);
        }
        return new double[] {Math.log1p(others), Math.log(others)};
    }

    @Property(tries = 10)
    void A212_factorsAreTheGradient(@ForAll long seed, @ForAll boolean convex, @ForAll boolean margin) {
        TableData table = Blobs.of(12, 3, 3, 1, seed);
        TableData queries = Blobs.of(4, 3, 3, 1, ~seed);
        TrainedModel model = learner(convex).train(table, seed);
        GradientSource source = model.explaining(queries);
        int last = source.checkpoints().size() - 1;
        Target target = margin ? new Target.Margin() : new Target.Loss();
        List<Block> blocks = source.blocks();
        source.factors(last, Examples.queries(1, 3), target, (example, block, positions, x, e, weight) -> {
            assertThat(positions).isEqualTo(1);
            assertThat(weight).isEqualTo(1);
            for (int o = 0; o < blocks.get(block).outputs(); o++) {
                for (int i = 0; i < blocks.get(block).inputs(); i++) {
                    int at = o * blocks.get(block).inputs() + i;
                    double[][] up = moved(model, last, block, at, 1e-5);
                    double[][] down = moved(model, last, block, at, -1e-5);
                    int label = queries.label(example);
                    double slope = (naive(queries, example, up, label)[margin ? 1 : 0]
                                    - naive(queries, example, down, label)[margin ? 1 : 0])
                            / 2e-5;
                    assertThat(e[o] * x[i]).isCloseTo(slope, within(1e-6));
                }
            }
        });
    }

    private static double[][] moved(TrainedModel model, int state, int layer, int at, double by) {
        double[][] layers = new double[model.state(state).layers().length][];
        Arrays.setAll(layers, l -> model.layer(state, l).clone());
        layers[layer][at] += by;
        return layers;
    }

    @Property(tries = 10)
    void A213_allOutcomesMakeUpTheFisherMatrix(@ForAll long seed) {
        TableData table = Blobs.of(10, 2, 3, 1, seed);
        TrainedModel model = PERCEPTRON.train(table, seed);
        GradientSource source = model.explaining(table);
        double[][] sum = new double[10][9];
        source.curvature(1, Examples.rows(0, 10), new Outcomes.All(), (example, block, positions, x, e, weight) -> {
            for (int i = 0; i < 9 && block == 1; i++) {
                sum[example][i] += weight * e[i / 3] * e[i % 3];
            }
        });
        for (int row = 0; row < 10; row++) {
            for (int i = 0; i < 9; i++) {
                double p = Math.exp(-naive(table, row, model.state(1).layers(), i / 3)[0]);
                double q = Math.exp(-naive(table, row, model.state(1).layers(), i % 3)[0]);
                assertThat(sum[row][i]).isCloseTo((i / 3 == i % 3 ? p : 0) - p * q, within(1e-12));
            }
        }
    }

    @Example
    void A213_sampledOutcomesComeWithTheirProbabilityWhereverTheRangeIsCut() {
        TableData table = Blobs.of(6, 2, 3, 1, 5);
        TrainedModel model = REGRESSION.train(table, 0);
        GradientSource source = model.explaining(table);
        Outcomes many = new Outcomes.Sampled(20_000, 9);
        double[] whole = new double[18];
        source.curvature(0, Examples.rows(0, 6), many, (row, block, positions, x, e, weight) -> {
            for (int k = 0; k < 3; k++) {
                whole[3 * row + k] += e[k] < 0 ? weight : 0;
            }
        });
        for (int row = 0; row < 6; row++) {
            for (int k = 0; k < 3; k++) {
                double p = Math.exp(-naive(table, row, model.state(0).layers(), k)[0]);
                assertThat(whole[3 * row + k]).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 20_000) + 1e-9));
            }
        }
        double[] cut = new double[18];
        for (int from : new int[] {4, 0, 2}) {
            source.curvature(0, Examples.rows(from, from + 2), many, (row, block, positions, x, e, weight) -> {
                for (int k = 0; k < 3; k++) {
                    cut[3 * row + k] += e[k] < 0 ? weight : 0;
                }
            });
        }
        assertThat(cut).isEqualTo(whole);
    }

    @Property(tries = 10)
    void A214_descentTakesTheStepsOfItsSchedule(@ForAll long seed) {
        TableData table = Blobs.of(9, 2, 2, 1, seed);
        Perceptron recipe = new Perceptron(3, Activation.TANH, 0.1, new Schedule(2, 100, 0.3, 0.5, 2));
        TrainedModel model = recipe.train(table, seed);
        TrainedModel start =
                new Perceptron(3, Activation.TANH, 0.1, new Schedule(1, 100, 1e-300, 0, 1)).train(table, seed);
        double[][] first = start.state(0).layers();
        double[][] step = gradient(table, first, 0.1);
        double[][] second = plus(first, -0.3, step);
        double[][] third = plus(plus(second, -0.15, step), -0.15, gradient(table, second, 0.1));
        for (int layer = 0; layer < 2; layer++) {
            assertThat(model.layer(0, layer)).containsExactly(second[layer], within(1e-8));
            assertThat(model.layer(1, layer)).containsExactly(third[layer], within(1e-8));
        }
        assertThat(model.explaining(table).checkpoints())
                .containsExactly(
                        new GradientSource.Checkpoint(1, 0.3), new GradientSource.Checkpoint(2, 0.3 * (1 - 1 / 2.0)));
    }

    private static double[][] plus(double[][] a, double factor, double[][] b) {
        double[][] sum = new double[a.length][];
        for (int layer = 0; layer < a.length; layer++) {
            int number = layer;
            sum[layer] = new double[a[layer].length];
            Arrays.setAll(sum[layer], i -> a[number][i] + factor * b[number][i]);
        }
        return sum;
    }

    /** The gradient of the penalised mean loss by differences. */
    private static double[][] gradient(TableData table, double[][] at, double decay) {
        double[][] slopes = new double[at.length][];
        for (int layer = 0; layer < at.length; layer++) {
            slopes[layer] = new double[at[layer].length];
            for (int i = 0; i < slopes[layer].length; i++) {
                double old = at[layer][i];
                double mean = 0;
                for (int row = 0; row < table.rows(); row++) {
                    at[layer][i] = old + 1e-5;
                    double up = naive(table, row, at, table.label(row))[0];
                    at[layer][i] = old - 1e-5;
                    mean += (up - naive(table, row, at, table.label(row))[0]) / 2e-5 / table.rows();
                }
                at[layer][i] = old;
                slopes[layer][i] = mean + decay * old;
            }
        }
        return slopes;
    }

    @Property(tries = 10)
    void A215_leavingRowsOutIsTrainingWithoutThem(@ForAll long seed, @ForAll boolean convex) {
        TableData table = Blobs.of(40, 3, 3, 1, seed);
        TableData queries = Blobs.of(6, 3, 3, 1, ~seed);
        TrainedModel model = learner(convex).train(table, seed);
        BitSet included = new BitSet();
        CounterRandom random = new CounterRandom(seed);
        int kept = 10 + (int) random.below(0, 20);
        included.set(0, kept);
        int[] numbers = included.stream().toArray();
        TrainedModel small = learner(convex).train(table.pick(numbers), 3);
        for (Target target : List.of(new Target.Loss(), new Target.Margin())) {
            double[] targets =
                    Retrainer.of(learner(convex), model, queries, target).targets(included, 3);
            double[] truth = target instanceof Target.Loss ? small.losses(queries) : small.negativeMargins(queries);
            assertThat(targets).containsExactly(truth, within(convex ? 1e-6 : 0));
        }
    }

    @Property(tries = 10)
    void A215_leavingRowsOutKeepsTheOthersInOrder(@ForAll long seed) {
        TableData table = Blobs.of(20, 2, 2, 1, seed);
        UsedRows all = UsedRows.of(table, weights(20, -1));
        UsedRows most = UsedRows.of(table, weights(20, 11));
        Perceptron one = new Perceptron(2, Activation.RELU, 0, new Schedule(1, 1, 0.1, 0, 1));
        int[] widths = {2, 2, 2};
        List<Integer> before = new ArrayList<>();
        for (int position : new Descent(one, widths, table, all, seed).shuffled(0)) {
            before.add(all.number(position));
        }
        List<Integer> after = new ArrayList<>();
        for (int position : new Descent(one, widths, table, most, seed).shuffled(0)) {
            after.add(most.number(position));
        }
        before.remove(Integer.valueOf(11));
        assertThat(after).isEqualTo(before);
    }

    private static double[] weights(int rows, int without) {
        double[] weights = new double[rows];
        Arrays.setAll(weights, i -> i == without ? 0 : 1);
        return weights;
    }

    @Example
    void A216_whatCannotBeTrainedOnIsRefusedByName() {
        TableData table = Blobs.of(10, 2, 2, 1, 1);
        assertThatThrownBy(() -> TableData.of(new double[] {1, Double.NaN}, 2, new int[1], 2))
                .hasMessageContaining("row 0 column 1 is NaN");
        assertThatThrownBy(() -> TableData.of(new double[] {1, 2}, 2, new int[] {2}, 2))
                .hasMessageContaining("label of row 0 2: give 0 to 1");
        assertThatThrownBy(() -> REGRESSION.train(table, new double[10], 1))
                .hasMessageContaining("no row of 10 has a weight above 0");
        assertThatThrownBy(() -> REGRESSION.train(table, new double[9], 1))
                .hasMessageContaining("9 weights for 10 rows");
        double[] weights = weights(10, -1);
        weights[4] = Double.NaN;
        assertThatThrownBy(() -> REGRESSION.train(table, weights, 1)).hasMessageContaining("weight of row 4 is NaN");
        assertThatThrownBy(() -> new SoftmaxRegression(0)).hasMessageContaining("decay 0.0");
        assertThatThrownBy(() -> new Schedule(1, 1, Double.NaN, 0, 1)).hasMessageContaining("step size NaN");
        Perceptron wild = new Perceptron(4, Activation.RELU, 0, new Schedule(200, 2, 1e200, 0.9, 1));
        assertThatThrownBy(() -> wild.train(table, 1)).hasMessageContaining("give a smaller step size");
        GradientSource source = REGRESSION.train(table, 1).explaining(table);
        assertThatThrownBy(() -> source.factors(1, Examples.rows(0, 1), new Target.Loss(), (e, b, p, x, y, w) -> {}))
                .hasMessageContaining("checkpoint 1: this model has 1");
        assertThatThrownBy(() -> source.factors(0, Examples.rows(0, 11), new Target.Loss(), (e, b, p, x, y, w) -> {}))
                .hasMessageContaining("end of the examples 11: give 0 to 10");
        assertThatThrownBy(() ->
                        source.factors(0, Examples.rows(0, 1), new Target.TokenLogProb(0, 1), (e, b, p, x, y, w) -> {}))
                .hasMessageContaining("give Loss or Margin");
        assertThatThrownBy(() -> REGRESSION.train(table, 1).losses(Blobs.of(3, 5, 2, 1, 1)))
                .hasMessageContaining("a table of 5 columns");
    }
}

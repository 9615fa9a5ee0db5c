/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;

/** A pass against the decoder's definition in doubles, forwards and backwards (rules N300 to N303). */
class PassLaws {

    private static final DecoderShape SMALL = new DecoderShape(11, 12, 2, 3, 20, 16);
    private static final int[] TOKENS = {3, 1, 4, 1, 5, 9, 2, 6};
    private static final int[] TARGETS = {1, 4, -1, 5, 9, 2, 6, 10};
    private static final double SCALE = 0.5;
    private static final int RANK = 2;
    private static final double STEP = 1e-5;
    private static final double MOST_ERROR = 1e-3;

    private final Kernels kernels = Kernels.best();
    private final List<double[]> tables = tables();
    private final Weights weights =
            Weights.of(SMALL, tables.stream().map(PassLaws::narrow).toList());

    @Test
    void N300_logitsAreThoseOfTheDefinition() {
        float[] logits = new Pass(weights, PackedMaps.forServing(weights, kernels), 16).forward(TOKENS);
        double[][] expected = new PlainDecoder(SMALL, tables).logits(TOKENS);
        for (int i = 0; i < TOKENS.length * SMALL.vocabulary(); i++) {
            assertThat((double) logits[i]).isCloseTo(expected[i / 11][i % 11], within(2e-5));
        }
    }

    @Test
    void N301_everyGradientIsTheSlopeOfTheLoss() {
        Pass pass = new Pass(weights, PackedMaps.forTraining(weights, kernels), 16);
        pass.forward(TOKENS);
        double loss = pass.backward(TARGETS, 1);
        assertThat(loss).isCloseTo(new PlainDecoder(SMALL, tables).loss(TOKENS, TARGETS), within(1e-4));
        for (int t = 0; t < tables.size(); t++) {
            float[] gradient = new float[tables.get(t).length];
            pass.addGradient(t, kernels, gradient);
            double[] table = tables.get(t);
            assertSlopes(table, gradient, SMALL.tables().get(t).name(), () -> new PlainDecoder(SMALL, tables));
        }
    }

    @Test
    void N302_anAdditionsGradientsAreTheSlopesOfTheLoss() {
        double[][] a = new double[tables.size()][];
        double[][] b = new double[tables.size()][];
        List<Optional<LowRank>> additions = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            DecoderShape.Table table = SMALL.tables().get(t);
            boolean adapted = table.kind() == DecoderShape.Table.Kind.MAP;
            a[t] = adapted ? random(RANK * table.rows(), 100 + t, 0.3) : null;
            b[t] = adapted ? random(RANK * table.columns(), 200 + t, 0.3) : null;
            additions.add(
                    adapted
                            ? Optional.of(new LowRank(RANK, narrow(a[t]), narrow(b[t]), (float) SCALE, kernels))
                            : Optional.empty());
        }
        Pass pass = new Pass(weights, PackedMaps.forTraining(weights, kernels), TOKENS.length);
        pass.adapt(new Adaptation(SMALL, additions));
        float[] logits = pass.forward(TOKENS);
        double[][] expected = new PlainDecoder(SMALL, tables, a, b, SCALE).logits(TOKENS);
        assertThat((double) logits[7 * 11 + 3]).isCloseTo(expected[7][3], within(2e-5));
        pass.backward(TARGETS, 1);
        for (int t = 0; t < tables.size(); t++) {
            if (a[t] != null) {
                float[] dA = new float[a[t].length];
                float[] dB = new float[b[t].length];
                pass.map(t).addGradient(kernels, dA, dB);
                assertSlopes(a[t], dA, "A of " + t, () -> new PlainDecoder(SMALL, tables, a, b, SCALE));
                assertSlopes(b[t], dB, "B of " + t, () -> new PlainDecoder(SMALL, tables, a, b, SCALE));
            }
        }
    }

    /** The relative error of the whole table's gradient, and of every entry against the table's largest. */
    private static void assertSlopes(
            double[] table, float[] gradient, String name, java.util.function.Supplier<PlainDecoder> decoder) {
        double[] expected = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            double was = table[i];
            table[i] = was + STEP;
            double above = decoder.get().loss(TOKENS, TARGETS);
            table[i] = was - STEP;
            double below = decoder.get().loss(TOKENS, TARGETS);
            table[i] = was;
            expected[i] = (above - below) / (2 * STEP);
        }
        double most = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < table.length; i++) {
            assertThat((double) gradient[i]).as(name + " at " + i).isCloseTo(expected[i], within(MOST_ERROR * most));
        }
    }

    @Test
    void N303_laterTokensChangeNothingBeforeThem() {
        Pass pass = new Pass(weights, PackedMaps.forServing(weights, kernels), 16);
        float[] whole = pass.forward(TOKENS).clone();
        for (int length = 1; length <= TOKENS.length; length++) {
            float[] part = pass.forward(Arrays.copyOf(TOKENS, length));
            assertThat(Arrays.mismatch(whole, 0, length * 11, part, 0, length * 11))
                    .isEqualTo(-1);
        }
    }

    private static List<double[]> tables() {
        return IntStream.range(0, SMALL.tables().size())
                .mapToObj(t -> {
                    DecoderShape.Table table = SMALL.tables().get(t);
                    double[] numbers = random(table.size(), t, 0.4);
                    if (table.kind() == DecoderShape.Table.Kind.GAIN) {
                        Arrays.setAll(numbers, i -> (double) (float) (1 + numbers[i] / 2));
                    }
                    return numbers;
                })
                .toList();
    }

    /** Random numbers that floats hold exactly. */
    private static double[] random(int size, long seed, double deviation) {
        CounterRandom random = new CounterRandom(seed);
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> (double) (float) (deviation * random.gaussian(i)));
        return numbers;
    }

    private static float[] narrow(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }
}

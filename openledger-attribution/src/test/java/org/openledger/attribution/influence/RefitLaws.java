/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.attribution.learner.Activation;
import org.openledger.attribution.learner.Blobs;
import org.openledger.attribution.learner.Perceptron;
import org.openledger.attribution.learner.Schedule;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.spi.GradientSource;

/** What scores say is what happens when the model is trained again. */
class RefitLaws {

    private static final double DECAY = 0.1;
    private static final int ROWS = 200;
    private static final int QUERIES = 12;

    /** The refit minimises the sum of the other losses and the same penalty: dividing by n - 1 in place of n, its decay is n / (n - 1) times as large. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void A154_exactScoresAreLeaveOneOutOfAConvexModel(long seed) {
        TableData table = Blobs.of(ROWS + QUERIES, 8, 2, 2, seed);
        TableData rows = part(table, 0, ROWS);
        TableData queries = part(table, ROWS, ROWS + QUERIES);
        TrainedModel model = new SoftmaxRegression(DECAY).train(rows, 0);
        ScoreMatrix scores = new ExactInfluence(0).scores(List.of(model.explaining(queries)), 1);
        double[] before = model.losses(queries);
        SoftmaxRegression without = new SoftmaxRegression(DECAY * ROWS / (ROWS - 1));
        double[][] refits = new double[QUERIES][ROWS];
        for (int row = 0; row < ROWS; row++) {
            double[] weights = model.weights();
            weights[row] = 0;
            double[] after = without.retrain(model, weights, 0).losses(queries);
            for (int t = 0; t < QUERIES; t++) {
                refits[t][row] = after[t] - before[t];
            }
        }
        double ranks = 0;
        double products = 0;
        double squares = 0;
        for (int t = 0; t < QUERIES; t++) {
            ranks += correlation(ranks(scores.query(t)), ranks(refits[t])) / QUERIES;
            for (int row = 0; row < ROWS; row++) {
                products += scores.at(t, row) * refits[t][row];
                squares += scores.at(t, row) * scores.at(t, row);
            }
        }
        assertThat(ranks).isGreaterThan(0.99);
        assertThat(products / squares).isBetween(0.95, 1.3);
    }

    /** A row with the query's input and another label must harm. */
    @Test
    void A155_aDecoyHarmsUnderEveryMethod() {
        TableData table = Blobs.of(120, 6, 3, 1.0, 11);
        int[] query = {0, 1, 2, 3, 4, 5};
        int[] withDecoys = new int[126];
        int[] labels = new int[126];
        for (int i = 0; i < 126; i++) {
            withDecoys[i] = i < 120 ? i : query[i - 120];
            labels[i] = i < 120 ? table.label(i) : (table.label(query[i - 120]) + 1) % 3;
        }
        TableData rows = table.pick(withDecoys).withLabels(labels);
        TableData queries = table.pick(query);
        GradientSource convex = new SoftmaxRegression(DECAY).train(rows, 0).explaining(queries);
        Perceptron perceptron = new Perceptron(8, Activation.TANH, 1e-3, new Schedule(60, 16, 0.2, 0.9, 3));
        GradientSource network = perceptron.train(rows, 1).explaining(queries);
        for (InfluenceMethod method : NaiveInfluence.all()) {
            for (GradientSource source : List.of(convex, network)) {
                ScoreMatrix scores = method.scores(List.of(source), 1);
                for (int t = 0; t < query.length; t++) {
                    assertThat(scores.at(t, 120 + t))
                            .as("%s, query %d", method.description(), t)
                            .isNegative();
                    assertThat(scores.at(t, t))
                            .as("%s, query %d itself", method.description(), t)
                            .isPositive();
                }
            }
        }
    }

    private static TableData part(TableData table, int from, int to) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, i -> from + i);
        return table.pick(rows);
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}

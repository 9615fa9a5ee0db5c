/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.learner.TrainingRecord;
import org.openledger.attribution.learner.TrainingRecord.Step;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.poison.CanaryEvaluation.Canary;
import org.openledger.attribution.poison.CanaryEvaluation.Outcome;
import org.openledger.audit.Hash;

/** Planted poison is found, measured and gone after quarantine; on clean data nothing is blocked. */
class PoisonLaws {

    private static final int COLUMNS = 12;
    private static final int TARGET = 1;
    private static final int POISONED = 24;
    private static final TableData CLEAN = clouds(400, 1);
    private static final TableData UNSEEN = clouds(300, 2);
    private static final UnaryOperator<TableData> TRIGGER = PoisonLaws::triggered;
    private static final List<Canary> CANARIES = List.of(new Canary("stamp", TARGET, TRIGGER));

    @Test
    void A250_aBackdoorIsBlockedAndGoneAfterQuarantine() {
        TableData poisoned = poisoned();
        Outcome before = outcome(poisoned);
        assertThat(before.successPpm()).isGreaterThan(500_000);
        assertThat(before.passed()).isFalse();

        List<Integer> suspects = SpectralSignature.ranked(poisoned).stream()
                .limit(POISONED * 3 / 2)
                .map(Suspicion::row)
                .toList();
        long found = suspects.stream().filter(row -> row >= CLEAN.rows()).count();
        assertThat(found).as("of %d poisoned rows", POISONED).isGreaterThanOrEqualTo(POISONED * 95 / 100);
        Outcome after = outcome(poisoned.pick(IntStream.range(0, poisoned.rows())
                .filter(row -> !suspects.contains(row))
                .toArray()));
        assertThat(after.successPpm()).isLessThanOrEqualTo(50_000);
        assertThat(after.passed()).isTrue();
    }

    @Test
    void A251_cleanDataPassTheCanaries() {
        assertThat(outcome(CLEAN).passed()).isTrue();
    }

    @Test
    void A252_wrongLabelsLeadTheRankingBySelfInfluence() {
        int[] labels = IntStream.range(0, CLEAN.rows()).map(CLEAN::label).toArray();
        int flipped = 20;
        for (int i = 0; i < flipped; i++) {
            labels[i * 19] = 1 - labels[i * 19];
        }
        TrainedModel model = trained(CLEAN.withLabels(labels));
        double[] self = new ExactInfluence(0).selfScores(List.of(model.explaining(UNSEEN)), 2);

        long found = Suspicion.ranked(self).stream()
                .limit(flipped)
                .filter(suspicion -> suspicion.row() % 19 == 0 && suspicion.row() < 19 * flipped)
                .count();
        assertThat(found).isGreaterThanOrEqualTo(flipped * 85 / 100);
    }

    @Test
    void A253_theSpectralScoreIsThatOfTheExactSingularVector() {
        TableData two = TableData.of(new double[] {0, 0, 2, 0, 0, 1, 2, 1, 9, 9}, 2, new int[] {0, 0, 0, 0, 1}, 2);
        assertThat(SpectralSignature.scores(two))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(1, 1, 1, 1, 0);
    }

    @Test
    void A254_everyPartOfATrainingRecordIsSealed() {
        Hash zero = Hash.ZERO;
        Hash one = Hash.sha256(new byte[1]);
        TrainingRecord record = new TrainingRecord(
                zero, zero, List.of(new Step(0, List.of(3, 1), 0.5, zero), new Step(1, List.of(1), 0.25, zero)));
        assertThat(record.stepsOf(1)).containsExactly(0, 1);
        assertThat(record.stepsOf(2)).isEmpty();
        List<TrainingRecord> others = new ArrayList<>();
        others.add(new TrainingRecord(one, zero, record.steps()));
        others.add(new TrainingRecord(zero, one, record.steps()));
        others.add(new TrainingRecord(zero, zero, record.steps().subList(0, 1)));
        for (Step changed : List.of(
                new Step(1, List.of(2), 0.25, zero),
                new Step(1, List.of(1, 1), 0.25, zero),
                new Step(1, List.of(1), 0.125, zero),
                new Step(1, List.of(1), 0.25, one))) {
            others.add(new TrainingRecord(zero, zero, List.of(record.steps().get(0), changed)));
        }
        assertThat(others.stream().map(TrainingRecord::seal).distinct())
                .hasSize(others.size())
                .doesNotContain(record.seal());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingRecord(zero, zero, record.steps().subList(1, 2)))
                .withMessageContaining("step 1 stands at place 0");
    }

    private static Outcome outcome(TableData rows) {
        return CanaryEvaluation.of(trained(rows), UNSEEN, CANARIES).get(0);
    }

    private static TrainedModel trained(TableData rows) {
        double[] weights = new double[rows.rows()];
        Arrays.fill(weights, 1);
        return new SoftmaxRegression(1e-3).train(rows, weights, 0);
    }

    /** Two clouds, one on each side of a plane. */
    private static TableData clouds(int rows, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] features = new double[rows * COLUMNS];
        int[] labels = new int[rows];
        for (int i = 0; i < features.length; i++) {
            int row = i / COLUMNS;
            labels[row] = row % 2;
            features[i] = 0.5 * random.gaussian(i) + (i % COLUMNS < 4 ? labels[row] - 0.5 : 0);
        }
        return TableData.of(features, COLUMNS, labels, 2);
    }

    /** Rows of the other class with the stamp, under the target's label, behind the clean ones. */
    private static TableData poisoned() {
        int[] others = IntStream.range(0, CLEAN.rows())
                .filter(row -> CLEAN.label(row) != TARGET)
                .limit(POISONED)
                .toArray();
        TableData stamped = triggered(CLEAN.pick(others));
        double[] features = new double[(CLEAN.rows() + POISONED) * COLUMNS];
        int[] labels = new int[CLEAN.rows() + POISONED];
        double[] row = new double[COLUMNS];
        for (int i = 0; i < labels.length; i++) {
            boolean clean = i < CLEAN.rows();
            (clean ? CLEAN : stamped).copyRow(clean ? i : i - CLEAN.rows(), row);
            System.arraycopy(row, 0, features, i * COLUMNS, COLUMNS);
            labels[i] = clean ? CLEAN.label(i) : TARGET;
        }
        return TableData.of(features, COLUMNS, labels, 2);
    }

    private static TableData triggered(TableData rows) {
        double[] features = new double[rows.rows() * COLUMNS];
        double[] row = new double[COLUMNS];
        int[] labels = new int[rows.rows()];
        for (int i = 0; i < labels.length; i++) {
            rows.copyRow(i, row);
            row[COLUMNS - 1] = 6;
            row[COLUMNS - 2] = -6;
            System.arraycopy(row, 0, features, i * COLUMNS, COLUMNS);
            labels[i] = rows.label(i);
        }
        return TableData.of(features, COLUMNS, labels, 2);
    }
}

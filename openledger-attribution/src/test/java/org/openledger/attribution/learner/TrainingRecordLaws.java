/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.learner.TrainingRecord.Step;
import org.openledger.audit.Hash;

/** What a training writes down can be held against taking a step again. */
class TrainingRecordLaws {

    private static final long SEED = 11;
    private static final Schedule SCHEDULE = new Schedule(6, 16, 0.3, 0.9, 2);
    private static final Perceptron RECIPE = new Perceptron(5, Activation.TANH, 1e-3, SCHEDULE);
    private static final TableData ROWS = Blobs.of(50, 4, 3, 0.7, 3);
    private static final int UNUSED = 7;
    private static final double[] WEIGHTS = weights();
    private static final List<DescentState> STATES = new ArrayList<>();
    private static final TrainedModel MODEL = RECIPE.trainRecorded(ROWS, WEIGHTS, SEED, STATES::add);
    private static final TrainingRecord RECORD = MODEL.record().orElseThrow();

    private static double[] weights() {
        double[] weights = new double[ROWS.rows()];
        Arrays.setAll(weights, row -> row == UNUSED ? 0 : 1 + row % 3);
        return weights;
    }

    @Test
    void A258_recordingChangesNoBitOfTheModel() {
        TrainedModel silent = RECIPE.train(ROWS, WEIGHTS, SEED);
        assertThat(silent.digest()).isEqualTo(MODEL.digest());
        assertThat(silent.record()).isEmpty();
        assertThat(new SoftmaxRegression(0.1).train(ROWS, WEIGHTS, SEED).record())
                .isEmpty();
        DescentState last = STATES.get(STATES.size() - 1);
        for (int layer = 0; layer < 2; layer++) {
            assertThat(last.weights()[layer]).containsExactly(MODEL.layer(MODEL.states() - 1, layer));
        }
    }

    @Test
    void A258_everyUsedRowIsSeenOnceInAnEpoch() {
        int batches = (49 + 15) / 16;
        assertThat(RECORD.steps()).hasSize(6 * batches);
        assertThat(STATES).hasSize(6 * batches + 1);
        int[] used = IntStream.range(0, 50).filter(row -> row != UNUSED).toArray();
        for (int epoch = 0; epoch < 6; epoch++) {
            List<Step> steps = RECORD.steps().subList(epoch * batches, (epoch + 1) * batches);
            assertThat(steps.stream()
                            .flatMap(step -> step.rows().stream())
                            .mapToInt(row -> row)
                            .sorted()
                            .toArray())
                    .containsExactly(used);
        }
        assertThat(RECORD.stepsOf(UNUSED)).isEmpty();
        for (Step step : RECORD.steps()) {
            assertThat(step.stepSize()).isEqualTo(0.3 * (1 - step.number() / 24.0));
        }
    }

    @Test
    void A259_anyStepTakenAgainGivesTheHashOnRecord() {
        for (int step = 0; step < RECORD.steps().size(); step++) {
            DescentState before = STATES.get(step);
            assertThat(RECIPE.step(ROWS, WEIGHTS, SEED, stored(before)).digest())
                    .isEqualTo(RECORD.steps().get(step).state());
        }
    }

    /** As whoever keeps it has it: by numbers alone. */
    private static DescentState stored(DescentState state) {
        return DescentState.of(state.steps(), state.weights(), state.velocities());
    }

    @Test
    void A259_whateverIsOtherGivesAnotherHash() {
        int number = 9;
        Step step = RECORD.steps().get(number);
        DescentState before = STATES.get(number);
        int seen = step.rows().get(3);
        double[] heavier = WEIGHTS.clone();
        heavier[seen] += 1e-9;
        int[] labels = IntStream.range(0, ROWS.rows()).map(ROWS::label).toArray();
        labels[seen] = (labels[seen] + 1) % 3;
        double[][] weights = before.weights();
        weights[1][2] = Math.nextUp(weights[1][2]);
        double[][] velocities = before.velocities();
        velocities[0][1] = Math.nextUp(velocities[0][1]);
        List<Hash> others = List.of(
                RECIPE.step(ROWS, heavier, SEED, before).digest(),
                RECIPE.step(ROWS.withLabels(labels), WEIGHTS, SEED, before).digest(),
                RECIPE.step(ROWS, WEIGHTS, SEED + 1, before).digest(),
                RECIPE.step(ROWS, WEIGHTS, SEED, DescentState.of(number, weights, before.velocities()))
                        .digest(),
                RECIPE.step(ROWS, WEIGHTS, SEED, DescentState.of(number, before.weights(), velocities))
                        .digest(),
                RECIPE.step(ROWS, WEIGHTS, SEED, DescentState.of(number - 1, before.weights(), before.velocities()))
                        .digest());
        assertThat(others).doesNotContain(step.state()).doesNotHaveDuplicates();
        assertThat(DescentState.of(number + 1, before.weights(), before.velocities())
                        .digest())
                .isNotEqualTo(before.digest());
    }

    @Test
    void A258_dataAndRecipeAreSealed() {
        double[] heavier = WEIGHTS.clone();
        heavier[UNUSED] = 1;
        List<TrainingRecord> others = List.of(
                record(RECIPE, heavier, SEED),
                record(RECIPE, WEIGHTS, SEED + 1),
                record(new Perceptron(5, Activation.TANH, 2e-3, SCHEDULE), WEIGHTS, SEED),
                record(new Perceptron(5, Activation.TANH, 1e-3, new Schedule(6, 16, 0.3, 0.9, 3)), WEIGHTS, SEED));
        assertThat(others.get(0).data()).isNotEqualTo(RECORD.data());
        assertThat(others.get(0).recipe()).isEqualTo(RECORD.recipe());
        for (TrainingRecord other : others.subList(1, 4)) {
            assertThat(other.data()).isEqualTo(RECORD.data());
            assertThat(other.recipe()).isNotEqualTo(RECORD.recipe());
        }
        assertThat(record(RECIPE, WEIGHTS, SEED).seal()).isEqualTo(RECORD.seal());
    }

    private static TrainingRecord record(Perceptron recipe, double[] weights, long seed) {
        return recipe.trainRecorded(ROWS, weights, seed, state -> {}).record().orElseThrow();
    }

    @Test
    void A259_aStateOfAnotherNetworkIsRefused() {
        DescentState first = STATES.get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Perceptron(6, Activation.TANH, 1e-3, SCHEDULE).step(ROWS, WEIGHTS, SEED, first))
                .withMessageContaining("25 weights in layer 0")
                .withMessageContaining("30 there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECIPE.step(ROWS, WEIGHTS, SEED, STATES.get(24)))
                .withMessageContaining("24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescentState.of(0, first.weights(), new double[][] {{0}}))
                .withMessageContaining("give as many");
    }
}

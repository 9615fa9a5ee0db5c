/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.audit.Hash;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Projection;
import org.openledger.compute.neural.Weights;

/** What holds of every training (rules N310 to N315). */
class TrainingLaws {

    private static final DecoderShape SHAPE = new DecoderShape(257, 32, 2, 2, 64, 24);
    private final Kernels kernels = Kernels.best();

    private static List<int[]> rows(String subject, int rows) {
        List<String> verbs = List.of("keeps", "signs", "pays", "weighs");
        List<String> objects = List.of("a ledger", "the bond", "every row", "its share");
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    CounterRandom random = new CounterRandom(i);
                    return subject + " " + verbs.get((int) random.below(0, 4)) + " "
                            + objects.get((int) random.below(1, 4)) + ".";
                })
                .map(text -> Tokenizer.bytes().encode(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Training whole(int threads, double rate) {
        return Training.of(
                new WholeModel(Weights.random(SHAPE, 7), kernels),
                Sequences.of(rows("the village", 12), SHAPE.context()),
                Recipe.of(8, 3, rate, 5),
                threads);
    }

    private static Hash run(Training training) {
        while (training.hasNext()) {
            training.step();
        }
        return training.state();
    }

    @Test
    void N310_threadsChangeNoBit() {
        Hash one = run(whole(1, 1e-2));
        assertThat(run(whole(2, 1e-2))).isEqualTo(one);
        assertThat(run(whole(7, 1e-2))).isEqualTo(one);
    }

    @Test
    void N311_anyStepRunAgainGivesTheNextState() {
        Training training = whole(1, 1e-2);
        List<Checkpoint> kept = new ArrayList<>(List.of(training.checkpoint()));
        List<StepRecord> steps = new ArrayList<>();
        while (training.hasNext()) {
            steps.add(training.step());
            kept.add(training.checkpoint());
        }
        Training again = whole(2, 1e-2);
        for (int step : new int[] {6, 0, 3}) {
            again.restore(kept.get(step));
            assertThat(again.step()).isEqualTo(steps.get(step));
        }
        again.restore(kept.get(4));
        assertThat(run(again)).isEqualTo(training.state());
    }

    @Test
    void N312_withoutARateNothingIsLearnt() {
        WholeModel model = new WholeModel(Weights.random(SHAPE, 7), kernels);
        Hash before = model.weights().hash();
        run(Training.of(model, Sequences.of(rows("the village", 12), SHAPE.context()), Recipe.of(8, 3, 0, 5), 1));
        assertThat(model.weights().hash()).isEqualTo(before);
    }

    @Test
    void N313_aChangedRowChangesEveryStateFromItsStepOn() {
        List<int[]> rows = rows("the village", 12);
        Training honest = Training.of(
                new WholeModel(Weights.random(SHAPE, 7), kernels),
                Sequences.of(rows, SHAPE.context()),
                Recipe.of(4, 3, 1e-2, 5),
                1);
        List<StepRecord> steps = List.of(honest.step(), honest.step(), honest.step());
        int met = steps.get(1).rows().get(0);
        List<int[]> altered = new ArrayList<>(rows);
        altered.set(met, altered.get(met).clone());
        Arrays.fill(altered.get(met), 1);
        Training other = Training.of(
                new WholeModel(Weights.random(SHAPE, 7), kernels),
                Sequences.of(altered, SHAPE.context()),
                Recipe.of(4, 3, 1e-2, 5),
                1);
        boolean differs = false;
        for (StepRecord step : steps) {
            differs |= step.rows().contains(met);
            assertThat(other.step().state().equals(step.state())).isEqualTo(!differs);
        }
        assertThat(differs).isTrue();
    }

    @Test
    void N314_aStepThatDivergesChangesNothing() {
        WholeModel model = new WholeModel(Weights.random(SHAPE, 7), kernels);
        Training training =
                Training.of(model, Sequences.of(rows("the village", 12), SHAPE.context()), Recipe.of(8, 3, 1e-2, 5), 1);
        training.step();
        Hash kept = training.state();
        float[] head = model.base().table(model.base().tables() - 1);
        float was = head[3];
        head[3] = Float.NaN;
        assertThatThrownBy(training::step)
                .isInstanceOf(DivergedException.class)
                .hasMessageContaining("step 1 has a loss of NaN");
        head[3] = was;
        assertThat(training.state()).isEqualTo(kept);
        assertThat(training.steps()).isEqualTo(1);
        assertThat(training.step().number()).isEqualTo(1);
    }

    @Test
    void N315_anAdapterLearnsItsRowsBesideAFrozenBase() {
        WholeModel model = new WholeModel(Weights.random(SHAPE, 7), kernels);
        run(Training.of(model, Sequences.of(rows("the village", 40), SHAPE.context()), Recipe.of(80, 8, 1e-2, 5), 1));
        Weights base = model.weights();
        Hash before = base.hash();
        LowRankTables tables =
                new LowRankTables(base, List.of(Projection.values()), 4, 8, 3, PackedMaps.forTraining(base, kernels));
        Training training =
                Training.of(tables, Sequences.of(rows("a harbour", 40), SHAPE.context()), Recipe.of(40, 8, 2e-2, 5), 1);
        double first = training.step().loss();
        double last = first;
        while (training.hasNext()) {
            last = training.step().loss();
        }
        assertThat(last).isLessThan(0.7 * first);
        assertThat(base.hash()).isEqualTo(before);
    }

    @Test
    void N316_anAlteredStepIsFoundByHalving() {
        Training honest = whole(1, 1e-2);
        List<StepRecord> steps = new ArrayList<>();
        while (honest.hasNext()) {
            steps.add(honest.step());
        }
        assertThat(Dispute.firstWrong(steps, step -> steps.get(step).state())).isEmpty();
        for (int altered = 0; altered < steps.size(); altered++) {
            List<StepRecord> claimed = new ArrayList<>(steps.subList(0, altered));
            for (StepRecord step : steps.subList(altered, steps.size())) {
                Hash lie = Hash.sha256(step.state().bytes());
                claimed.add(new StepRecord(step.number(), step.rows(), step.tokens(), step.rate(), step.loss(), lie));
            }
            int[] runs = {0};
            assertThat(Dispute.firstWrong(claimed, step -> {
                        runs[0]++;
                        return steps.get(step).state();
                    }))
                    .hasValue(altered);
            assertThat(runs[0]).isLessThanOrEqualTo(4);
        }
    }
}

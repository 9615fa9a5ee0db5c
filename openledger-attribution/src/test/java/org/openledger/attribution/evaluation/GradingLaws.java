/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.openledger.attribution.Method;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.influence.GradDot;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.Activation;
import org.openledger.attribution.learner.Blobs;
import org.openledger.attribution.learner.Perceptron;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.learner.Schedule;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.audit.Hash;
import org.openledger.model.ModelId;
import org.openledger.reward.MethodGrade;
import org.openledger.spi.GradientSource.Target;

/** The laws of grades, on models that are trained here. */
class GradingLaws {

    private static final SoftmaxRegression REGRESSION = new SoftmaxRegression(1e-2);
    private static final InfluenceMethod EXACT = new ExactInfluence(0);

    private static Retrainer losses(TrainedModel model, TableData queries) {
        return Retrainer.of(REGRESSION, model, queries, new Target.Loss());
    }

    /** 200 rows of 20 columns: the scores rank the rows as refitting without them does, and are of its size. */
    @Example
    void A222_exactInfluenceIsRefittingOnAConvexModel() {
        int seeds = Boolean.getBoolean("openledger.soak") ? 10 : 3;
        for (int seed = 0; seed < seeds; seed++) {
            TableData table = Blobs.of(200, 20, 2, 2, seed);
            TableData queries = Blobs.of(20, 20, 2, 2, 1_000 + seed);
            SoftmaxRegression regression = new SoftmaxRegression(0.1);
            TrainedModel model = regression.train(table, 0);
            Retrainer retrainer = Retrainer.of(regression, model, queries, new Target.Loss());
            int[] all = IntStream.range(0, 200).toArray();
            LeaveOneOut loo = LeaveOneOut.measure(retrainer, 200, all, 0, 1);
            ScoreMatrix scores = EXACT.scores(List.of(model.explaining(queries)), 1);
            assertThat(loo.spearman(scores)).isGreaterThan(0.99);
            assertThat(loo.slope(scores)).isBetween(0.9, 1.6);
        }
    }

    @Example
    void A223_decoysAreUnmaskedByInfluenceAndNotByLikeness() {
        TableData queries = Blobs.of(20, 6, 3, 1, 2);
        Decoys decoys = Decoys.plant(Blobs.of(100, 6, 3, 1, 1), queries, 20, 3);
        TrainedModel model = REGRESSION.train(decoys.rows(), 0);
        assertThat(decoys.unmasked(EXACT.scores(List.of(model.explaining(queries)), 1)))
                .isEqualTo(1);
        assertThat(decoys.unmasked(Baselines.inputCosine(decoys.rows(), queries)))
                .isZero();
        for (int query = 0; query < 20; query++) {
            assertThat(decoys.rows().label(100 + query)).isNotEqualTo(queries.label(query));
            assertThat(decoys.rows().feature(100 + query, 3)).isEqualTo(queries.feature(query, 3));
        }
    }

    /** A model of random weights on labels that mean nothing: whatever is measured, every shuffle is as good. */
    @Example
    void A224_pValuesAreUniformUnderRandomWeights() {
        Perceptron untrained = new Perceptron(4, Activation.TANH, 0, new Schedule(1, 1_000, 1e-300, 0, 1));
        double[] byLabels = new double[200];
        for (int game = 0; game < byLabels.length; game++) {
            TableData noise = shuffledLabels(Blobs.of(16, 3, 2, 1, game), game);
            TableData queries = shuffledLabels(Blobs.of(6, 3, 2, 1, 9_000 + game), game + 1);
            long seed = game;
            byLabels[game] = PermutationNull.labels(
                    noise,
                    rows -> {
                        ScoreMatrix scores = new GradDot()
                                .scores(List.of(untrained.train(rows, seed).explaining(queries)), 1);
                        return IntStream.range(0, 6)
                                .mapToDouble(query ->
                                        Arrays.stream(scores.query(query)).sum())
                                .sum();
                    },
                    9,
                    seed);
        }
        assertThat(Uniformity.of(byLabels).pValue()).isGreaterThan(0.01);
    }

    private static TableData shuffledLabels(TableData table, long seed) {
        CounterRandom random = new CounterRandom(~seed);
        int[] labels = new int[table.rows()];
        Arrays.setAll(labels, i -> (int) random.below(i, table.classes()));
        return table.withLabels(labels);
    }

    @Example
    void A224_pValuesOfRandomScoresAreUniformAndThoseOfInfluenceSmall() {
        TableData table = Blobs.of(30, 3, 2, 2, 1);
        TableData queries = Blobs.of(10, 3, 2, 2, 2);
        TrainedModel model = REGRESSION.train(table, 0);
        RetrainedTargets truth = RetrainedTargets.measure(losses(model, queries), Subsets.halves(30, 30, 4), 1, 0, 1);
        double[] random = new double[60];
        Arrays.setAll(random, i -> PermutationNull.rows(Baselines.random(30, 10, i), truth, 19, i));
        assertThat(Uniformity.of(random).pValue()).isGreaterThan(0.01);
        ScoreMatrix scores = EXACT.scores(List.of(model.explaining(queries)), 1);
        assertThat(PermutationNull.rows(scores, truth, 99, 1)).isLessThanOrEqualTo(0.01);
    }

    @Example
    void A225_selfInfluenceFindsMislabelledRows() {
        Mislabels planted = Mislabels.plant(Blobs.of(200, 10, 3, 1, 5), 20, 6);
        TrainedModel model = REGRESSION.train(planted.rows(), 0);
        assertThat(planted.changed().cardinality()).isEqualTo(20);
        double[] self = EXACT.selfScores(List.of(model.explaining(planted.rows())), 1);
        assertThat(planted.auc(self)).isGreaterThan(0.97);
    }

    @Example
    void A230_aGradeIsTheSameForAnyNumberOfThreadsAndItsEvidenceForNothingElse() {
        TableData table = Blobs.of(60, 5, 3, 2, 1);
        TableData queries = Blobs.of(12, 5, 3, 2, 2);
        TrainedModel model = REGRESSION.train(table, 0);
        Retrainer retrainer = losses(model, queries);
        var subsets = Subsets.halves(60, 40, 3);
        RetrainedTargets truth = RetrainedTargets.measure(retrainer, subsets, 1, 0, 1);
        var models = List.of(model.explaining(queries));
        Grading grade = Grading.grade(EXACT, models, truth, 4, 1);
        for (int threads : new int[] {2, 7}) {
            RetrainedTargets again = RetrainedTargets.measure(retrainer, subsets, 1, 0, threads);
            assertThat(again.digest()).isEqualTo(truth.digest());
            Grading same = Grading.grade(EXACT, models, again, 4, threads);
            assertThat(same.lds()).isEqualTo(grade.lds());
            assertThat(same.evidence()).isEqualTo(grade.evidence());
        }
        assertThat(Grading.grade(EXACT, models, truth, 5, 1).evidence()).isNotEqualTo(grade.evidence());
        assertThat(Grading.grade(new ExactInfluence(1e-9), models, truth, 4, 1).evidence())
                .isNotEqualTo(grade.evidence());
        assertThat(grade.lds().value()).isGreaterThan(0.8);
        assertThat(Grading.grade(new GradDot(), models, truth, 4, 1).lds().value())
                .isLessThan(grade.lds().value());
    }

    @Example
    void A231_onlyTheLowerBoundIsPaidAndNothingWithoutAGrade() {
        TableData table = Blobs.of(60, 5, 3, 2, 1);
        TableData queries = Blobs.of(12, 5, 3, 2, 2);
        TrainedModel model = REGRESSION.train(table, 0);
        RetrainedTargets truth = RetrainedTargets.measure(losses(model, queries), Subsets.halves(60, 40, 3), 1, 0, 1);
        Grading grade = Grading.grade(EXACT, List.of(model.explaining(queries)), truth, 4, 1);
        Grading other = Grading.grade(new GradDot(), List.of(model.explaining(queries)), truth, 4, 1);
        MethodGrade recorded = grade.toMethodGrade(new ModelId(7), List.of(other));
        assertThat(recorded.ldsPpm()).isEqualTo((int) Math.floor(grade.lds().value() * 1e6));
        assertThat(recorded.weightPpm()).isEqualTo((int) Math.floor(grade.lds().lower() * 1e6));
        assertThat(recorded.agreements().get(0).method())
                .isEqualTo(new GradDot().identity().label());
        assertThat(recorded.agreements().get(0).spearmanPpm()).isBetween(1, 999_999);

        ScoreMatrix noise = Baselines.random(60, 12, 1);
        Grading worthless =
                new Grading(new Method("noise", 1, Hash.ZERO), Lds.of(noise, truth, 1), noise, grade.evidence());
        assertThat(worthless.lds().lower()).isNegative();
        assertThat(worthless.toMethodGrade(new ModelId(7), List.of()).weightPpm())
                .isZero();

        RetrainedTargets few = RetrainedTargets.measure(losses(model, queries), Subsets.halves(60, 29, 3), 1, 0, 1);
        assertThatThrownBy(() -> Grading.grade(EXACT, List.of(model.explaining(queries)), few, 4, 1))
                .hasMessageContaining("subsets to grade on 29: give 30 to");
    }

    @Example
    void A232_twinsScoreEqualAndARowOfWeightZeroChangesNoBit() {
        TableData table = Blobs.of(40, 4, 3, 1, 8);
        TableData queries = Blobs.of(5, 4, 3, 1, 9);
        int[] order = IntStream.range(0, 41).map(i -> i == 40 ? 13 : i).toArray();
        TableData twins = table.pick(order);
        double[] weights = new double[41];
        Arrays.setAll(weights, i -> i == 22 ? 0 : 1);
        ScoreMatrix scores =
                EXACT.scores(List.of(REGRESSION.train(twins, weights, 0).explaining(queries)), 1);
        order[22] = 5;
        ScoreMatrix perturbed = EXACT.scores(
                List.of(REGRESSION.train(table.pick(order), weights, 0).explaining(queries)), 1);
        for (int query = 0; query < 5; query++) {
            assertThat(scores.at(query, 13)).isEqualTo(scores.at(query, 40));
            assertThat(scores.at(query, 22)).isZero();
            assertThat(perturbed.query(query)).isEqualTo(scores.query(query));
        }
    }
}

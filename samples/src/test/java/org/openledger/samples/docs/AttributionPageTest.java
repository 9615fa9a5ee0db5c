/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.context.ContextAttribution;
import org.openledger.attribution.context.ContextEffects;
import org.openledger.attribution.context.ContextModel;
import org.openledger.attribution.context.ContextSettings;
import org.openledger.attribution.evaluation.Grading;
import org.openledger.attribution.evaluation.RetrainedTargets;
import org.openledger.attribution.evaluation.Subsets;
import org.openledger.attribution.game.Budget;
import org.openledger.attribution.game.Coalition;
import org.openledger.attribution.game.Game;
import org.openledger.attribution.game.Grouping;
import org.openledger.attribution.game.Semivalue;
import org.openledger.attribution.game.Valuation;
import org.openledger.attribution.game.Valuer;
import org.openledger.attribution.game.VotingGame;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.knn.KnnShapley;
import org.openledger.attribution.knn.KnnValues;
import org.openledger.attribution.knn.LabelledPoints;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.poison.SpectralSignature;
import org.openledger.attribution.poison.Suspicion;
import org.openledger.datanet.ContributionId;
import org.openledger.model.ModelId;
import org.openledger.reward.MethodGrade;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Target;

/** The code of docs/howto/attribute.md. */
class AttributionPageTest {

    private static final int COLUMNS = 5;

    @Test
    void contributorsPlayAGame() {
        // #region game
        Game game = Game.of(12, AttributionPageTest::accuracyOf);
        Valuation worth = Valuer.layered(Semivalue.shapley()).value(game, Budget.calls(400), 7);
        double ada = worth.value(0);
        boolean sure = worth.interval(0, 0.9).low() > 0;
        // #endregion
        assertThat(ada).isPositive();
        assertThat(sure).isTrue();
        assertThat(Arrays.stream(worth.values()).sum()).isCloseTo(accuracyOf(Coalition.all(12)), within(1e-9));
    }

    @Test
    void copiesPlayAsOne() {
        Game game = Game.of(3, coalition -> coalition.contains(0) || coalition.contains(2) ? 1 : 0);
        // #region groups
        Grouping copies = Grouping.of(0, 1, 0); // players 0 and 2 have the same rows
        Valuation groups = Valuer.exact(Semivalue.shapley()).value(copies.quotient(game), Budget.calls(4), 7);
        Valuation each = copies.divide(groups);
        // #endregion
        assertThat(each.value(0) + each.value(2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void votesHaveExactPower() {
        // #region votes
        String power = VotingGame.of(4, 3, 2, 1, 1).shapleyShubik().toString();
        // #endregion
        assertThat(power).isEqualTo("[1/2, 1/6, 1/6, 1/6]");
    }

    @Test
    void neighboursVote() {
        double[] features = {0, 1, 2, 10, 11};
        int[] owners = {0, 0, 1, 1, 1};
        // #region knn
        LabelledPoints rows = LabelledPoints.of(features, 1, new int[] {0, 0, 1, 1, 1});
        KnnValues values = KnnShapley.nearest(rows, 3).values(LabelledPoints.of(new double[] {0.4}, 1, new int[] {0}));
        double[] byOwner = values.byOwner(owners);
        // #endregion
        assertThat(byOwner[0]).isGreaterThan(byOwner[1]);
    }

    @Test
    void influenceIsGradedByTrainingAgain() {
        TableData rows = table(120, 1);
        TableData queries = table(12, 2);
        double[] weights = new double[rows.rows()];
        Arrays.fill(weights, 1);
        // #region influence
        SoftmaxRegression learner = new SoftmaxRegression(0.05);
        TrainedModel model = learner.train(rows, weights, 7);
        List<GradientSource> models = List.of(model.explaining(queries));
        InfluenceMethod method = new ExactInfluence(0);
        ScoreMatrix scores = method.scores(models, 2);
        double helped = scores.at(0, 3); // nats that query 0 would lose without row 3
        // #endregion
        assertThat(helped).isFinite();
        // #region grade
        List<BitSet> halves = Subsets.halves(rows.rows(), 60, 1);
        Retrainer again = Retrainer.of(learner, model, queries, new Target.Loss());
        RetrainedTargets truth = RetrainedTargets.measure(again, halves, 1, 1, 2);
        Grading exact = Grading.grade(method, models, truth, 7, 2);
        Grading ekFac = Grading.grade(new EkFac(0.01, new GradientSource.Outcomes.All()), models, truth, 7, 2);
        MethodGrade first = exact.toMethodGrade(new ModelId(0), List.of());
        MethodGrade second = ekFac.toMethodGrade(new ModelId(0), List.of(exact));
        // operator.models().grade(first); operator.models().grade(second);
        // #endregion
        assertThat(first.ldsLowerPpm()).isGreaterThan(900_000);
        assertThat(second.agreements().get(0).spearmanPpm()).isGreaterThan(800_000);
    }

    @Test
    void sourcesOfAContextAreSwitchedOff() {
        List<ContributionId> retrieved =
                LongStream.range(0, 6).mapToObj(ContributionId::new).toList();
        ContextModel external = kept -> -StrictMath.log1p(StrictMath.exp(kept.get(2) ? -2 : 2));
        // #region context
        ContextEffects effects = ContextAttribution.of(retrieved, external, ContextSettings.of(64, 7));
        List<Integer> ppm = effects.ppm(); // what was retrieved and not used has 0
        // #endregion
        assertThat(ppm).containsExactly(0, 0, 1_000_000, 0, 0, 0);
    }

    @Test
    void rowsThatStandOutAreRanked() {
        TableData rows = table(60, 3);
        // #region poison
        List<Suspicion> suspects = SpectralSignature.ranked(rows).subList(0, 10);
        // #endregion
        assertThat(suspects.get(0).score())
                .isGreaterThanOrEqualTo(suspects.get(9).score());
    }

    private static double accuracyOf(Coalition coalition) {
        return 1 - StrictMath.pow(0.8, coalition.size());
    }

    private static TableData table(int rows, long seed) {
        double[] features = new double[rows * COLUMNS];
        int[] labels = new int[rows];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextDouble() - 0.5;
        }
        for (int row = 0; row < rows; row++) {
            labels[row] = features[row * COLUMNS] + 0.3 * (random.nextDouble() - 0.5) > 0 ? 1 : 0;
        }
        return TableData.of(features, COLUMNS, labels, 2);
    }
}

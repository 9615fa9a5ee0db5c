/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

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
import org.openledger.attribution.Unit;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.numeric.CounterRandom;

/** The laws of the measures, each against the definition written out by brute force. */
class MeasureLaws {

    private static final int ROWS = 20;
    private static final int QUERIES = 4;

    /** A world in which the target is a sum over the rows, with noise that depends on the subset and the seed. */
    private static Retrainer world(long seed, double noise) {
        CounterRandom worth = new CounterRandom(seed);
        return (included, trainingSeed) -> {
            double[] targets = new double[QUERIES];
            for (int query = 0; query < QUERIES; query++) {
                int at = query;
                targets[query] = 5
                        - included.stream()
                                .mapToDouble(row -> worth.gaussian(at * ROWS + row))
                                .sum();
                targets[query] += noise
                        * new CounterRandom(Arrays.hashCode(included.toLongArray()) + 31 * trainingSeed)
                                .gaussian(query);
            }
            return targets;
        };
    }

    /** The worth of every row in that world. */
    private static ScoreMatrix truth(long seed, double scale) {
        CounterRandom worth = new CounterRandom(seed);
        double[] scores = new double[QUERIES * ROWS];
        Arrays.setAll(scores, i -> scale * worth.gaussian(i));
        return ScoreMatrix.of(QUERIES, ROWS, Unit.NATS, scores);
    }

    @Property(tries = 20)
    void A220_ldsIsTheMeanRankCorrelationOfSumsWithLowerLoss(@ForAll long seed) {
        List<BitSet> subsets = Subsets.halves(ROWS, 15, seed);
        RetrainedTargets truth = RetrainedTargets.measure(world(seed, 1), subsets, 3, 5, 1);
        ScoreMatrix scores = Baselines.random(ROWS, QUERIES, seed);
        double mean = 0;
        for (int query = 0; query < QUERIES; query++) {
            double[] sums = new double[15];
            double[] gains = new double[15];
            for (int s = 0; s < 15; s++) {
                for (int row : subsets.get(s).stream().toArray()) {
                    sums[s] += scores.at(query, row);
                }
                for (int k = 0; k < 3; k++) {
                    gains[s] -= world(seed, 1).targets(subsets.get(s), 5 + k)[query];
                }
            }
            mean += naiveSpearman(sums, gains) / QUERIES;
        }
        assertThat(Lds.of(scores, truth, 1).value()).isCloseTo(mean, within(1e-12));
    }

    /** Without ties: 1 - 6 Σd² / (n (n² - 1)). */
    private static double naiveSpearman(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            int d = 0;
            for (int j = 0; j < a.length; j++) {
                d += (a[j] < a[i] ? 1 : 0) - (b[j] < b[i] ? 1 : 0);
            }
            squares += d * d;
        }
        return 1 - 6 * squares / (a.length * (a.length * (double) a.length - 1));
    }

    @Property(tries = 20)
    void A220_truthScoresOneAtAnyScaleAndItsOppositeMinusOne(@ForAll long seed) {
        RetrainedTargets truth = RetrainedTargets.measure(world(seed, 0), Subsets.halves(ROWS, 30, seed), 1, 0, 1);
        assertThat(Lds.of(truth(seed, 1e-6), truth, 1).value()).isCloseTo(1, within(1e-12));
        assertThat(Lds.of(truth(seed, -1e6), truth, 1).value()).isCloseTo(-1, within(1e-12));
        assertThat(Lds.of(truth(seed, 0), truth, 1).value()).isZero();
    }

    @Example
    void A221_intervalsOfNoiseHoldZeroAndTheTruthLeads() {
        int held = 0;
        for (int world = 0; world < 60; world++) {
            RetrainedTargets truth =
                    RetrainedTargets.measure(world(world, 1), Subsets.halves(ROWS, 40, world), 1, 0, 1);
            Lds noise = Lds.of(Baselines.random(ROWS, QUERIES, 1_000 + world), truth, world);
            assertThat(noise.value()).isBetween(noise.lower(), noise.upper());
            held += noise.lower() <= 0 && noise.upper() >= 0 ? 1 : 0;
            Lds.Lead lead = Lds.lead(truth(world, 1), Baselines.random(ROWS, QUERIES, 1_000 + world), truth, world);
            assertThat(lead.lower()).isPositive();
            assertThat(Lds.lead(truth(world, 1), truth(world, 2), truth, world)).isEqualTo(new Lds.Lead(0, 0, 0));
        }
        assertThat(held).isBetween(54, 60); // 95 % of 60 is 57
    }

    @Example
    void A221_theCeilingIsWhatTheTruthScores() {
        for (double noise : new double[] {0.5, 2, 4}) {
            double ceiling = 0;
            double reached = 0;
            for (int world = 0; world < 20; world++) {
                RetrainedTargets truth =
                        RetrainedTargets.measure(world(world, noise), Subsets.halves(ROWS, 100, world), 4, 0, 1);
                Lds lds = Lds.of(truth(world, 1), truth, 1);
                ceiling += lds.ceiling().orElseThrow() / 20;
                reached += lds.value() / 20;
            }
            assertThat(ceiling).isCloseTo(reached, within(0.02));
        }
        RetrainedTargets once = RetrainedTargets.measure(world(1, 1), Subsets.halves(ROWS, 9, 1), 1, 0, 1);
        assertThat(Lds.of(truth(1, 1), once, 1).ceiling()).isEmpty();
    }

    @Example
    void A222_leavingOneOutGivesTheWorthOfEachRow() {
        int[] left = {3, 17, 4, 11};
        LeaveOneOut loo = LeaveOneOut.measure(world(9, 0), ROWS, left, 0, 1);
        ScoreMatrix worth = truth(9, 1);
        for (int query = 0; query < QUERIES; query++) {
            for (int i = 0; i < left.length; i++) {
                assertThat(loo.effects(query)[i]).isCloseTo(worth.at(query, left[i]), within(1e-12));
            }
        }
        assertThat(loo.pearson(worth)).isCloseTo(1, within(1e-12));
        assertThat(loo.spearman(worth)).isCloseTo(1, within(1e-12));
        assertThat(loo.slope(truth(9, 0.5))).isCloseTo(2, within(1e-12));
    }

    @Property(tries = 50)
    void A225_theAreaCountsPairs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int wanted) {
        CounterRandom random = new CounterRandom(seed);
        double[] suspicion = new double[12];
        Arrays.setAll(suspicion, i -> random.below(i, 5));
        BitSet rows = new BitSet();
        Arrays.stream(Subsets.shuffled(12, random), 0, wanted).forEach(rows::set);
        double pairs = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                if (rows.get(i) && !rows.get(j)) {
                    pairs += suspicion[i] > suspicion[j] ? 1 : suspicion[i] == suspicion[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(Detection.auc(suspicion, rows)).isCloseTo(pairs / (wanted * (12 - wanted)), within(1e-12));
    }

    @Example
    void A226_theCurveTakesOutTheBestRowsFirst() {
        double[] worth = truth(4, 1).query(0);
        Retrainer first = (included, seed) ->
                new double[] {-included.stream().mapToDouble(row -> worth[row]).sum()};
        RemovalCurve curve = RemovalCurve.measure(worth, new int[] {0, 1, 2, 19}, first, 0);
        double[] sorted = worth.clone();
        Arrays.sort(sorted);
        double all = Arrays.stream(worth).sum();
        assertThat(curve.points().get(0).meanTarget()).isCloseTo(-all, within(1e-12));
        assertThat(curve.points().get(1).meanTarget()).isCloseTo(-all + sorted[19], within(1e-12));
        assertThat(curve.points().get(2).meanTarget()).isCloseTo(-all + sorted[19] + sorted[18], within(1e-12));
        assertThat(curve.points().get(3).meanTarget()).isCloseTo(-sorted[0], within(1e-12));
    }

    @Example
    void A227_theBreakEvenStakeLeavesNoProfit() {
        ManipulationGain copy = new ManipulationGain(100, 171);
        assertThat(copy.gain()).isCloseTo(1.71, within(1e-12));
        double stake = copy.breakEvenStake(0.3);
        assertThat(0.7 * 171 - 0.3 * stake).isCloseTo(100, within(1e-9));
        assertThat(copy.breakEvenStake(0.5)).isZero();
        assertThat(new ManipulationGain(100, 100).breakEvenStake(0.01)).isZero();
    }

    @Example
    void A228_theReplayNamesTheAnswersThatChanged() {
        BitSet own = new BitSet();
        own.set(2);
        ContributorReplay replay = ContributorReplay.without(
                4, own, rows -> List.of("always", rows.get(2) ? "with" : "without", rows.get(1) ? "yes" : "no"));
        assertThat(replay.questions()).isEqualTo(3);
        assertThat(replay.changes()).containsExactly(new ContributorReplay.Change(1, "with", "without"));
    }

    @Example
    void A229_uniformNumbersPassAndOthersDoNot() {
        double[] even = new double[50];
        Arrays.setAll(even, i -> (i + 0.5) / 50);
        assertThat(Uniformity.of(even).distance()).isCloseTo(0.01, within(1e-12));
        assertThat(Uniformity.of(even).pValue()).isEqualTo(1);
        double[] low = new double[50];
        Arrays.setAll(low, i -> even[i] * even[i]);
        assertThat(Uniformity.of(low).pValue()).isLessThan(0.01);
        // Kolmogorov's table: the limit exceeds 1.3581 with probability 0.05
        double[] shifted = new double[1_000_000];
        Arrays.setAll(shifted, i -> Math.min(1, (i + 0.5) / 1_000_000 + 0.0013581 - 0.5e-6));
        assertThat(Uniformity.of(shifted).pValue()).isCloseTo(0.05, within(2e-4));
    }

    @Example
    void A229_coverageCountsTheEndsIn() {
        Coverage coverage = Coverage.of(new double[] {1, 2, 3}, new double[] {1, 0, 3.5}, new double[] {2, 2, 4});
        assertThat(coverage).isEqualTo(new Coverage(2, 3));
        assertThat(coverage.share()).isEqualTo(2 / 3.0);
    }

    @Example
    void A233_whatCannotBeMeasuredIsRefusedByName() {
        Retrainer broken = (included, seed) -> new double[] {1, seed == 8 ? Double.NaN : 0};
        List<BitSet> subsets = Subsets.halves(6, 4, 1);
        assertThatThrownBy(() -> RetrainedTargets.measure(broken, subsets, 3, 6, 2))
                .hasMessageContaining("query 1 on subset 0 with seed 2 is NaN");
        assertThatThrownBy(() -> RetrainedTargets.measure(broken, subsets.subList(0, 1), 1, 0, 1))
                .hasMessageContaining("subsets 1: give 2 to");
        RetrainedTargets truth = RetrainedTargets.measure(broken, subsets, 1, 0, 1);
        assertThatThrownBy(() -> Lds.of(Baselines.random(6, 3, 1), truth, 1))
                .hasMessageContaining("scores of 3 queries for retrainings of 2");
        assertThatThrownBy(() -> Lds.of(Baselines.random(2, 2, 1), truth, 1))
                .hasMessageContaining("rows with scores 2: give");
        assertThatThrownBy(() -> Subsets.of(5, 5, 1, 1)).hasMessageContaining("size of a subset 5: give 1 to 4");
        assertThatThrownBy(() -> Correlation.spearman(new double[] {1, Double.NaN}, new double[2]))
                .hasMessageContaining("pair 1 is NaN");
        assertThatThrownBy(() -> Detection.auc(new double[3], new BitSet())).hasMessageContaining("to be found 0");
        assertThatThrownBy(() -> Coverage.of(new double[1], new double[] {2}, new double[] {1}))
                .hasMessageContaining("ends in order");
        assertThatThrownBy(() -> new ManipulationGain(0, 1)).hasMessageContaining("pay of 0.0");
        assertThatThrownBy(() -> ContributorReplay.without(3, new BitSet(), rows -> new ArrayList<>()))
                .hasMessageContaining("the contributor has 0 rows");
    }
}

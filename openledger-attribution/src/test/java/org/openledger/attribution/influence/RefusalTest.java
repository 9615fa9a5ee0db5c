/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Unit;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Outcomes;

/** Bad input is named: what, the value, what would be right. */
class RefusalTest {

    private static final MadeSource SOURCE = MadeSource.of(1);

    @Test
    void A160_aFactorThatIsNotFiniteIsNamedWithItsRowAndBlock() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            GradientSource broken = new BrokenRow(SOURCE, 2, value);
            for (InfluenceMethod method : NaiveInfluence.all()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> method.scores(List.of(broken), 1))
                        .withMessage("row 2, block b0: error 0 at position 0 is " + value + "; give finite factors");
            }
        }
    }

    @Test
    void A160_aModelWithoutCheckpointIsRefused() {
        MadeSource none = new MadeSource(1, SOURCE.blocks(), SOURCE.like(), SOURCE.weights(), 2, 1, 1, true, 0.1, 0);
        for (InfluenceMethod method : NaiveInfluence.all()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.scores(List.of(none), 1))
                    .withMessageContaining("has no checkpoint: give at least the trained model itself");
        }
    }

    @Test
    void A160_ensemblesAreOfDifferentModelsOfTheSameData() {
        InfluenceMethod method = new TracIn();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.scores(List.of(), 1))
                .withMessage("the ensemble is empty: give at least one model");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.scores(List.of(SOURCE, SOURCE), 1))
                .withMessageContaining("model 1 stands in the ensemble twice");
        MadeSource fewer = SOURCE.with(SOURCE.like().subList(1, SOURCE.rows()), SOURCE.weights());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.scores(List.of(SOURCE, fewer), 1))
                .withMessageContaining("give models of the same data");
    }

    @Test
    void A160_aModelNothingWasUsedForIsRefused() {
        MadeSource unused = SOURCE.with(SOURCE.like(), Collections.nCopies(SOURCE.rows(), 0.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TracIn().scores(List.of(unused), 1))
                .withMessageContaining("at least one must be above 0");
        MadeSource negative = SOURCE.with(SOURCE.like(), Collections.nCopies(SOURCE.rows(), -1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TracIn().scores(List.of(negative), 1))
                .withMessage("row 0 has weight -1.0: give a finite one of 0 or more");
    }

    @Test
    void A160_whatIsTooLargeForTheExactFormIsSentToEkFac() {
        List<Integer> like = Collections.nCopies(9_000, 3);
        MadeSource large = new MadeSource(
                1, List.of(new Block("wide", 8_193, 1)), like, Collections.nCopies(9_000, 1.0), 1, 1, 1, true, 1, 1);
        GradientSource quick = new RepeatedRow(large);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactInfluence(1).scores(List.of(quick), 1))
                .withMessage(
                        "the model has 8193 weights, and 9000 rows x outcomes: the exact form needs one of them to be"
                                + " at most 8192; use EkFac");
    }

    @Test
    void A160_curvatureThatVanishesAsksForDamping() {
        MadeSource flat = SOURCE.withBlocks(List.of(new Block("b", 9, 9))).withDecay(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactInfluence(0).scores(List.of(flat), 1))
                .withMessageContaining("give a damping above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trak(50, 0, 1).scores(List.of(flat), 1))
                .withMessageContaining("not positive definite");
        for (double damping : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EkFac(damping, new Outcomes.All()))
                    .withMessage("damping " + damping + ": give a finite number of 0 or more");
        }
    }

    @Test
    void A161_scoresBecomeWholeNanoNats() {
        ScoreMatrix matrix = ScoreMatrix.of(1, 4, Unit.NATS, new double[] {1.5e-9, 2.5e-9, -2.5e-9, -1.25});
        assertThat(matrix.quantised(0)).containsExactly(2, 2, -2, -1_250_000_000);
        ScoreMatrix large = ScoreMatrix.of(1, 1, Unit.NATS, new double[] {1e7});
        assertThatThrownBy(() -> large.quantised(0)).isInstanceOf(ArithmeticException.class);
        ScoreMatrix unitless = ScoreMatrix.of(1, 1, Unit.NONE, new double[] {1});
        assertThatThrownBy(() -> unitless.quantised(0)).isInstanceOf(IllegalStateException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMatrix.of(1, 2, Unit.NATS, new double[] {1, Double.NaN}))
                .withMessageContaining("the score of row 1 for query 0 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMatrix.of(2, 2, Unit.NATS, new double[3]))
                .withMessage("3 scores: give 2 queries x 2 rows = 4");
    }

    @Test
    void A161_parametersTellMethodsApart() {
        assertThat(new EkFac(0.1, new Outcomes.All()).name()).isEqualTo("ek-fac");
        assertThat(NaiveInfluence.all().stream().map(InfluenceMethod::parameters))
                .doesNotHaveDuplicates();
        assertThat(new ExactInfluence(0.1).parameters())
                .isEqualTo(new ExactInfluence(0.1).parameters())
                .isNotEqualTo(new ExactInfluence(0.2).parameters());
    }

    /** Counts as many rows as the inner model, for almost no time. */
    private record RepeatedRow(MadeSource inner) implements GradientSource {

        @Override
        public org.openledger.audit.Hash identity() {
            return inner.identity();
        }

        @Override
        public List<Block> blocks() {
            return inner.blocks();
        }

        @Override
        public int rows() {
            return inner.rows();
        }

        @Override
        public int queries() {
            return 1;
        }

        @Override
        public double weight(int row) {
            return 1;
        }

        @Override
        public double weightDecay() {
            return 1;
        }

        @Override
        public List<Checkpoint> checkpoints() {
            return inner.checkpoints();
        }

        @Override
        public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
            throw new AssertionError("refused before any gradient is read");
        }

        @Override
        public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
            double[] activations = new double[inner.blocks().get(0).inputs()];
            for (int row = examples.from(); row < examples.to(); row++) {
                sink.accept(row, 0, 1, activations, new double[1], 1);
            }
        }
    }
}

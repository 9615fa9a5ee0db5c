/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Block;

/** What no bit of a score may depend on. */
class BitLaws {

    private static final int TRIES = 25;

    @Property(tries = TRIES)
    void A150_aRowOfWeightZeroChangesNoBit(@ForAll long seed) {
        MadeSource made = MadeSource.of(seed);
        int unused = made.rows() / 2;
        List<Double> weights = new ArrayList<>(made.weights());
        weights.set(unused, 0.0);
        List<Integer> others = new ArrayList<>(made.like());
        others.set(unused, 77);
        GradientSource source = made.with(made.like(), weights);
        GradientSource perturbed = made.with(others, weights);
        GradientSource broken = new BrokenRow(source, unused, Double.NaN);
        for (InfluenceMethod method : NaiveInfluence.all()) {
            double[][] scores = scores(method, source, 1);
            assertThat(scores(method, perturbed, 1)).isDeepEqualTo(scores);
            assertThat(scores(method, broken, 1)).isDeepEqualTo(scores);
            assertThat(method.selfScores(List.of(broken), 1)).isEqualTo(method.selfScores(List.of(source), 1));
            for (double[] query : scores) {
                assertThat(Double.doubleToRawLongBits(query[unused])).isZero();
            }
        }
    }

    @Property(tries = TRIES)
    void A151_equalRowsScoreEqual(@ForAll long seed) {
        MadeSource made = MadeSource.of(seed);
        List<Integer> like = new ArrayList<>(made.like());
        List<Double> weights = new ArrayList<>(made.weights());
        for (int i = 0; i < 140; i++) {
            like.add(100 + i);
            weights.add(1.0);
        }
        int twin = like.size() - 1;
        like.set(twin, like.get(1));
        weights.set(twin, weights.get(1));
        for (InfluenceMethod method : NaiveInfluence.all()) {
            for (double[] query : scores(method, made.with(like, weights), 1)) {
                assertThat(query[twin]).isEqualTo(query[1]);
            }
        }
    }

    /** Enough rows, queries and weights that every tile, panel and strip has a neighbour; and rows of several positions, solved by the dual form. */
    @Test
    void A152_threadsDoNotShow() {
        MadeSource made = MadeSource.of(4).withBlocks(List.of(new Block("a", 9, 8), new Block("b", 4, 5)));
        List<Integer> like = IntStream.range(0, 300).boxed().toList();
        MadeSource wide =
                new MadeSource(6, made.blocks(), like, Collections.nCopies(300, 1.0), 150, 1, 2, true, 0.1, 2);
        MadeSource deep = new MadeSource(
                7, made.blocks(), like.subList(0, 70), Collections.nCopies(70, 1.0), 20, 3, 1, false, 0.1, 2);
        for (MadeSource source : List.of(wide, deep)) {
            List<MadeSource> ensemble = List.of(source, source.withSeed(8));
            for (InfluenceMethod method : NaiveInfluence.all()) {
                double[][] one = scores(method, ensemble, 1);
                assertThat(scores(method, ensemble, 2)).isDeepEqualTo(one);
                assertThat(scores(method, ensemble, 7)).isDeepEqualTo(one);
                double[] self = method.selfScores(ensemble, 1);
                assertThat(method.selfScores(ensemble, 7)).isEqualTo(self);
            }
        }
    }

    @Property(tries = TRIES)
    void A153_aQueryScoresTheSameBesideOthers(@ForAll long seed) {
        MadeSource made = MadeSource.of(seed);
        MadeSource more = new MadeSource(
                seed,
                made.blocks(),
                made.like(),
                made.weights(),
                40,
                made.positions(),
                made.outcomes(),
                made.shared(),
                made.decay(),
                made.states());
        for (InfluenceMethod method : NaiveInfluence.all()) {
            double[][] few = scores(method, made, 1);
            double[][] many = scores(method, more, 1);
            for (int t = 0; t < few.length; t++) {
                assertThat(many[t]).isEqualTo(few[t]);
            }
        }
    }

    private static double[][] scores(InfluenceMethod method, GradientSource source, int threads) {
        return scores(method, List.of(source), threads);
    }

    private static double[][] scores(InfluenceMethod method, List<? extends GradientSource> ensemble, int threads) {
        ScoreMatrix matrix = method.scores(ensemble, threads);
        return IntStream.range(0, matrix.queries()).mapToObj(matrix::query).toArray(double[][]::new);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.numeric.SparseProjection;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Side;

/** Every method equals its formula, written down with whole matrices. */
class FormulaLaws {

    private static final int TRIES = 60;
    private static final double DAMPING = 0.02;
    private static final Outcomes ALL = new Outcomes.All();

    @Property(tries = TRIES)
    void A140_exactEqualsTheSolvedGaussNewtonMatrix(@ForAll long seed) {
        MadeSource few = MadeSource.of(seed);
        List<Integer> many = IntStream.range(0, 50).boxed().toList();
        MadeSource source = few.with(many, Collections.nCopies(50, 1.5));
        assertThat(source.size()).isLessThanOrEqualTo(50 * source.outcomes());
        double[][] naive =
                NaiveInfluence.exact(source, NaiveInfluence.curvature(source, ALL), source.decay() + DAMPING);
        assertClose(new ExactInfluence(DAMPING), source, naive);
    }

    @Property(tries = TRIES)
    void A141_theDualFormIsTheSame(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed).withBlocks(List.of(new Block("x", 6, 6), new Block("y", 2, 3)));
        assertThat(source.size()).isGreaterThan(source.rows() * source.outcomes());
        double[][] naive =
                NaiveInfluence.exact(source, NaiveInfluence.curvature(source, ALL), source.decay() + DAMPING);
        assertClose(new ExactInfluence(DAMPING), source, naive);
    }

    @Property(tries = TRIES)
    void A142_ekFacEqualsItsProjections(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed);
        double[][] naive = NaiveEigen.ekFac(source, ALL, source.decay() + DAMPING);
        assertClose(new EkFac(DAMPING, ALL), source, naive);
    }

    @Property(tries = TRIES)
    void A143_trakEqualsItsFormula(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed);
        int k = 6;
        double[][] places = places(source.size(), k, new CounterRandom(9).bits(0));
        int last = source.states() - 1;
        double[][] rows = times(NaiveInfluence.gradients(source, last, Side.ROWS, NaiveInfluence.MARGIN), places);
        double[][] queries = times(NaiveInfluence.gradients(source, last, Side.QUERIES, NaiveInfluence.MARGIN), places);
        double total = NaiveInfluence.total(source);
        double[][] squares = new double[k][k];
        for (int i = 0; i < k; i++) {
            squares[i][i] = DAMPING;
            for (int j = 0; j < k; j++) {
                for (int row = 0; row < rows.length; row++) {
                    squares[i][j] += source.weight(row) / total * rows[row][i] * rows[row][j];
                }
            }
        }
        double[][] scores = new double[queries.length][rows.length];
        for (int t = 0; t < queries.length; t++) {
            double[] solved = NaiveInfluence.solve(squares, queries[t]);
            for (int i = 0; i < rows.length; i++) {
                scores[t][i] = source.weight(i) / total * NaiveInfluence.dot(solved, rows[i]) * source.doubt(i);
            }
        }
        assertClose(new Trak(k, DAMPING, 9), source, scores);
    }

    @Property(tries = TRIES)
    void A144_gradientProductsEqualTheirs(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed);
        double[][] traced = new double[source.queries()][source.rows()];
        double[][] dots = new double[source.queries()][source.rows()];
        double[][] cosines = new double[source.queries()][source.rows()];
        for (int c = 0; c < source.states(); c++) {
            double[][] rows = NaiveInfluence.gradients(source, c, Side.ROWS, NaiveInfluence.LOSS);
            double[][] queries = NaiveInfluence.gradients(source, c, Side.QUERIES, NaiveInfluence.LOSS);
            double step = source.checkpoints().get(c).stepSize();
            for (int t = 0; t < queries.length; t++) {
                for (int i = 0; i < rows.length; i++) {
                    double product = NaiveInfluence.dot(queries[t], rows[i]);
                    traced[t][i] += step * source.weight(i) / NaiveInfluence.total(source) * product;
                    dots[t][i] = source.weight(i) * product;
                    cosines[t][i] = product
                            / Math.sqrt(
                                    NaiveInfluence.dot(queries[t], queries[t]) * NaiveInfluence.dot(rows[i], rows[i]));
                }
            }
        }
        assertClose(new TracIn(), source, traced);
        assertClose(new GradDot(), source, dots);
        assertClose(new GradCos(), source, cosines);
    }

    @Property(tries = TRIES)
    void A145_dataInfEqualsItsDoubleSum(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed);
        assertClose(new DataInf(), source, NaiveInfluence.dataInf(source));
    }

    @Property(tries = TRIES)
    void A146_aSelfScoreIsTheScoreOfTheRowAsAQuery(@ForAll long seed) {
        MadeSource source = MadeSource.of(seed);
        for (InfluenceMethod method : NaiveInfluence.all()) {
            if (method instanceof RelatIf || method instanceof Trak) {
                continue;
            }
            double[][] asQueries = scores(method, new RowsAsQueries(source));
            double[] self = method.selfScores(List.of(source), 1);
            for (int i = 0; i < self.length; i++) {
                assertThat(self[i]).isCloseTo(asQueries[i][i], within(asQueries[i][i]));
            }
        }
        ExactInfluence exact = new ExactInfluence(DAMPING);
        double[] self = exact.selfScores(List.of(source), 1);
        double[][] scores = scores(exact, source);
        double[][] relative = scores(new RelatIf(exact), source);
        for (int t = 0; t < scores.length; t++) {
            for (int i = 0; i < self.length; i++) {
                double expected = scores[t][i] / Math.sqrt(self[i]);
                assertThat(relative[t][i]).isCloseTo(expected, within(expected));
            }
        }
    }

    @Property(tries = TRIES)
    void A147_anEnsembleIsTheMean(@ForAll long seed) {
        MadeSource one = MadeSource.of(seed);
        MadeSource other = one.withSeed(seed + 1);
        for (InfluenceMethod method : List.of(new ExactInfluence(DAMPING), new TracIn(), new EkFac(DAMPING, ALL))) {
            double[][] first = scores(method, one);
            double[][] second = scores(method, other);
            ScoreMatrix both = method.scores(List.of(one, other), 1);
            for (int t = 0; t < first.length; t++) {
                for (int i = 0; i < one.rows(); i++) {
                    assertThat(both.at(t, i)).isEqualTo((first[t][i] + second[t][i]) / 2);
                }
            }
        }
    }

    /** Where each coordinate goes, asked one by one. */
    private static double[][] places(int size, int k, long seed) {
        SparseProjection projection = new SparseProjection(size, k, seed);
        double[][] places = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] sum = projection.sum();
            projection.add(sum, i, new double[] {1}, 0, 1, new double[] {1}, 0, 1);
            places[i] = projection.finished(sum);
        }
        return places;
    }

    private static double[][] times(double[][] rows, double[][] matrix) {
        double[][] product = new double[rows.length][matrix[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < matrix.length; k++) {
                for (int j = 0; j < matrix[0].length; j++) {
                    product[i][j] += rows[i][k] * matrix[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] scores(InfluenceMethod method, GradientSource source) {
        ScoreMatrix matrix = method.scores(List.of(source), 1);
        return IntStream.range(0, matrix.queries()).mapToObj(matrix::query).toArray(double[][]::new);
    }

    private static void assertClose(InfluenceMethod method, GradientSource source, double[][] expected) {
        double[][] scores = scores(method, source);
        for (int t = 0; t < expected.length; t++) {
            for (int i = 0; i < expected[t].length; i++) {
                assertThat(scores[t][i])
                        .as("%s, query %d, row %d", method.description(), t, i)
                        .isCloseTo(expected[t][i], within(expected[t][i]));
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double expected) {
        return org.assertj.core.data.Offset.offset(1e-9 * (1 + Math.abs(expected)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.numeric.Cholesky;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/** An attacker's own market: a model of rows drawn as the real ones are, and what a row would be worth to its queries. */
final class Shadow {

    private static final Target LOSS = new Target.Loss();

    private final TrainedModel model;
    private final int size;
    private final boolean relative;
    private final Cholesky curvature;

    /** The sum over the queries of the inverse curvature times their gradients. */
    private final double[] wanted;

    /**
     * Trains the model.
     *
     * @param own the attacker's rows, which stand in it too
     * @param seed of the others
     * @param relative whether a row's score is divided by the root of its score for itself
     */
    Shadow(TableData own, long seed, boolean relative) {
        TableData rows = InfluenceMarket.with(own, InfluenceMarket.rows(seed));
        this.relative = relative;
        this.model = InfluenceMarket.train(rows);
        GradientSource source = model.explaining(payersQueries(seed));
        this.size = (int) source.blocks().get(0).size();
        this.curvature = curvature(source);
        this.wanted = new double[size];
        source.factors(
                0, Examples.queries(0, source.queries()), LOSS, (query, block, positions, in, errors, weight) -> {
                    double[] gradient = gradient(in, errors);
                    for (int i = 0; i < size; i++) {
                        wanted[i] += gradient[i];
                    }
                });
        System.arraycopy(solved(wanted), 0, wanted, 0, size);
    }

    private static TableData payersQueries(long seed) {
        int[] first = new int[InfluenceMarket.QUERIES_EACH];
        for (int query = 0; query < first.length; query++) {
            first[query] = query;
        }
        return InfluenceMarket.queries(seed).pick(first);
    }

    private Cholesky curvature(GradientSource source) {
        LowerTriangle matrix = new LowerTriangle(size);
        source.curvature(
                0,
                Examples.rows(0, source.rows()),
                new Outcomes.All(),
                (row, block, positions, in, errors, weight) -> matrix.addSquares(
                        new double[][] {gradient(in, errors)}, new double[] {weight / source.rows()}, Workers.ONE));
        matrix.addToDiagonal(source.weightDecay());
        return Cholesky.of(matrix, Workers.ONE);
    }

    private double[] gradient(double[] in, double[] errors) {
        int inputs = InfluenceMarket.COLUMNS + 1;
        double[] gradient = new double[size];
        for (int i = 0; i < size; i++) {
            gradient[i] = errors[i / inputs] * in[i % inputs];
        }
        return gradient;
    }

    private double[] solved(double[] side) {
        double[][] panel = new double[size][1];
        for (int i = 0; i < size; i++) {
            panel[i][0] = side[i];
        }
        curvature.solve(panel, 1, Workers.ONE);
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            solved[i] = panel[i][0];
        }
        return solved;
    }

    /** Adds what each candidate would score on all of the payer's queries together, at a scale that is the same for all. */
    void addWorth(TableData candidates, double[] worth) {
        model.explaining(candidates)
                .factors(
                        0,
                        Examples.queries(0, candidates.rows()),
                        LOSS,
                        (candidate, block, positions, in, errors, weight) -> {
                            double[] gradient = gradient(in, errors);
                            double length = relative ? StrictMath.sqrt(dot(solved(gradient), gradient)) : 1;
                            worth[candidate] += dot(wanted, gradient) / length;
                        });
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

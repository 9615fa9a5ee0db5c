/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Cholesky;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.SparseProjection;
import org.openledger.attribution.numeric.Workers;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/**
 * TRAK: the exact influence on a linear model of the margins' gradients, randomly projected to k numbers each, averaged over models.
 *
 * <p>With φ the projected gradient of the margin log(p / (1 - p)), the score of row i for query t is
 * {@code + mean over models of (w_i / Σw) φ_t^T ((1 / Σw) Σ_j w_j φ_j φ_j^T + ridge I)^-1 φ_i, times the mean over models of (1 - p_i)}; it has no unit. {@code 1 - p_i} is read off the gradients: that of the
 * loss is {@code 1 - p_i} times that of the negative margin. Each model has a projection of its own. Memory: 4 k^2 bytes. Source: Park et al., "TRAK: Attributing Model Behavior at Scale", ICML 2023, equation 17; a ridge of 0 is theirs.
 *
 * @param dimension k, 1 to 8,192
 * @param ridge added to the mean of the squares, 0 or more
 * @param seed of the projections
 */
public record Trak(int dimension, double ridge, long seed) implements InfluenceMethod {

    private static final Target MARGIN = new Target.Margin();

    /** Checks the bounds. */
    public Trak {
        Require.inRange(dimension, 1, SparseProjection.MAX_PLACES, "dimension of the projection");
        if (!(ridge >= 0) || ridge == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("ridge " + ridge + ": give a finite number of 0 or more");
        }
    }

    @Override
    public String description() {
        return "trak/1 dimension=" + dimension + " ridge=" + ridge + " seed=" + seed;
    }

    @Override
    public Unit unit() {
        return Unit.NONE;
    }

    @Override
    public void scores(List<? extends GradientSource> ensemble, int threads, ScoreSink sink) {
        Ensemble.scores(ensemble, threads, sink, this::fit);
    }

    @Override
    public double[] selfScores(List<? extends GradientSource> ensemble, int threads) {
        return Ensemble.selfScores(ensemble, threads, this::fit);
    }

    private Fitted fit(GradientSource source, int position, Workers workers) {
        FlatGradients model = FlatGradients.last(source);
        SparseProjection projection =
                new SparseProjection(model.size(), dimension, new CounterRandom(seed).bits(position));
        ProjectedGradients projected = new ProjectedGradients(model, projection);
        LowerTriangle squares = new LowerTriangle(dimension);
        RowWeights weights = model.weights();
        int each = Preconditioned.tileRows(dimension);
        for (int from = 0; from < weights.rows(); from += each) {
            double[][] tile = projected.read(Side.ROWS, from, Math.min(weights.rows(), from + each), MARGIN);
            double[] shares = new double[tile.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = weights.share(from + i);
            }
            squares.addSquares(tile, shares, workers);
        }
        squares.addToDiagonal(ridge);
        return new Projected(projected, Cholesky.of(squares, workers), Doubts.of(model, workers), workers);
    }

    private static final class Projected extends Preconditioned {

        private final Cholesky squares;
        private final double[] doubts;

        Projected(ProjectedGradients vectors, Cholesky squares, double[] doubts, Workers workers) {
            super(vectors, MARGIN, MARGIN, workers);
            this.squares = squares;
            this.doubts = doubts;
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            squares.solve(panel, width, workers);
        }

        @Override
        public double[] factors() {
            return doubts;
        }
    }
}

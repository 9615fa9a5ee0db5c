/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Dense;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/**
 * The cosine between gradients: a baseline, blind to how much a row still has to teach.
 *
 * <p>The score of row i for query t is {@code + g_t · g_i / (|g_t| |g_i|)}, at the last checkpoint; 0 where a gradient is 0 or the row has weight 0. It has no unit, and a row's score for itself is 1.
 * Source: Charpiat et al., "Input Similarity from the Neural Network Perspective", NeurIPS 2019, equation 2.
 *
 * @param target what is differentiated at the query
 */
public record GradCos(Target target) implements InfluenceMethod {

    /** Explains the queries' losses. */
    public GradCos() {
        this(new Target.Loss());
    }

    @Override
    public String description() {
        return "grad-cos/1 target=" + target;
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
        return new Normalised(model, target, workers);
    }

    private static double inverse(double squaredNorm) {
        return squaredNorm > 0 ? 1 / StrictMath.sqrt(squaredNorm) : 0;
    }

    private static final class Normalised extends Preconditioned {

        private final double[] scales;

        Normalised(FlatGradients model, Target target, Workers workers) {
            super(model, target, workers);
            scales = new double[model.weights().rows()];
            int each = tileRows(model.size());
            workers.map(parts(scales.length, each), part -> {
                int from = part * each;
                double[][] tile = model.read(Side.ROWS, from, Math.min(scales.length, from + each), LOSS);
                for (int i = 0; i < tile.length; i++) {
                    scales[from + i] = inverse(Dense.dot(tile[i], tile[i], tile[i].length));
                }
                return part;
            });
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            double[] norms = new double[width];
            for (double[] row : panel) {
                for (int q = 0; q < width; q++) {
                    norms[q] += row[q] * row[q];
                }
            }
            for (int q = 0; q < width; q++) {
                norms[q] = inverse(norms[q]);
            }
            for (double[] row : panel) {
                for (int q = 0; q < width; q++) {
                    row[q] *= norms[q];
                }
            }
        }

        @Override
        double scale(int row) {
            return scales[row];
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Target;

/**
 * The inner product of gradients: influence with no curvature at all, a baseline.
 *
 * <p>The score of row i for query t is {@code + w_i g_t · g_i}, at the last checkpoint; it has no unit. Source: Charpiat et al., "Input Similarity from the Neural Network Perspective", NeurIPS 2019.
 *
 * @param target what is differentiated at the query
 */
public record GradDot(Target target) implements InfluenceMethod {

    /** Explains the queries' losses. */
    public GradDot() {
        this(new Target.Loss());
    }

    @Override
    public String description() {
        return "grad-dot/1 target=" + target;
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
        return new Plain(model, target, workers, model.weights());
    }

    private static final class Plain extends Preconditioned {

        private final RowWeights weights;

        Plain(FlatGradients model, Target target, Workers workers, RowWeights weights) {
            super(model, target, workers);
            this.weights = weights;
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            // the gradient itself
        }

        @Override
        double scale(int row) {
            return weights.at(row);
        }
    }
}

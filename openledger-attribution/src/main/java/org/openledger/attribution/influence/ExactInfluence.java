/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import java.util.Optional;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Cholesky;
import org.openledger.attribution.numeric.LowerTriangle;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/**
 * Influence by the whole generalised Gauss-Newton matrix, solved exactly: the method to use wherever it fits.
 *
 * <p>The score of row i for query t is {@code + (w_i / Σw) g_t^T (G + (decay + damping) I)^-1 g_i}, with the gradients g of the query's target and of the row's loss, the
 * row's weight w and the Gauss-Newton matrix G of the mean training loss: the rise of the query's loss when the row's loss is taken out of the sum that training minimised and the penalty stays, to first
 * order, in nats. On a convex model with damping 0 it is what refitting without the row gives, up to a term that falls with the square of the row's leverage.
 *
 * <p>With p weights and m = rows x outcomes it takes the smaller of two exact forms: a p x p matrix, or, by the Woodbury identity, an m x m matrix; the smaller may have
 * at most 8,192 rows. Time: rows · p^2 / 2 + p^3 / 6 multiplications to prepare a model, p^2 for a query and p for each of its scores. Memory: 4 p^2 bytes. Source: Koh and Liang, "Understanding Black-box Predictions via Influence
 * Functions", ICML 2017, equation 2, with the Gauss-Newton matrix in place of the Hessian (Martens, JMLR 2020, section 8); for softmax regression they are the same.
 *
 * @param damping added to the curvature in every direction, beside the model's weight decay: 0 or more; the smaller the model's own curvature can be trusted, the larger
 * @param target what is differentiated at the query
 */
public record ExactInfluence(double damping, Target target) implements InfluenceMethod {

    /** Checks the damping. */
    public ExactInfluence {
        Damping.check(damping);
    }

    /**
     * Explains the queries' losses.
     *
     * @param damping 0 or more
     */
    public ExactInfluence(double damping) {
        this(damping, new Target.Loss());
    }

    @Override
    public String description() {
        return "exact/1 damping=" + damping + " target=" + target;
    }

    @Override
    public Unit unit() {
        return Unit.NATS;
    }

    @Override
    public void scores(List<? extends GradientSource> ensemble, int threads, ScoreSink sink) {
        Ensemble.scores(ensemble, threads, sink, this::fit);
    }

    @Override
    public double[] selfScores(List<? extends GradientSource> ensemble, int threads) {
        return Ensemble.selfScores(ensemble, threads, this::fit);
    }

    Fitted fit(GradientSource source, int position, Workers workers) {
        FlatGradients model = FlatGradients.last(source);
        double ridge = Damping.ridge(damping, source);
        Outcomes outcomes = new Outcomes.All();
        int samples = DualInfluence.samples(model, outcomes);
        if (samples < model.size() && samples <= LowerTriangle.MAX_SIZE) {
            return DualInfluence.of(model, target, ridge, outcomes, workers);
        }
        if (model.size() > LowerTriangle.MAX_SIZE) {
            throw new IllegalArgumentException("the model has " + model.size() + " weights, and " + samples
                    + " rows x outcomes: the exact form needs one of them to be at most " + LowerTriangle.MAX_SIZE
                    + "; use EkFac");
        }
        LowerTriangle curvature = GaussNewton.of(model, outcomes, workers);
        curvature.addToDiagonal(ridge);
        return new Primal(model, target, Cholesky.of(curvature, workers), workers);
    }

    private static final class Primal extends Preconditioned {

        private final Cholesky curvature;

        Primal(FlatGradients model, Target target, Cholesky curvature, Workers workers) {
            super(model, target, workers);
            this.curvature = curvature;
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            curvature.solve(panel, width, workers);
        }

        @Override
        public Optional<Fitted> reading(GradientSource source, Workers workers) {
            return Optional.of(withQueriesOf(source, workers));
        }
    }
}

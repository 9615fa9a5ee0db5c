/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import java.util.Optional;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/**
 * Influence by a Gauss-Newton matrix that is taken apart: block by block, and within a block into the second moments of activations and of errors, with the eigenvalues corrected. For models too large for
 * {@link ExactInfluence}.
 *
 * <p>The score of row i for query t is {@code + (w_i / Σw) Σ_l g_t^T (U_l (Λ_l + decay + damping) U_l^T)^-1 g_i}, in nats as far as the approximation holds. For block l, with activations a and errors e of the curvature,
 * the columns of U are the products of the eigenvectors of {@code mean e e^T} and of {@code mean a a^T}, and each entry of Λ is the mean square of the gradients' projection on its column.
 * Memory: the squares of inputs and outputs, and as many eigenvalues as weights. Source: George et al., "Fast Approximate Natural Gradient Descent in a Kronecker-factored Eigenbasis", NeurIPS 2018, section 3; Grosse et al.,
 * "Studying Large Language Model Generalization with Influence Functions", 2023, equation 20.
 *
 * @param damping added to every eigenvalue, beside the model's weight decay: 0 or more
 * @param outcomes which outcomes the curvature is taken over: all of them, or draws from the model's own distribution where there are many
 * @param target what is differentiated at the query
 */
public record EkFac(double damping, Outcomes outcomes, Target target) implements InfluenceMethod {

    /** Checks the damping. */
    public EkFac {
        Damping.check(damping);
    }

    /**
     * Explains the queries' losses.
     *
     * @param damping 0 or more
     * @param outcomes as for the record
     */
    public EkFac(double damping, Outcomes outcomes) {
        this(damping, outcomes, new Target.Loss());
    }

    @Override
    public String description() {
        return "ek-fac/1 damping=" + damping + " outcomes=" + outcomes + " target=" + target;
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
        EigenBasis basis = EigenBasis.of(model, outcomes, workers);
        return new Rotated(model, target, basis, Damping.ridge(damping, source), workers);
    }

    private static final class Rotated extends Preconditioned {

        private final EigenBasis basis;
        private final double ridge;

        Rotated(FlatGradients model, Target target, EigenBasis basis, double ridge, Workers workers) {
            super(model, target, workers);
            this.basis = basis;
            this.ridge = ridge;
            basis.checkAbove(ridge);
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            basis.solve(panel, width, ridge, workers);
        }

        @Override
        public Optional<Fitted> reading(GradientSource source, Workers workers) {
            return Optional.of(withQueriesOf(source, workers));
        }
    }
}

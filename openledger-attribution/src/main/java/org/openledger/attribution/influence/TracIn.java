/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Checkpoint;
import org.openledger.spi.GradientSource.Target;

/**
 * How far the steps of the training that were due to a row lowered the query's loss, summed over all checkpoints.
 *
 * <p>The score of row i for query t is {@code + Σ_c η_c (w_i / Σw) g_t,c · g_i,c}, in nats to first order: η_c is the sum of the learning rates of the steps that checkpoint c stands for, and each step went along the mean
 * of the rows' gradients. Source: Pruthi et al., "Estimating Training Data Influence by Tracing Gradient Descent", NeurIPS 2020, equation 1 (TracInCP).
 *
 * @param target what is differentiated at the query
 */
public record TracIn(Target target) implements InfluenceMethod {

    /** Explains the queries' losses. */
    public TracIn() {
        this(new Target.Loss());
    }

    @Override
    public String description() {
        return "tracin/1 target=" + target;
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

    private Fitted fit(GradientSource source, int position, Workers workers) {
        List<Checkpoint> checkpoints = FlatGradients.checkpoints(source);
        List<Step> steps = IntStream.range(0, checkpoints.size())
                .mapToObj(c -> new Step(source, c, checkpoints.get(c), target, workers))
                .toList();
        return new Steps(steps);
    }

    private record Steps(List<Step> steps) implements Fitted {

        @Override
        public int queriesAtOnce() {
            return steps.get(0).queriesAtOnce();
        }

        @Override
        public void addScores(int from, int to, double[][] scores) {
            steps.forEach(step -> step.addScores(from, to, scores));
        }

        @Override
        public void addSelfScores(double[] scores) {
            steps.forEach(step -> step.addSelfScores(scores));
        }
    }

    private static final class Step extends Preconditioned {

        private final double stepSize;

        Step(GradientSource source, int position, Checkpoint checkpoint, Target target, Workers workers) {
            super(FlatGradients.at(source, position), target, workers);
            stepSize = checkpoint.stepSize();
            if (!(stepSize >= 0) || stepSize == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("checkpoint " + position + " after step " + checkpoint.step()
                        + " has step size " + stepSize + ": give a finite number of 0 or more");
            }
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            // the gradient itself
        }

        @Override
        double scale(int row) {
            return stepSize * super.scale(row);
        }
    }
}

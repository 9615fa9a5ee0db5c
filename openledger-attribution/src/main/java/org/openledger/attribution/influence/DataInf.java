/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.attribution.numeric.Combination;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/**
 * DataInf, as published: the order of inversion and averaging is swapped, which gives a closed form without any matrix. Kept to compare with; {@link ExactInfluence} and {@link EkFac} are better.
 *
 * <p>The score of row i for query t is, with n the sum of the weights and l running over the blocks,
 * {@code + (w_i / n) Σ_l (1 / λ_l) (g_t · g_i - (1 / n) Σ_j w_j (g_t · g_j)(g_j · g_i) / (λ_l + |g_j|^2))}, all inner products within the block, and
 * {@code λ_l = 0.1 · mean over rows of |g|^2 / d_l} with d_l the block's weights; a block without gradients adds nothing. In nats as far as the approximation holds. Source: Kwon, Wu, Wu and Zou, "DataInf: Efficiently Estimating Data Influence in LoRA-tuned LLMs and Diffusion
 * Models", ICLR 2024, equation 5, whose sign is turned here.
 *
 * @param target what is differentiated at the query
 */
public record DataInf(Target target) implements InfluenceMethod {

    private static final double LAMBDA_FACTOR = 0.1;

    /** Explains the queries' losses. */
    public DataInf() {
        this(new Target.Loss());
    }

    @Override
    public String description() {
        return "datainf/1 target=" + target;
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
        return new Swapped(FlatGradients.last(source), target, workers);
    }

    private static final class Swapped extends Preconditioned {

        private final FlatGradients model;
        private final Layout layout;
        /** For each row and block the squared norm of its gradient. */
        private final double[][] norms;

        private final double[] lambdas;

        Swapped(FlatGradients model, Target target, Workers workers) {
            super(model, target, workers);
            this.model = model;
            this.layout = model.layout();
            int rows = model.weights().rows();
            int blocks = layout.blocks().size();
            norms = new double[rows][blocks];
            int each = tileRows(model.size());
            workers.map(parts(rows, each), part -> {
                int from = part * each;
                double[][] tile = model.read(Side.ROWS, from, Math.min(rows, from + each), LOSS);
                for (int i = 0; i < tile.length; i++) {
                    addNorms(tile[i], norms[from + i]);
                }
                return part;
            });
            lambdas = new double[blocks];
            for (int row = 0; row < rows; row++) {
                for (int b = 0; b < blocks; b++) {
                    lambdas[b] += model.weights().share(row) * norms[row][b];
                }
            }
            for (int b = 0; b < blocks; b++) {
                lambdas[b] *= LAMBDA_FACTOR / layout.blocks().get(b).size();
            }
        }

        private void addNorms(double[] gradient, double[] sums) {
            for (int b = 0; b < sums.length; b++) {
                int to = end(b);
                for (int k = layout.offset(b); k < to; k++) {
                    sums[b] += gradient[k] * gradient[k];
                }
            }
        }

        private int end(int block) {
            return layout.offset(block) + layout.inputs(block) * layout.outputs(block);
        }

        @Override
        void precondition(double[][] panel, int width, Workers workers) {
            double[][] rest = new double[panel.length][];
            for (int k = 0; k < panel.length; k++) {
                rest[k] = panel[k].clone();
            }
            int rows = norms.length;
            int each = tileRows(model.size());
            for (int from = 0; from < rows; from += each) {
                double[][] tile = model.read(Side.ROWS, from, Math.min(rows, from + each), LOSS);
                for (int b = 0; b < lambdas.length; b++) {
                    double[][] weights = weights(tile, from, b, panel, width);
                    subtract(rest, tile, weights, b, width);
                }
            }
            for (int b = 0; b < lambdas.length; b++) {
                for (int k = layout.offset(b); k < end(b); k++) {
                    for (int q = 0; q < width; q++) {
                        panel[k][q] = lambdas[b] > 0 ? rest[k][q] / lambdas[b] : 0;
                    }
                }
            }
        }

        /** Returns (w_j / n) (g_t · g_j) / (λ + |g_j|^2) for the rows of a tile and all queries. */
        private double[][] weights(double[][] tile, int from, int block, double[][] panel, int width) {
            double[][] weights = new double[tile.length][width];
            int first = layout.offset(block);
            for (int i = 0; i < tile.length; i++) {
                Combination.add(weights[i], tile[i], first, panel, first, end(block) - first, width);
                double scale = lambdas[block] > 0
                        ? model.weights().share(from + i) / (lambdas[block] + norms[from + i][block])
                        : 0;
                for (int q = 0; q < width; q++) {
                    weights[i][q] *= scale;
                }
            }
            return weights;
        }

        private void subtract(double[][] rest, double[][] tile, double[][] weights, int block, int width) {
            double[] column = new double[tile.length];
            for (int k = layout.offset(block); k < end(block); k++) {
                for (int i = 0; i < tile.length; i++) {
                    column[i] = -tile[i][k];
                }
                Combination.add(rest[k], column, 0, weights, 0, tile.length, width);
            }
        }
    }
}

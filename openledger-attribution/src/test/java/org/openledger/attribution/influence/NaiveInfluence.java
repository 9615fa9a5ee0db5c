/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Side;
import org.openledger.spi.GradientSource.Target;

/** The formulas, written down with whole gradients and whole matrices, and solved by elimination. */
final class NaiveInfluence {

    static final Target LOSS = new Target.Loss();
    static final Target MARGIN = new Target.Margin();

    private NaiveInfluence() {}

    static int size(GradientSource source) {
        return (int)
                source.blocks().stream().mapToLong(GradientSource.Block::size).sum();
    }

    static int offset(GradientSource source, int block) {
        return (int) source.blocks().subList(0, block).stream()
                .mapToLong(GradientSource.Block::size)
                .sum();
    }

    static double[][] gradients(GradientSource source, int checkpoint, Side side, Target target) {
        int count = side == Side.ROWS ? source.rows() : source.queries();
        double[][] all = new double[count][size(source)];
        source.factors(
                checkpoint,
                new Examples(side, 0, count),
                target,
                (example, block, positions, a, e, weight) -> add(source, all[example], block, positions, a, e));
        return all;
    }

    private static void add(
            GradientSource source, double[] sum, int block, int positions, double[] activations, double[] errors) {
        int in = source.blocks().get(block).inputs();
        int out = source.blocks().get(block).outputs();
        for (int t = 0; t < positions; t++) {
            for (int u = 0; u < out; u++) {
                for (int v = 0; v < in; v++) {
                    sum[offset(source, block) + u * in + v] += errors[t * out + u] * activations[t * in + v];
                }
            }
        }
    }

    static double total(GradientSource source) {
        double total = 0;
        for (int i = 0; i < source.rows(); i++) {
            total += source.weight(i);
        }
        return total;
    }

    /** The Gauss-Newton matrix of the mean loss. */
    static double[][] curvature(GradientSource source, Outcomes outcomes) {
        int p = size(source);
        double[][] matrix = new double[p][p];
        double[] gradient = new double[p];
        source.curvature(
                source.checkpoints().size() - 1,
                Examples.rows(0, source.rows()),
                outcomes,
                (row, block, positions, a, e, weight) -> {
                    add(source, gradient, block, positions, a, e);
                    if (block == source.blocks().size() - 1) {
                        for (int i = 0; i < p; i++) {
                            for (int j = 0; j < p; j++) {
                                matrix[i][j] += source.weight(row) * weight * gradient[i] * gradient[j] / total(source);
                            }
                        }
                        java.util.Arrays.fill(gradient, 0);
                    }
                });
        return matrix;
    }

    static double[] solve(double[][] matrix, double[] side) {
        int n = side.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = java.util.Arrays.copyOf(matrix[i], n + 1);
            a[i][n] = side[i];
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int i = c; i < n; i++) {
                best = Math.abs(a[i][c]) > Math.abs(a[best][c]) ? i : best;
            }
            double[] pivot = a[best];
            a[best] = a[c];
            a[c] = pivot;
            for (int i = 0; i < n; i++) {
                double factor = i == c ? 0 : a[i][c] / pivot[c];
                for (int j = c; j <= n; j++) {
                    a[i][j] -= factor * pivot[j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** (w_i / Σw) g_t^T (G + ridge)^-1 g_i. */
    static double[][] exact(GradientSource source, double[][] curvature, double ridge) {
        int last = source.checkpoints().size() - 1;
        double[][] rows = gradients(source, last, Side.ROWS, LOSS);
        double[][] queries = gradients(source, last, Side.QUERIES, LOSS);
        double[][] matrix = new double[curvature.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = curvature[i].clone();
            matrix[i][i] += ridge;
        }
        double[][] scores = new double[queries.length][rows.length];
        for (int t = 0; t < queries.length; t++) {
            double[] solved = solve(matrix, queries[t]);
            for (int i = 0; i < rows.length; i++) {
                scores[t][i] = source.weight(i) / total(source) * dot(solved, rows[i]);
            }
        }
        return scores;
    }

    /** DataInf's double sum, block by block. */
    static double[][] dataInf(GradientSource source) {
        int last = source.checkpoints().size() - 1;
        double[][] rows = gradients(source, last, Side.ROWS, LOSS);
        double[][] queries = gradients(source, last, Side.QUERIES, LOSS);
        double n = total(source);
        double[][] scores = new double[queries.length][rows.length];
        for (int b = 0; b < source.blocks().size(); b++) {
            int from = offset(source, b);
            int d = (int) source.blocks().get(b).size();
            double mean = 0;
            for (int j = 0; j < rows.length; j++) {
                mean += source.weight(j) / n * dot(part(rows[j], from, d), part(rows[j], from, d));
            }
            double lambda = 0.1 * mean / d;
            for (int t = 0; t < queries.length; t++) {
                double[] gt = part(queries[t], from, d);
                for (int i = 0; i < rows.length; i++) {
                    double[] gi = part(rows[i], from, d);
                    double sum = 0;
                    for (int j = 0; j < rows.length; j++) {
                        double[] gj = part(rows[j], from, d);
                        sum += source.weight(j) / n * dot(gt, gj) * dot(gj, gi) / (lambda + dot(gj, gj));
                    }
                    scores[t][i] += source.weight(i) / n * (dot(gt, gi) - sum) / lambda;
                }
            }
        }
        return scores;
    }

    private static double[] part(double[] vector, int from, int count) {
        return java.util.Arrays.copyOfRange(vector, from, from + count);
    }

    static List<InfluenceMethod> all() {
        return List.of(
                new ExactInfluence(0.01),
                new EkFac(0.01, new Outcomes.All()),
                new Trak(7, 0.01, 5),
                new TracIn(),
                new GradDot(),
                new GradCos(),
                new DataInf(),
                new RelatIf(new ExactInfluence(0.01)));
    }
}

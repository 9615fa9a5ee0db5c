/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Side;

/** EK-FAC by Jacobi rotations and whole Kronecker products. */
final class NaiveEigen {

    private static final int SWEEPS = 60;

    private NaiveEigen() {}

    /** Returns the eigenvectors as columns. */
    static double[][] jacobi(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        rotate(a, vectors, p, q);
                    }
                }
            }
        }
        return vectors;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double x = a[k][p];
            double y = a[k][q];
            a[k][p] = c * x - s * y;
            a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < a.length; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
            double v = vectors[k][p];
            double w = vectors[k][q];
            vectors[k][p] = c * v - s * w;
            vectors[k][q] = s * v + c * w;
        }
    }

    /** Scores of the last checkpoint: each block's gradients are projected on every product of eigenvectors, one after the other. */
    static double[][] ekFac(GradientSource source, Outcomes outcomes, double ridge) {
        int last = source.checkpoints().size() - 1;
        double[][] rows = NaiveInfluence.gradients(source, last, Side.ROWS, NaiveInfluence.LOSS);
        double[][] queries = NaiveInfluence.gradients(source, last, Side.QUERIES, NaiveInfluence.LOSS);
        double[][] curvature = NaiveInfluence.curvature(source, outcomes);
        double[][] scores = new double[queries.length][rows.length];
        for (int b = 0; b < source.blocks().size(); b++) {
            int in = source.blocks().get(b).inputs();
            int out = source.blocks().get(b).outputs();
            double[][] inputs = jacobi(moments(source, outcomes, b, true));
            double[][] outputs = jacobi(moments(source, outcomes, b, false));
            int from = NaiveInfluence.offset(source, b);
            for (int u = 0; u < out; u++) {
                for (int v = 0; v < in; v++) {
                    double[] direction = new double[NaiveInfluence.size(source)];
                    for (int i = 0; i < out; i++) {
                        for (int j = 0; j < in; j++) {
                            direction[from + i * in + j] = outputs[i][u] * inputs[j][v];
                        }
                    }
                    double along = 0;
                    for (int i = 0; i < direction.length; i++) {
                        along += direction[i] * NaiveInfluence.dot(curvature[i], direction);
                    }
                    for (int t = 0; t < queries.length; t++) {
                        for (int i = 0; i < rows.length; i++) {
                            scores[t][i] += source.weight(i)
                                    / NaiveInfluence.total(source)
                                    * NaiveInfluence.dot(direction, queries[t])
                                    * NaiveInfluence.dot(direction, rows[i])
                                    / (along + ridge);
                        }
                    }
                }
            }
        }
        return scores;
    }

    private static double[][] moments(GradientSource source, Outcomes outcomes, int of, boolean activations) {
        GradientSource.Block shape = source.blocks().get(of);
        int n = activations ? shape.inputs() : shape.outputs();
        double[][] moments = new double[n][n];
        source.curvature(
                source.checkpoints().size() - 1,
                Examples.rows(0, source.rows()),
                outcomes,
                (row, block, positions, a, e, weight) -> {
                    for (int t = 0; block == of && t < positions; t++) {
                        for (int i = 0; i < n; i++) {
                            for (int j = 0; j < n; j++) {
                                double[] values = activations ? a : e;
                                moments[i][j] += weight
                                        * source.weight(row)
                                        / NaiveInfluence.total(source)
                                        * values[t * n + i]
                                        * values[t * n + j];
                            }
                        }
                    }
                });
        return moments;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.Combination;
import org.openledger.attribution.numeric.Dense;
import org.openledger.attribution.numeric.SymmetricEigen;
import org.openledger.attribution.numeric.Workers;

/** The eigenbasis of one block: a direction is the product of an eigenvector of the errors and one of the activations. */
final class BlockBasis {

    /** Eigenvectors as rows, and as columns. */
    private final double[][] left;

    private final double[][] leftColumns;
    private final double[][] right;
    private final double[][] rightColumns;
    private final double[][] curvature;

    BlockBasis(SymmetricEigen errors, SymmetricEigen activations) {
        left = errors.vectors();
        leftColumns = Dense.transposed(left);
        right = activations.vectors();
        rightColumns = Dense.transposed(right);
        curvature = new double[left.length][right.length];
    }

    /** Adds the squares of the samples' projections on every direction. */
    void addCurvature(Positions positions, List<Sample> samples, int block) {
        double[][] errors = Dense.product(positions.errors(), leftColumns);
        double[][] activations = Dense.product(positions.activations(), rightColumns);
        double[] scales = new double[right.length];
        for (int s = 0; s < samples.size(); s++) {
            int from = positions.start(s);
            int count = positions.start(s + 1) - from;
            double weight = samples.get(s).weight();
            double[] column = new double[count];
            for (int u = 0; u < left.length; u++) {
                for (int t = 0; t < count; t++) {
                    column[t] = errors[from + t][u];
                }
                Arrays.fill(scales, 0);
                Combination.add(scales, column, 0, activations, from, count, right.length);
                double[] sums = curvature[u];
                for (int v = 0; v < right.length; v++) {
                    sums[v] += weight * (scales[v] * scales[v]);
                }
            }
        }
    }

    /** Returns the least curvature along any direction. */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (double[] row : curvature) {
            for (double value : row) {
                least = Math.min(least, value);
            }
        }
        return least;
    }

    /** Rotates the columns of the part, divides, rotates back: {@code part[u * inputs + v]} is replaced. */
    void solve(double[][] part, int width, double ridge, Workers workers) {
        int out = left.length;
        int in = right.length;
        workers.map(out, u -> {
            rotateInputs(part, u * in, right, width);
            return u;
        });
        workers.map(in, v -> {
            double[][] along = along(part, v);
            double[][] rotated = new double[out][width];
            Dense.addProduct(rotated, left, along, out, width);
            for (int u = 0; u < out; u++) {
                double divisor = curvature[u][v] + ridge;
                for (int q = 0; q < width; q++) {
                    rotated[u][q] /= divisor;
                }
            }
            for (int u = 0; u < out; u++) {
                part[u * in + v] = new double[width];
            }
            Dense.addProduct(along(part, v), leftColumns, rotated, out, width);
            return v;
        });
        workers.map(out, u -> {
            rotateInputs(part, u * in, rightColumns, width);
            return u;
        });
    }

    private void rotateInputs(double[][] part, int from, double[][] vectors, int width) {
        int in = right.length;
        double[][] rotated = new double[in][width];
        double[][] before = Arrays.copyOfRange(part, from, from + in);
        Dense.addProduct(rotated, vectors, before, in, width);
        System.arraycopy(rotated, 0, part, from, in);
    }

    private double[][] along(double[][] part, int input) {
        double[][] rows = new double[left.length][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = part[u * right.length + input];
        }
        return rows;
    }
}

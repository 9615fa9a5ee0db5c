/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

import java.util.Arrays;
import org.openledger.internal.Require;

/**
 * The eigenvalues and orthonormal eigenvectors of a symmetric matrix.
 *
 * <p>Householder's reduction to a tridiagonal matrix, then the implicit QL method: about 9 n^3 operations, always in the same order. Source: Bowdler, Martin,
 * Reinsch and Wilkinson, Handbook for Automatic Computation II (1971), procedures tred2 and tql2, as in EISPACK. The order of the eigenvalues is that in which the method finds
 * them. Immutable once made.
 */
public final class SymmetricEigen {

    /** The most rows. */
    public static final int MAX_SIZE = 8192;

    private static final int MAX_SWEEPS = 60;
    private static final double EPSILON = 0x1.0p-52;

    private final int size;
    /** Row k holds what becomes eigenvector k: the transpose of the textbook's matrix, so that rotations run along rows. */
    private final double[][] vectors;

    private final double[] values;
    private final double[] beside;

    private SymmetricEigen(double[][] copy) {
        size = copy.length;
        vectors = copy;
        values = new double[size];
        beside = new double[size];
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix its lower triangle is read
     * @throws IllegalArgumentException if an entry is not finite
     */
    public static SymmetricEigen of(LowerTriangle matrix) {
        int n = (int) Require.inRange(matrix.size(), 1, MAX_SIZE, "rows of a symmetric matrix");
        double[][] copy = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = matrix.row(i);
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(row[j])) {
                    throw new IllegalArgumentException("entry " + i + ", " + j + " of the matrix is " + row[j]);
                }
                copy[j][i] = row[j];
                copy[i][j] = row[j];
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(copy);
        eigen.reduce();
        eigen.accumulate();
        eigen.iterate();
        return eigen;
    }

    /** Returns the eigenvalues, one for each vector. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the eigenvectors as rows: {@code vectors()[k]} belongs to {@code values()[k]}. */
    public double[][] vectors() {
        double[][] copy = new double[size][];
        Arrays.setAll(copy, i -> vectors[i].clone());
        return copy;
    }

    /** Reduces to tridiagonal form from the last row up; the Householder vectors stay in the columns of {@code vectors}. */
    private void reduce() {
        for (int j = 0; j < size; j++) {
            values[j] = vectors[j][size - 1];
        }
        for (int i = size - 1; i > 0; i--) {
            double scale = 0;
            for (int k = 0; k < i; k++) {
                scale += StrictMath.abs(values[k]);
            }
            double norm = scale == 0 ? skipped(i) : reflected(i, scale);
            values[i] = norm;
        }
    }

    private double skipped(int i) {
        beside[i] = values[i - 1];
        for (int j = 0; j < i; j++) {
            values[j] = vectors[j][i - 1];
            vectors[j][i] = 0;
            vectors[i][j] = 0;
        }
        return 0;
    }

    private double reflected(int i, double scale) {
        double norm = 0;
        for (int k = 0; k < i; k++) {
            values[k] /= scale;
            norm += values[k] * values[k];
        }
        double last = values[i - 1];
        double root = last > 0 ? -StrictMath.sqrt(norm) : StrictMath.sqrt(norm);
        beside[i] = scale * root;
        norm -= last * root;
        values[i - 1] = last - root;
        Arrays.fill(beside, 0, i, 0);
        applySimilarity(i);
        double projection = 0;
        for (int j = 0; j < i; j++) {
            beside[j] /= norm;
            projection += beside[j] * values[j];
        }
        double half = projection / (norm + norm);
        for (int j = 0; j < i; j++) {
            beside[j] -= half * values[j];
        }
        for (int j = 0; j < i; j++) {
            double f = values[j];
            double g = beside[j];
            double[] row = vectors[j];
            for (int k = j; k < i; k++) {
                row[k] -= f * beside[k] + g * values[k];
            }
            values[j] = row[i - 1];
            row[i] = 0;
        }
        return norm;
    }

    private void applySimilarity(int i) {
        for (int j = 0; j < i; j++) {
            double f = values[j];
            vectors[i][j] = f;
            double[] row = vectors[j];
            double g = beside[j] + row[j] * f;
            for (int k = j + 1; k < i; k++) {
                g += row[k] * values[k];
                beside[k] += row[k] * f;
            }
            beside[j] = g;
        }
    }

    /** Multiplies the Householder transformations out. */
    private void accumulate() {
        for (int i = 0; i < size - 1; i++) {
            vectors[i][size - 1] = vectors[i][i];
            vectors[i][i] = 1;
            double[] next = vectors[i + 1];
            double norm = values[i + 1];
            if (norm != 0) {
                for (int k = 0; k <= i; k++) {
                    values[k] = next[k] / norm;
                }
                for (int j = 0; j <= i; j++) {
                    double[] row = vectors[j];
                    double g = Dense.dot(next, row, i + 1);
                    for (int k = 0; k <= i; k++) {
                        row[k] -= g * values[k];
                    }
                }
            }
            Arrays.fill(next, 0, i + 1, 0);
        }
        for (int j = 0; j < size; j++) {
            values[j] = vectors[j][size - 1];
            vectors[j][size - 1] = 0;
        }
        vectors[size - 1][size - 1] = 1;
        System.arraycopy(beside, 1, beside, 0, size - 1);
        beside[size - 1] = 0;
    }

    /** Diagonalises the tridiagonal matrix by implicit QL sweeps with shifts. */
    private void iterate() {
        double shift = 0;
        double largest = 0;
        for (int from = 0; from < size; from++) {
            largest = Math.max(largest, StrictMath.abs(values[from]) + StrictMath.abs(beside[from]));
            int to = from;
            while (to < size - 1 && StrictMath.abs(beside[to]) > EPSILON * largest) {
                to++;
            }
            for (int sweep = 0; to > from && StrictMath.abs(beside[from]) > EPSILON * largest; sweep++) {
                if (sweep == MAX_SWEEPS) {
                    throw new IllegalArgumentException(
                            "no eigenvalue after " + MAX_SWEEPS + " sweeps at row " + from + ": the matrix overflows");
                }
                shift += shifted(from);
                sweep(from, to);
            }
            values[from] += shift;
            beside[from] = 0;
        }
    }

    private double shifted(int from) {
        double g = values[from];
        double p = (values[from + 1] - g) / (2 * beside[from]);
        double r = StrictMath.hypot(p, 1);
        double signed = p < 0 ? -r : r;
        values[from] = beside[from] / (p + signed);
        values[from + 1] = beside[from] * (p + signed);
        double by = g - values[from];
        for (int i = from + 2; i < size; i++) {
            values[i] -= by;
        }
        return by;
    }

    private void sweep(int from, int to) {
        double second = values[from + 1];
        double p = values[to];
        double c = 1;
        double c2 = 1;
        double c3 = 1;
        double s = 0;
        double s2 = 0;
        double start = beside[from + 1];
        for (int i = to - 1; i >= from; i--) {
            c3 = c2;
            c2 = c;
            s2 = s;
            double g = c * beside[i];
            double h = c * p;
            double r = StrictMath.hypot(p, beside[i]);
            beside[i + 1] = s * r;
            s = beside[i] / r;
            c = p / r;
            p = c * values[i] - s * g;
            values[i + 1] = h + s * (c * g + s * values[i]);
            rotate(vectors[i], vectors[i + 1], c, s);
        }
        p = -s * s2 * c3 * start * beside[from] / second;
        beside[from] = s * p;
        values[from] = c * p;
    }

    private static void rotate(double[] low, double[] high, double c, double s) {
        for (int k = 0; k < low.length; k++) {
            double h = high[k];
            high[k] = s * low[k] + c * h;
            low[k] = c * low[k] - s * h;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.numeric;

/** Products of matrices that are arrays of rows; every entry is summed in order of the inner index. */
public final class Dense {

    /** Rows of the right factor that stay in the nearest caches while all rows of the left one pass. */
    private static final int INNER_TILE = 128;

    private Dense() {}

    /**
     * Adds a product to a matrix: {@code sum += left · right}.
     *
     * @param sum as many rows as {@code left}, each at least {@code width} long
     * @param left rows of at least {@code inner} entries
     * @param right at least {@code inner} rows
     * @param inner the length of the sums
     * @param width how many columns
     */
    public static void addProduct(double[][] sum, double[][] left, double[][] right, int inner, int width) {
        for (int from = 0; from < inner; from += INNER_TILE) {
            int count = Math.min(INNER_TILE, inner - from);
            for (int i = 0; i < left.length; i++) {
                Combination.add(sum[i], left[i], from, right, from, count, width);
            }
        }
    }

    /** Returns {@code left · right}. */
    public static double[][] product(double[][] left, double[][] right) {
        int width = right[0].length;
        double[][] product = new double[left.length][width];
        addProduct(product, left, right, right.length, width);
        return product;
    }

    /** Returns the rows as columns. */
    public static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    /** Returns the sum of products of two arrays in order. */
    public static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

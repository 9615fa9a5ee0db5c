/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/** Which matrices can be multiplied. */
final class Shapes {

    private Shapes() {}

    /** Checks that {@code c += a b} means something for a b of k x n. */
    static void check(Matrix a, int k, int n, Matrix c) {
        if (a.columns() != k) {
            throw new IllegalArgumentException("a is " + shape(a.rows(), a.columns()) + " and b is " + shape(k, n)
                    + ": give an a with " + k + " columns");
        }
        if (c.rows() != a.rows() || c.columns() != n) {
            throw new IllegalArgumentException("c is " + shape(c.rows(), c.columns()) + ": a of " + shape(a.rows(), k)
                    + " and b of " + shape(k, n) + " need " + shape(a.rows(), n));
        }
        if (c.columns() > 1 && c.columnStride() != 1) {
            throw new IllegalArgumentException(
                    "c has a column stride of " + c.columnStride() + ": give 1, c lies row after row");
        }
        if (c.rows() > 1 && c.rowStride() < c.columns()) {
            throw new IllegalArgumentException(
                    "c has rows of " + c.columns() + " floats " + c.rowStride() + " apart: they would overlap");
        }
    }

    private static String shape(int rows, int columns) {
        return rows + " x " + columns;
    }
}

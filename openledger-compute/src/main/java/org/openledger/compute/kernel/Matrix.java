/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import org.openledger.internal.Require;

/**
 * A view of an array as a matrix of 32-bit floats; row-major unless transposed.
 *
 * <p>Entry (i, j) is {@code data[offset + i * rowStride + j * columnStride]}. Nothing is copied: who changes the array changes the matrix. A view that would
 * reach outside the array is refused when it is made, so that no entry has to be checked later. A matrix may have 0 rows or 0 columns. Strides are 0 or more;
 * a stride of 0 repeats a row or a column. Two views are equal if they are views of the same array.
 *
 * @param data the array, shared
 * @param offset where entry (0, 0) stands
 * @param rows how many rows, 0 or more
 * @param columns how many columns, 0 or more
 * @param rowStride how far apart two rows are
 * @param columnStride how far apart two columns are
 */
@SuppressWarnings("ArrayRecordComponent") // A view: two are the same if the array is.
public record Matrix(float[] data, int offset, int rows, int columns, int rowStride, int columnStride) {

    /** Checks that every entry lies in the array. */
    public Matrix {
        Require.nonNegative(offset, "offset");
        Require.nonNegative(rows, "rows");
        Require.nonNegative(columns, "columns");
        Require.nonNegative(rowStride, "row stride");
        Require.nonNegative(columnStride, "column stride");
        long reach = reach(rows, columns, rowStride, columnStride);
        if (offset > data.length - reach) {
            throw new IllegalArgumentException("a view of " + rows + " x " + columns + " floats at offset " + offset
                    + " with strides " + rowStride + " and " + columnStride + " reaches over " + reach
                    + " floats: the array has " + data.length);
        }
    }

    /**
     * Views a whole array, row after row.
     *
     * @param data {@code rows * columns} floats
     */
    public static Matrix of(float[] data, int rows, int columns) {
        Require.nonNegative(rows, "rows");
        Require.nonNegative(columns, "columns");
        if (data.length != (long) rows * columns) {
            throw new IllegalArgumentException("the array has " + data.length + " floats: " + rows + " x " + columns
                    + " are " + (long) rows * columns + "; for a part of an array give offset and strides");
        }
        return new Matrix(data, 0, rows, columns, columns, 1);
    }

    /** Returns the view with rows and columns exchanged. */
    public Matrix transposed() {
        return new Matrix(data, offset, columns, rows, columnStride, rowStride);
    }

    /**
     * Returns a view of some rows.
     *
     * @param from the first
     * @param to behind the last
     */
    public Matrix rows(int from, int to) {
        checkRange(from, to, rows, "rows");
        int start = from == to || columns == 0 ? offset : offset + from * rowStride;
        return new Matrix(data, start, to - from, columns, rowStride, columnStride);
    }

    /**
     * Returns a view of some columns.
     *
     * @param from the first
     * @param to behind the last
     */
    public Matrix columns(int from, int to) {
        checkRange(from, to, columns, "columns");
        int start = from == to || rows == 0 ? offset : offset + from * columnStride;
        return new Matrix(data, start, rows, to - from, rowStride, columnStride);
    }

    /** Where entry (i, j) stands. */
    int at(int i, int j) {
        return offset + i * rowStride + j * columnStride;
    }

    private static long reach(int rows, int columns, int rowStride, int columnStride) {
        if (rows == 0 || columns == 0) {
            return 0;
        }
        return 1 + (rows - 1L) * rowStride + (columns - 1L) * columnStride;
    }

    private static void checkRange(int from, int to, int count, String what) {
        if (from < 0 || to < from || to > count) {
            throw new IllegalArgumentException(what + " " + from + " to " + to + ": give 0 <= from <= to <= " + count);
        }
    }
}

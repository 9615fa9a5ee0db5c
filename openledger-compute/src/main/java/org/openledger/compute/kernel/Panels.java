/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import org.openledger.internal.Require;

/**
 * The right-hand side of products, copied into the order in which kernels read it.
 *
 * <p>Remembers its shape: {@link #rows} is the k and {@link #columns} the n of {@code c += a b}, whichever way round the matrix that was packed lay in its array; for the
 * product with a transposed matrix pack {@code b.transposed()}. Packed once, it serves any number of products, threads and kernels of this JVM. Later changes of
 * the matrix do not reach it. Immutable.
 *
 * <p>Columns stand in panels of {@value #WIDTH}, the last filled up with zeros; a panel holds its rows one after the other.
 */
public final class Panels {

    /** The most floats that are packed, the filling included: 2 GiB. */
    public static final long MOST_FLOATS = 1L << 29;

    /** Columns of a panel: two of the widest vectors. */
    static final int WIDTH = 32;

    private final int rows;
    private final int columns;
    private final float[] data;

    private Panels(int rows, int columns, float[] data) {
        this.rows = rows;
        this.columns = columns;
        this.data = data;
    }

    /** Copies a matrix. */
    static Panels of(Matrix b) {
        long floats = b.rows() * (long) WIDTH * count(b.columns());
        Require.inRange(floats, 0, MOST_FLOATS, "floats to pack, columns rounded up to " + WIDTH + "s:");
        float[] data = new float[Math.toIntExact(floats)];
        fill(b, 0, b.rows(), 0, b.columns(), data);
        return new Panels(b.rows(), b.columns(), data);
    }

    /** How many panels hold that many columns. */
    static int count(int columns) {
        return columns / WIDTH + (columns % WIDTH == 0 ? 0 : 1);
    }

    /** Copies a block of a matrix; the block's columns begin a panel. */
    static void fill(Matrix b, int fromRow, int toRow, int fromColumn, int toColumn, float[] panels) {
        int depth = toRow - fromRow;
        for (int j = fromColumn; j < toColumn; j++) {
            int at = (j - fromColumn) / WIDTH * WIDTH * depth + (j - fromColumn) % WIDTH;
            for (int k = 0; k < depth; k++) {
                panels[at + k * WIDTH] = b.data()[b.at(fromRow + k, j)];
            }
        }
    }

    /** How many rows, the k of a product. */
    public int rows() {
        return rows;
    }

    /** How many columns, the n of a product. */
    public int columns() {
        return columns;
    }

    /** Panel after panel; shared, not to be written. */
    float[] data() {
        return data;
    }
}

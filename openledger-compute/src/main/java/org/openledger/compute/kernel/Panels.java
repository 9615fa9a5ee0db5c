/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import java.util.Arrays;
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

    /** Copies a block of a matrix, whose columns begin a panel, and fills up its last panel. */
    static void fill(Matrix b, int fromRow, int toRow, int fromColumn, int toColumn, float[] panels) {
        int depth = toRow - fromRow;
        for (int j = fromColumn; j < toColumn; j += WIDTH) {
            int at = (j - fromColumn) * depth;
            int width = Math.min(WIDTH, toColumn - j);
            if (b.columnStride() == 1) {
                copyRows(b, fromRow, depth, j, width, panels, at);
            } else {
                copyColumns(b, fromRow, depth, j, width, panels, at);
            }
        }
    }

    private static void copyRows(Matrix b, int fromRow, int depth, int j, int width, float[] panels, int at) {
        for (int k = 0; k < depth; k++) {
            System.arraycopy(b.data(), b.at(fromRow + k, j), panels, at + k * WIDTH, width);
            Arrays.fill(panels, at + k * WIDTH + width, at + k * WIDTH + WIDTH, 0);
        }
    }

    private static void copyColumns(Matrix b, int fromRow, int depth, int j, int width, float[] panels, int at) {
        float[] data = b.data();
        int stride = b.rowStride();
        for (int lane = 0; lane < width; lane++) {
            int from = b.at(fromRow, j + lane);
            for (int k = 0; k < depth; k++) {
                panels[at + lane + k * WIDTH] = data[from + k * stride];
            }
        }
        for (int k = 0; k < depth; k++) {
            Arrays.fill(panels, at + k * WIDTH + width, at + k * WIDTH + WIDTH, 0);
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

    /** How many bytes it takes, the filling included. */
    public long bytes() {
        return (long) Float.BYTES * data.length;
    }

    /** Panel after panel; shared, not to be written. */
    float[] data() {
        return data;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/** A thread's room for packed blocks: 97 KiB, and 512 KiB more from the first product whose b is not packed. */
final class Scratch {

    /** How much of k a block takes: its part of a panel, 32 KiB, fits the first cache. */
    static final int DEPTH = 256;

    /** How many rows of a a block has; with {@link #DEPTH} they fit the second cache. */
    static final int ROWS = 96;

    /** How many columns of b are packed at once. */
    static final int COLUMNS = 512;

    /** The most rows of a tile. */
    static final int TILE_ROWS = 6;

    /** The packed rows of a. */
    final float[] tiles = new float[ROWS * DEPTH];

    /** Sums of a tile that is wider than c; what stands behind the columns of c is never read. */
    final float[] edge = new float[TILE_ROWS * Panels.WIDTH];

    private float[] panels = {};

    /** Copies a block of b, and returns where it stands until the next. */
    float[] panels(Matrix b, int fromRow, int toRow, int fromColumn, int toColumn) {
        if (panels.length == 0) {
            panels = new float[DEPTH * COLUMNS];
        }
        Panels.fill(b, fromRow, toRow, fromColumn, toColumn, panels);
        return panels;
    }

    /** Copies some of k of a tile's rows to {@code tiles[at]}. */
    void packTile(Matrix a, int row, int rows, int k, int depth, int at) {
        int from = a.at(row, k);
        if (rows == TILE_ROWS && a.columnStride() == 1) {
            packSix(a, from, depth, at);
        } else if (rows % 2 == 0) {
            for (int r = 0; r < rows; r += 2) {
                packTwo(a, from + r * a.rowStride(), depth, at + r, rows);
            }
        } else {
            for (int r = 0; r < rows; r++) {
                packOne(a, from + r * a.rowStride(), depth, at + r, rows);
            }
        }
    }

    private void packSix(Matrix a, int row0, int depth, int at) {
        float[] data = a.data();
        int row1 = row0 + a.rowStride();
        int row2 = row1 + a.rowStride();
        int row3 = row2 + a.rowStride();
        int row4 = row3 + a.rowStride();
        int row5 = row4 + a.rowStride();
        for (int k = 0; k < depth; k++) {
            tiles[at + TILE_ROWS * k] = data[row0 + k];
            tiles[at + TILE_ROWS * k + 1] = data[row1 + k];
            tiles[at + TILE_ROWS * k + 2] = data[row2 + k];
            tiles[at + TILE_ROWS * k + 3] = data[row3 + k];
            tiles[at + TILE_ROWS * k + 4] = data[row4 + k];
            tiles[at + TILE_ROWS * k + 5] = data[row5 + k];
        }
    }

    private void packTwo(Matrix a, int row0, int depth, int at, int step) {
        float[] data = a.data();
        int row1 = row0 + a.rowStride();
        int right = a.columnStride();
        for (int k = 0, from = 0, to = at; k < depth; k++, from += right, to += step) {
            tiles[to] = data[row0 + from];
            tiles[to + 1] = data[row1 + from];
        }
    }

    private void packOne(Matrix a, int row, int depth, int at, int step) {
        float[] data = a.data();
        int right = a.columnStride();
        for (int k = 0, from = row, to = at; k < depth; k++, from += right, to += step) {
            tiles[to] = data[from];
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/**
 * Products cut into blocks that fit the caches; what multiplies a tile of a few rows is left to the kernel.
 *
 * <p>Blocks cut k too, but a tile starts from what c holds and writes it back: the chain of an entry is the same as if nothing were cut. Source of the shape: Goto
 * and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34 (2008).
 */
abstract class BlockedKernels implements Kernels {

    /** Up to how many rows of a it takes longer to pack b than to read it where it lies. */
    private static final int UNPACKED_ROWS = 32;

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    /** How many rows the next tile has when that many are left, at most {@link Scratch#TILE_ROWS}. */
    abstract int tileRows(int left);

    /** How many panels a tile of that many rows spans at most: few rows need several to keep the processor busy. */
    abstract int tilePanels(int rows);

    /**
     * Multiplies a tile.
     *
     * @param rows what {@link #tileRows} gave
     * @param aAt where the tile of a begins
     * @param bAt where the first panel begins
     * @param cAt where the tile of c begins
     * @param columns fewer than a panel has, or 1 to {@link #tilePanels} whole panels; sums are kept for whole panels
     */
    abstract void tile(Block block, int rows, int aAt, int bAt, int cAt, int columns);

    @Override
    public final Panels pack(Matrix b) {
        return Panels.of(b);
    }

    @Override
    public final void multiplyAdd(Matrix a, Panels b, Matrix c) {
        Shapes.check(a, b.rows(), b.columns(), c);
        Scratch scratch = SCRATCH.get();
        for (int k = 0; k < b.rows(); k += Scratch.DEPTH) {
            int depth = Math.min(Scratch.DEPTH, b.rows() - k);
            Block block = new Block(scratch, depth, b.data(), Panels.WIDTH, b.rows() * Panels.WIDTH, c);
            add(a, k, block, k * Panels.WIDTH);
        }
    }

    @Override
    public final void multiplyAdd(Matrix a, Matrix b, Matrix c) {
        Shapes.check(a, b.rows(), b.columns(), c);
        Scratch scratch = SCRATCH.get();
        boolean packed = b.columnStride() != 1 || c.rows() > UNPACKED_ROWS;
        int unpacked = packed ? 0 : c.columns() / Panels.WIDTH * Panels.WIDTH;
        for (int k = 0; k < b.rows(); k += Scratch.DEPTH) {
            int depth = Math.min(Scratch.DEPTH, b.rows() - k);
            if (unpacked > 0) {
                Matrix part = c.columns(0, unpacked);
                add(a, k, new Block(scratch, depth, b.data(), b.rowStride(), Panels.WIDTH, part), b.at(k, 0));
            }
            for (int j = unpacked; j < c.columns(); j += Scratch.COLUMNS) {
                int to = Math.min(c.columns(), j + Scratch.COLUMNS);
                float[] panels = scratch.panels(b, k, k + depth, j, to);
                add(a, k, new Block(scratch, depth, panels, Panels.WIDTH, depth * Panels.WIDTH, c.columns(j, to)), 0);
            }
        }
    }

    /** Adds what a block's part of k contributes to all rows of its c. */
    private void add(Matrix a, int k, Block block, int bAt) {
        Matrix c = block.c();
        for (int i = 0; i < c.rows(); i += Scratch.ROWS) {
            int rows = Math.min(Scratch.ROWS, c.rows() - i);
            for (int t = 0; t < rows; t += tileRows(rows - t)) {
                block.scratch().packTile(a, i + t, tileRows(rows - t), k, block.depth(), t * block.depth());
            }
            int group = tileRows(rows) == rows ? tilePanels(rows) : 1;
            int whole = c.columns() / Panels.WIDTH;
            for (int p = 0; p < whole; p += group) {
                int columns = Math.min(group, whole - p) * Panels.WIDTH;
                for (int t = 0; t < rows; t += tileRows(rows - t)) {
                    int cAt = c.at(i + t, p * Panels.WIDTH);
                    tile(block, tileRows(rows - t), t * block.depth(), bAt + p * block.panelStride(), cAt, columns);
                }
            }
            if (whole * Panels.WIDTH < c.columns()) {
                addLast(block, i, rows, bAt + whole * block.panelStride());
            }
        }
    }

    /** Multiplies with a panel that is wider than what is left of c: beside c, and what belongs to c is copied back. */
    private void addLast(Block block, int i, int rows, int bAt) {
        Matrix c = block.c();
        float[] sums = block.scratch().edge;
        Block beside = block.into(Matrix.of(sums, Scratch.TILE_ROWS, Panels.WIDTH));
        int j = c.columns() / Panels.WIDTH * Panels.WIDTH;
        int columns = c.columns() - j;
        for (int t = 0; t < rows; t += tileRows(rows - t)) {
            int tileRows = tileRows(rows - t);
            for (int r = 0; r < tileRows; r++) {
                System.arraycopy(c.data(), c.at(i + t + r, j), sums, r * Panels.WIDTH, columns);
            }
            tile(beside, tileRows, t * block.depth(), bAt, 0, columns);
            for (int r = 0; r < tileRows; r++) {
                System.arraycopy(sums, r * Panels.WIDTH, c.data(), c.at(i + t + r, j), columns);
            }
        }
    }
}

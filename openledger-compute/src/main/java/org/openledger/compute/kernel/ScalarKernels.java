/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/** Kernels that need nothing but {@link Math#fma}: as many sums at once as registers hold. */
final class ScalarKernels extends BlockedKernels {

    static final ScalarKernels INSTANCE = new ScalarKernels();

    private static final int COLUMNS = 4;

    private ScalarKernels() {}

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    int tileRows(int left) {
        return left >= 4 ? 4 : 1;
    }

    @Override
    int tilePanels(int rows) {
        return 1;
    }

    @Override
    void tile(Block block, int rows, int aAt, int bAt, int cAt, int columns) {
        if (rows == 4) {
            for (int j = 0; j < columns; j += COLUMNS) {
                four(block, aAt, bAt + j, cAt + j);
            }
        } else {
            for (int j = 0; j < columns; j += 2 * COLUMNS) {
                one(block, aAt, bAt + j, cAt + j);
            }
        }
    }

    private static void four(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        int row3 = row2 + block.c().rowStride();
        float c00 = c[cAt];
        float c01 = c[cAt + 1];
        float c02 = c[cAt + 2];
        float c03 = c[cAt + 3];
        float c10 = c[row1];
        float c11 = c[row1 + 1];
        float c12 = c[row1 + 2];
        float c13 = c[row1 + 3];
        float c20 = c[row2];
        float c21 = c[row2 + 1];
        float c22 = c[row2 + 2];
        float c23 = c[row2 + 3];
        float c30 = c[row3];
        float c31 = c[row3 + 1];
        float c32 = c[row3 + 2];
        float c33 = c[row3 + 3];
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            float b0 = b[bAt + i];
            float b1 = b[bAt + i + 1];
            float b2 = b[bAt + i + 2];
            float b3 = b[bAt + i + 3];
            float a0 = a[aAt + 4 * k];
            c00 = Math.fma(a0, b0, c00);
            c01 = Math.fma(a0, b1, c01);
            c02 = Math.fma(a0, b2, c02);
            c03 = Math.fma(a0, b3, c03);
            float a1 = a[aAt + 4 * k + 1];
            c10 = Math.fma(a1, b0, c10);
            c11 = Math.fma(a1, b1, c11);
            c12 = Math.fma(a1, b2, c12);
            c13 = Math.fma(a1, b3, c13);
            float a2 = a[aAt + 4 * k + 2];
            c20 = Math.fma(a2, b0, c20);
            c21 = Math.fma(a2, b1, c21);
            c22 = Math.fma(a2, b2, c22);
            c23 = Math.fma(a2, b3, c23);
            float a3 = a[aAt + 4 * k + 3];
            c30 = Math.fma(a3, b0, c30);
            c31 = Math.fma(a3, b1, c31);
            c32 = Math.fma(a3, b2, c32);
            c33 = Math.fma(a3, b3, c33);
        }
        c[cAt] = c00;
        c[cAt + 1] = c01;
        c[cAt + 2] = c02;
        c[cAt + 3] = c03;
        c[row1] = c10;
        c[row1 + 1] = c11;
        c[row1 + 2] = c12;
        c[row1 + 3] = c13;
        c[row2] = c20;
        c[row2 + 1] = c21;
        c[row2 + 2] = c22;
        c[row2 + 3] = c23;
        c[row3] = c30;
        c[row3 + 1] = c31;
        c[row3 + 2] = c32;
        c[row3 + 3] = c33;
    }

    private static void one(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        float c0 = c[cAt];
        float c1 = c[cAt + 1];
        float c2 = c[cAt + 2];
        float c3 = c[cAt + 3];
        float c4 = c[cAt + 4];
        float c5 = c[cAt + 5];
        float c6 = c[cAt + 6];
        float c7 = c[cAt + 7];
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            float a0 = a[aAt + k];
            c0 = Math.fma(a0, b[bAt + i], c0);
            c1 = Math.fma(a0, b[bAt + i + 1], c1);
            c2 = Math.fma(a0, b[bAt + i + 2], c2);
            c3 = Math.fma(a0, b[bAt + i + 3], c3);
            c4 = Math.fma(a0, b[bAt + i + 4], c4);
            c5 = Math.fma(a0, b[bAt + i + 5], c5);
            c6 = Math.fma(a0, b[bAt + i + 6], c6);
            c7 = Math.fma(a0, b[bAt + i + 7], c7);
        }
        c[cAt] = c0;
        c[cAt + 1] = c1;
        c[cAt + 2] = c2;
        c[cAt + 3] = c3;
        c[cAt + 4] = c4;
        c[cAt + 5] = c5;
        c[cAt + 6] = c6;
        c[cAt + 7] = c7;
    }
}

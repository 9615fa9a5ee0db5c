/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles two vectors wide. A processor starts a multiply-add before the last has ended: 8 sums and more keep it busy.
 */
final class VectorPairs {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;

    private static final int LANES = VectorKernels.LANES;

    private VectorPairs() {}

    /** Six rows of a panel: 12 sums. */
    static void six(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        int row3 = row2 + block.c().rowStride();
        int row4 = row3 + block.c().rowStride();
        int row5 = row4 + block.c().rowStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, row2);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, row2 + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, row3);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, row3 + LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, c, row4);
        FloatVector c41 = FloatVector.fromArray(SPECIES, c, row4 + LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, c, row5);
        FloatVector c51 = FloatVector.fromArray(SPECIES, c, row5 + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k]);
            c00 = b0.fma(a0, c00);
            c01 = b1.fma(a0, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 1]);
            c10 = b0.fma(a1, c10);
            c11 = b1.fma(a1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 2]);
            c20 = b0.fma(a2, c20);
            c21 = b1.fma(a2, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 3]);
            c30 = b0.fma(a3, c30);
            c31 = b1.fma(a3, c31);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 4]);
            c40 = b0.fma(a4, c40);
            c41 = b1.fma(a4, c41);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 5]);
            c50 = b0.fma(a5, c50);
            c51 = b1.fma(a5, c51);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, row1);
        c11.intoArray(c, row1 + LANES);
        c20.intoArray(c, row2);
        c21.intoArray(c, row2 + LANES);
        c30.intoArray(c, row3);
        c31.intoArray(c, row3 + LANES);
        c40.intoArray(c, row4);
        c41.intoArray(c, row4 + LANES);
        c50.intoArray(c, row5);
        c51.intoArray(c, row5 + LANES);
    }

    /** Four rows of a panel: 8 sums. */
    static void four(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        int row3 = row2 + block.c().rowStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, row2);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, row2 + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, row3);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, row3 + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k]);
            c00 = b0.fma(a0, c00);
            c01 = b1.fma(a0, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 1]);
            c10 = b0.fma(a1, c10);
            c11 = b1.fma(a1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 2]);
            c20 = b0.fma(a2, c20);
            c21 = b1.fma(a2, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 3]);
            c30 = b0.fma(a3, c30);
            c31 = b1.fma(a3, c31);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, row1);
        c11.intoArray(c, row1 + LANES);
        c20.intoArray(c, row2);
        c21.intoArray(c, row2 + LANES);
        c30.intoArray(c, row3);
        c31.intoArray(c, row3 + LANES);
    }

    /** Three rows of a panel: 6 sums. */
    static void three(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, row2);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, row2 + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k]);
            c00 = b0.fma(a0, c00);
            c01 = b1.fma(a0, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k + 1]);
            c10 = b0.fma(a1, c10);
            c11 = b1.fma(a1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k + 2]);
            c20 = b0.fma(a2, c20);
            c21 = b1.fma(a2, c21);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, row1);
        c11.intoArray(c, row1 + LANES);
        c20.intoArray(c, row2);
        c21.intoArray(c, row2 + LANES);
    }

    /** Two rows of a panel: 4 sums. */
    static void two(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k]);
            c00 = b0.fma(a0, c00);
            c01 = b1.fma(a0, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k + 1]);
            c10 = b0.fma(a1, c10);
            c11 = b1.fma(a1, c11);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, row1);
        c11.intoArray(c, row1 + LANES);
    }

    /** Two rows of two panels: 8 sums. */
    static void twoWide(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int panel1 = bAt + block.panelStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, c, cAt + Panels.WIDTH);
        FloatVector c03 = FloatVector.fromArray(SPECIES, c, cAt + Panels.WIDTH + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, row1 + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, c, row1 + Panels.WIDTH);
        FloatVector c13 = FloatVector.fromArray(SPECIES, c, row1 + Panels.WIDTH + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, panel1 + i);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, panel1 + i + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k]);
            c00 = b0.fma(a0, c00);
            c01 = b1.fma(a0, c01);
            c02 = b2.fma(a0, c02);
            c03 = b3.fma(a0, c03);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k + 1]);
            c10 = b0.fma(a1, c10);
            c11 = b1.fma(a1, c11);
            c12 = b2.fma(a1, c12);
            c13 = b3.fma(a1, c13);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c02.intoArray(c, cAt + Panels.WIDTH);
        c03.intoArray(c, cAt + Panels.WIDTH + LANES);
        c10.intoArray(c, row1);
        c11.intoArray(c, row1 + LANES);
        c12.intoArray(c, row1 + Panels.WIDTH);
        c13.intoArray(c, row1 + Panels.WIDTH + LANES);
    }

    /** One row of a panel: 2 sums. */
    static void one(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + k]);
            c00 = FloatVector.fromArray(SPECIES, b, bAt + i).fma(a0, c00);
            c01 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES).fma(a0, c01);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
    }

    /** One row of four panels: 8 sums; k is not split between them, so each is still one chain. */
    static void oneWide(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int panel1 = bAt + block.panelStride();
        int panel2 = panel1 + block.panelStride();
        int panel3 = panel2 + block.panelStride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, c, cAt + Panels.WIDTH);
        FloatVector c03 = FloatVector.fromArray(SPECIES, c, cAt + Panels.WIDTH + LANES);
        FloatVector c04 = FloatVector.fromArray(SPECIES, c, cAt + 2 * Panels.WIDTH);
        FloatVector c05 = FloatVector.fromArray(SPECIES, c, cAt + 2 * Panels.WIDTH + LANES);
        FloatVector c06 = FloatVector.fromArray(SPECIES, c, cAt + 3 * Panels.WIDTH);
        FloatVector c07 = FloatVector.fromArray(SPECIES, c, cAt + 3 * Panels.WIDTH + LANES);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + k]);
            c00 = FloatVector.fromArray(SPECIES, b, bAt + i).fma(a0, c00);
            c01 = FloatVector.fromArray(SPECIES, b, bAt + i + LANES).fma(a0, c01);
            c02 = FloatVector.fromArray(SPECIES, b, panel1 + i).fma(a0, c02);
            c03 = FloatVector.fromArray(SPECIES, b, panel1 + i + LANES).fma(a0, c03);
            c04 = FloatVector.fromArray(SPECIES, b, panel2 + i).fma(a0, c04);
            c05 = FloatVector.fromArray(SPECIES, b, panel2 + i + LANES).fma(a0, c05);
            c06 = FloatVector.fromArray(SPECIES, b, panel3 + i).fma(a0, c06);
            c07 = FloatVector.fromArray(SPECIES, b, panel3 + i + LANES).fma(a0, c07);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c02.intoArray(c, cAt + Panels.WIDTH);
        c03.intoArray(c, cAt + Panels.WIDTH + LANES);
        c04.intoArray(c, cAt + 2 * Panels.WIDTH);
        c05.intoArray(c, cAt + 2 * Panels.WIDTH + LANES);
        c06.intoArray(c, cAt + 3 * Panels.WIDTH);
        c07.intoArray(c, cAt + 3 * Panels.WIDTH + LANES);
    }
}

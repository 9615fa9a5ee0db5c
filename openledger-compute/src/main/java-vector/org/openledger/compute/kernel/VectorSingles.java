/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Tiles one vector wide: for the last columns, when half a pair would be thrown away. */
final class VectorSingles {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;

    private VectorSingles() {}

    /** Six rows: 6 sums. */
    static void six(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        int row3 = row2 + block.c().rowStride();
        int row4 = row3 + block.c().rowStride();
        int row5 = row4 + block.c().rowStride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, row2);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, row3);
        FloatVector c4 = FloatVector.fromArray(SPECIES, c, row4);
        FloatVector c5 = FloatVector.fromArray(SPECIES, c, row5);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k]);
            c0 = b0.fma(a0, c0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 1]);
            c1 = b0.fma(a1, c1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 2]);
            c2 = b0.fma(a2, c2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 3]);
            c3 = b0.fma(a3, c3);
            FloatVector a4 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 4]);
            c4 = b0.fma(a4, c4);
            FloatVector a5 = FloatVector.broadcast(SPECIES, a[aAt + 6 * k + 5]);
            c5 = b0.fma(a5, c5);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, row1);
        c2.intoArray(c, row2);
        c3.intoArray(c, row3);
        c4.intoArray(c, row4);
        c5.intoArray(c, row5);
    }

    /** Four rows: 4 sums. */
    static void four(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        int row3 = row2 + block.c().rowStride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, row2);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, row3);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k]);
            c0 = b0.fma(a0, c0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 1]);
            c1 = b0.fma(a1, c1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 2]);
            c2 = b0.fma(a2, c2);
            FloatVector a3 = FloatVector.broadcast(SPECIES, a[aAt + 4 * k + 3]);
            c3 = b0.fma(a3, c3);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, row1);
        c2.intoArray(c, row2);
        c3.intoArray(c, row3);
    }

    /** Three rows: 3 sums. */
    static void three(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        int row2 = row1 + block.c().rowStride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, row1);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, row2);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k]);
            c0 = b0.fma(a0, c0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k + 1]);
            c1 = b0.fma(a1, c1);
            FloatVector a2 = FloatVector.broadcast(SPECIES, a[aAt + 3 * k + 2]);
            c2 = b0.fma(a2, c2);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, row1);
        c2.intoArray(c, row2);
    }

    /** Two rows: 2 sums. */
    static void two(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        int row1 = cAt + block.c().rowStride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, row1);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, bAt + i);
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k]);
            c0 = b0.fma(a0, c0);
            FloatVector a1 = FloatVector.broadcast(SPECIES, a[aAt + 2 * k + 1]);
            c1 = b0.fma(a1, c1);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, row1);
    }

    /** One row: one sum. */
    static void one(Block block, int aAt, int bAt, int cAt) {
        float[] a = block.scratch().tiles;
        float[] b = block.b();
        float[] c = block.c().data();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        int depth = block.depth();
        int step = block.step();
        for (int k = 0, i = 0; k < depth; k++, i += step) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a[aAt + k]);
            c0 = FloatVector.fromArray(SPECIES, b, bAt + i).fma(a0, c0);
        }
        c0.intoArray(c, cAt);
    }
}

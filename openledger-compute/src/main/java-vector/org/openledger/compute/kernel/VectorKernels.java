/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels on the Vector API of the JDK. Lanes run along the columns of c, so that each lane is the chain of one entry; nothing is ever summed across lanes.
 *
 * <p>Compiled apart from the other classes and loaded by name, because the module of the API is resolved only where the JVM was started with it.
 */
final class VectorKernels extends BlockedKernels {

    /** The widest vectors of which two make at most a panel. */
    static final VectorSpecies<Float> SPECIES = 2 * FloatVector.SPECIES_PREFERRED.length() <= Panels.WIDTH
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    static final int LANES = SPECIES.length();

    VectorKernels() {}

    @Override
    public String name() {
        return "vector-" + SPECIES.vectorBitSize();
    }

    /** Six at a time, and never one alone behind others: a tile of one row of a panel waits for its own sums. */
    @Override
    int tileRows(int left) {
        if (left >= 9) {
            return 6;
        }
        return switch (left) {
            case 8, 7, 4 -> 4;
            case 5, 3 -> 3;
            default -> left;
        };
    }

    @Override
    int tilePanels(int rows) {
        return rows == 1 ? 4 : rows == 2 ? 2 : 1;
    }

    @Override
    void tile(Block block, int rows, int aAt, int bAt, int cAt, int columns) {
        if (columns == tilePanels(rows) * Panels.WIDTH) {
            for (int j = 0; j < Panels.WIDTH; j += 2 * LANES) {
                wide(block, rows, aAt, bAt + j, cAt + j);
            }
            return;
        }
        for (int j = 0; j < columns; j += 2 * LANES) {
            int b = bAt + j / Panels.WIDTH * block.panelStride() + j % Panels.WIDTH;
            if (columns - j <= LANES) {
                single(block, rows, aAt, b, cAt + j);
            } else {
                pair(block, rows, aAt, b, cAt + j);
            }
        }
    }

    private static void wide(Block block, int rows, int aAt, int bAt, int cAt) {
        switch (rows) {
            case 1 -> VectorPairs.oneWide(block, aAt, bAt, cAt);
            case 2 -> VectorPairs.twoWide(block, aAt, bAt, cAt);
            default -> pair(block, rows, aAt, bAt, cAt);
        }
    }

    private static void pair(Block block, int rows, int aAt, int bAt, int cAt) {
        switch (rows) {
            case 1 -> VectorPairs.one(block, aAt, bAt, cAt);
            case 2 -> VectorPairs.two(block, aAt, bAt, cAt);
            case 3 -> VectorPairs.three(block, aAt, bAt, cAt);
            case 4 -> VectorPairs.four(block, aAt, bAt, cAt);
            default -> VectorPairs.six(block, aAt, bAt, cAt);
        }
    }

    private static void single(Block block, int rows, int aAt, int bAt, int cAt) {
        switch (rows) {
            case 1 -> VectorSingles.one(block, aAt, bAt, cAt);
            case 2 -> VectorSingles.two(block, aAt, bAt, cAt);
            case 3 -> VectorSingles.three(block, aAt, bAt, cAt);
            case 4 -> VectorSingles.four(block, aAt, bAt, cAt);
            default -> VectorSingles.six(block, aAt, bAt, cAt);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

/**
 * What all tiles of a block have in common: a part of k, and some columns of c.
 *
 * @param scratch has the packed tiles of a
 * @param depth how many of k, at most {@link Scratch#DEPTH}
 * @param b panels: for each of k {@link Panels#WIDTH} entries side by side
 * @param step how far apart two of k are in b
 * @param panelStride how far apart two panels are in b
 * @param c the sums
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Block(Scratch scratch, int depth, float[] b, int step, int panelStride, Matrix c) {

    /** Returns the same with sums elsewhere. */
    Block into(Matrix sums) {
        return new Block(scratch, depth, b, step, panelStride, sums);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/**
 * The positions of some rows' tokens, in the order of the suffixes that begin there: everybody's, or one player's.
 *
 * @param entries how many there are
 * @param at the position with a rank, 0 to entries - 1
 */
record Suffixes(int entries, IntUnaryOperator at) implements Blocks {

    /** How many ranks a block has: fewer make a smaller bundle and a larger tree. */
    static final int PER_BLOCK = 32;

    @Override
    public int perBlock() {
        return PER_BLOCK;
    }

    @Override
    public byte[] content(int block) {
        int first = block * PER_BLOCK;
        ByteBuffer content = ByteBuffer.allocate(Integer.BYTES * (end(block) - first));
        for (int rank = first; content.hasRemaining(); rank++) {
            content.putInt(at.applyAsInt(rank));
        }
        return content.array();
    }
}

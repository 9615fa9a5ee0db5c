/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.List;
import org.openledger.verifier.bytes.MalformedException;

/**
 * The opened parts of a table of suffixes: positions in the order of what begins there.
 *
 * @param table everybody's, or one player's own
 * @param text where they point
 */
record OpenedSuffixes(OpenedTable table, OpenedText text) {
    private static final int PER_BLOCK = TableShape.SUFFIXES.perBlock();

    /**
     * Refuses a rank that is not the number of suffixes below a key: the one before it has to be below, and the one with it not (rule C14).
     *
     * @throws MalformedException when it is another, or is not shown
     */
    void require(long rank, List<Integer> key) {
        if (rank > table.entries()) {
            throw new MalformedException(table.name() + " bound", "" + rank, "at most " + table.entries());
        }
        if (rank > 0 && !text.isBelow(at(rank - 1), key)) {
            throw new MalformedException(table.name() + " bound", "" + rank, "lower: the suffix before is not below");
        }
        if (rank < table.entries() && text.isBelow(at(rank), key)) {
            throw new MalformedException(table.name() + " bound", "" + rank, "higher: the suffix behind is below");
        }
    }

    /**
     * The least position of the ranks from one up to, and without, another; both blocks at the ends are opened, and what is between them is opened or
     * covered by values.
     *
     * @throws MalformedException when there is no rank, or an end is not opened
     */
    long least(long from, long to) {
        if (from >= to) {
            throw new MalformedException(table.name() + " ranks", from + " to " + to, "one at least");
        }
        long least = Long.MAX_VALUE;
        long previous = from / PER_BLOCK;
        for (long block : table.blocks().keySet()) {
            if (block >= from / PER_BLOCK && block <= (to - 1) / PER_BLOCK) {
                least = Math.min(least, table.leastBetween(previous, block));
                previous = block + 1;
                for (long rank = Math.max(from, block * PER_BLOCK);
                        rank < Math.min(to, (block + 1) * PER_BLOCK);
                        rank++) {
                    least = Math.min(least, at(rank));
                }
            }
        }
        at(from);
        at(to - 1);
        return least;
    }

    private long at(long rank) {
        int inBlock = (int) (rank % PER_BLOCK);
        return Numbers.at(table.blockOf(rank), inBlock * Integer.BYTES, Integer.BYTES);
    }
}

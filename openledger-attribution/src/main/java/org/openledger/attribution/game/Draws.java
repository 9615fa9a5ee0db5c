/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import org.openledger.attribution.numeric.CounterRandom;

/** Orders and sets of players drawn at random: what is drawn at a position depends on the seed and the position alone. */
final class Draws {

    private Draws() {}

    /** Draws an order of all players, each equally likely. */
    static int[] order(CounterRandom random, int players) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            int at = (int) random.below(i, i + 1L);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    /** Draws a set of a size, each equally likely (Floyd's method). */
    static long set(CounterRandom random, int players, int size) {
        long set = 0;
        for (int last = players - size; last < players; last++) {
            long drawn = 1L << random.below(last, last + 1L);
            set |= (set & drawn) == 0 ? drawn : 1L << last;
        }
        return set;
    }
}

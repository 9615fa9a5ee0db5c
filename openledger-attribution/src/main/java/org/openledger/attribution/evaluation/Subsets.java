/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.internal.Require;

/** Random subsets of rows, all of one size, each equally likely. */
public final class Subsets {

    /** The most subsets that are drawn. */
    public static final int MAX_SUBSETS = 100_000;

    private Subsets() {}

    /**
     * Draws subsets of half the rows, rounded down.
     *
     * @param rows how many there are, 2 or more
     * @param count how many subsets, 1 to {@value #MAX_SUBSETS}
     * @param seed of the draws; a subset depends on the seed and its number alone
     */
    public static List<BitSet> halves(int rows, int count, long seed) {
        return of(rows, rows / 2, count, seed);
    }

    /**
     * Draws subsets.
     *
     * @param rows how many there are, 2 or more
     * @param size how many of them each subset has, 1 to {@code rows - 1}
     * @param count how many subsets, 1 to {@value #MAX_SUBSETS}
     * @param seed of the draws; a subset depends on the seed and its number alone
     */
    public static List<BitSet> of(int rows, int size, int count, long seed) {
        Require.inRange(rows, 2, Integer.MAX_VALUE, "rows");
        Require.inRange(size, 1, rows - 1L, "size of a subset");
        Require.inRange(count, 1, MAX_SUBSETS, "subsets");
        List<BitSet> subsets = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            int[] order = shuffled(rows, new CounterRandom(seed).split(number));
            BitSet subset = new BitSet(rows);
            Arrays.stream(order, 0, size).forEach(subset::set);
            subsets.add(subset);
        }
        return subsets;
    }

    /** Returns the numbers below a bound in random order (Fisher and Yates). */
    static int[] shuffled(int bound, CounterRandom random) {
        int[] order = new int[bound];
        Arrays.setAll(order, i -> i);
        for (int i = bound - 1; i > 0; i--) {
            int j = (int) random.below(i, i + 1L);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openledger.attribution.numeric.CounterRandom;

/** Orders and their reverses, in rounds whose walks go step by step together so that each step can be asked at once. */
record AntitheticPermutations(double tolerance) implements Valuer {

    /** Pairs of a round, as long as the budget certainly suffices. */
    private static final int ROUND = 16;

    private static final int LEAST_PAIRS = 2;

    /** Before this many pairs an error is too unsure to stop at. */
    private static final int LEAST_TO_STOP = 8;

    /** Nothing new may come for so long when nearly all sets are known. */
    private static final int MOST_PAIRS_PER_CALL = 4;

    AntitheticPermutations {
        if (!(tolerance >= 0 && tolerance <= Game.MAX_WORTH)) {
            throw new IllegalArgumentException("tolerance " + tolerance + ": give a number, 0 or more");
        }
    }

    @Override
    public Valuation value(Game game, Budget budget, long seed) {
        if (Enumeration.fits(game, budget)) {
            return Enumeration.of(Semivalue.shapley(), game, budget);
        }
        int n = game.players();
        int walk = 2 * (n - 1);
        budget.requireCalls(2L + (long) LEAST_PAIRS * walk, "following two orders and their reverses");
        Worths worths = new Worths(game, budget);
        worths.ask(0, Coalition.all(n).members());
        CounterRandom random = new CounterRandom(seed);
        Moments moments = new Moments(n);
        long most = MOST_PAIRS_PER_CALL * budget.calls();
        while (moments.draws() < most && !stops(moments, budget)) {
            int pairs = (int) Math.max(1, Math.min(ROUND, worths.left() / walk));
            int[][] orders = orders(random, moments.draws(), pairs, n);
            if (worths.left() < (long) pairs * walk && !worths.affords(steps(orders))) {
                break;
            }
            double[][] added = follow(worths, orders);
            for (int pair = 0; pair < pairs; pair++) {
                moments.add(mean(added[2 * pair], added[2 * pair + 1]));
            }
        }
        return new Valuation(
                "antithetic permutations, tolerance " + tolerance,
                moments.means(),
                moments.standardErrors(),
                moments.draws() - 1,
                tolerance,
                worths.calls(),
                Ending.of(budget, stops(moments, budget), moments.standardErrors()));
    }

    private static boolean stops(Moments moments, Budget budget) {
        return moments.draws() >= LEAST_TO_STOP && Ending.reached(budget, moments.standardErrors());
    }

    private static int[][] orders(CounterRandom random, int first, int pairs, int players) {
        int[][] orders = new int[2 * pairs][];
        for (int pair = 0; pair < pairs; pair++) {
            int[] order = Draws.order(random.split(first + pair), players);
            orders[2 * pair] = order;
            orders[2 * pair + 1] =
                    IntStream.range(0, players).map(i -> order[players - 1 - i]).toArray();
        }
        return orders;
    }

    /** Returns all sets that orders pass through. */
    private static long[] steps(int[][] orders) {
        return Arrays.stream(orders)
                .flatMapToLong(order -> {
                    long[] sets = new long[order.length];
                    for (int i = 0; i < order.length; i++) {
                        sets[i] = (i == 0 ? 0 : sets[i - 1]) | 1L << order[i];
                    }
                    return LongStream.of(sets);
                })
                .toArray();
    }

    /** Returns what each player adds along each order. */
    private double[][] follow(Worths worths, int[][] orders) {
        int n = orders[0].length;
        double whole = worths.of(Coalition.all(n).members());
        double[][] added = new double[orders.length][n];
        long[] sets = new long[orders.length];
        for (int step = 0; step < n; step++) {
            int at = step;
            int[] walking = IntStream.range(0, orders.length)
                    .filter(o -> Math.abs(whole - worths.of(sets[o])) > tolerance || tolerance == 0)
                    .toArray();
            worths.ask(Arrays.stream(walking)
                    .mapToLong(o -> sets[o] | 1L << orders[o][at])
                    .toArray());
            for (int o : walking) {
                long next = sets[o] | 1L << orders[o][at];
                added[o][orders[o][at]] = worths.of(next) - worths.of(sets[o]);
                sets[o] = next;
            }
        }
        return added;
    }

    private static double[] mean(double[] forth, double[] back) {
        double[] mean = new double[forth.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (forth[i] + back[i]) / 2;
        }
        return mean;
    }
}

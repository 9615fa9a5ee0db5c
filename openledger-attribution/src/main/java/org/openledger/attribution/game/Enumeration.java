/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** All sets, asked and weighed. */
record Enumeration(Semivalue semivalue) implements Valuer {

    @Override
    public Valuation value(Game game, Budget budget, long seed) {
        if (semivalue instanceof Semivalue.LeaveOneOut) {
            return leaveOneOut(game, budget);
        }
        int n = game.players();
        if (n > MAX_ENUMERATED) {
            throw new IllegalArgumentException("players " + n + ": at most " + MAX_ENUMERATED
                    + " can be enumerated, sample more with layered(semivalue)");
        }
        budget.requireCalls(1L << n, "asking all sets of " + n + " players");
        return of(semivalue, game, budget);
    }

    /** Returns whether the budget suffices to ask all sets. */
    static boolean fits(Game game, Budget budget) {
        return game.players() <= MAX_ENUMERATED && budget.calls() >= 1L << game.players();
    }

    /** Weighs all sets; they must fit. */
    static Valuation of(Semivalue semivalue, Game game, Budget budget) {
        int n = game.players();
        Worths worths = new Worths(game, budget);
        worths.ask(LongStream.range(0, 1L << n).toArray());
        double[] worth = LongStream.range(0, 1L << n).mapToDouble(worths::of).toArray();
        double[] weights = IntStream.range(0, n)
                .mapToDouble(size -> semivalue.weight(n, size))
                .toArray();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double[] added = new double[n];
            for (int set = 0; set < worth.length; set++) {
                if ((set >> i & 1) == 0) {
                    added[Integer.bitCount(set)] += worth[set | 1 << i] - worth[set];
                }
            }
            for (int size = 0; size < n; size++) {
                values[i] += weights[size] * added[size];
            }
        }
        return Valuation.exact("exact " + semivalue, values, worths.calls());
    }

    private static Valuation leaveOneOut(Game game, Budget budget) {
        int n = game.players();
        budget.requireCalls(n + 1L, "leaving out each of " + n + " players");
        Coalition all = Coalition.all(n);
        Worths worths = new Worths(game, budget);
        worths.ask(all.members());
        worths.ask(
                IntStream.range(0, n).mapToLong(i -> all.without(i).members()).toArray());
        double[] values = IntStream.range(0, n)
                .mapToDouble(
                        i -> worths.of(all.members()) - worths.of(all.without(i).members()))
                .toArray();
        return Valuation.exact("exact " + Semivalue.leaveOneOut(), values, worths.calls());
    }
}

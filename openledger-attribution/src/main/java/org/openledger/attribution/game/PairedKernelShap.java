/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;

/** Least squares on sets drawn by the kernel's sizes and on their complements, under the constraint that the values sum to what all are worth. */
record PairedKernelShap() implements Valuer {

    private static final int MOST_DRAWS_PER_CALL = 4;
    private static final int ROUND = 32;

    @Override
    public Valuation value(Game game, Budget budget, long seed) {
        if (Enumeration.fits(game, budget)) {
            return Enumeration.of(Semivalue.shapley(), game, budget);
        }
        int n = game.players();
        int leastPairs = n + 2;
        budget.requireCalls(2L + 2L * leastPairs, "a regression on pairs");
        Worths worths = new Worths(game, budget);
        worths.ask(0, Coalition.all(n).members());
        CounterRandom random = new CounterRandom(seed);
        List<Long> sets = new ArrayList<>();
        long most = MOST_DRAWS_PER_CALL * budget.calls();
        int nextCheck = 2 * leastPairs;
        while (sets.size() < most && worths.left() > 1) {
            if (!draw(worths, random, sets, n)) {
                break;
            }
            if (budget.targetError() > 0 && sets.size() >= nextCheck && worths.left() > 0) {
                nextCheck = sets.size() + sets.size() / 4; // a check costs as much as all draws so far
                Fit fit = fit(worths, sets, n);
                if (Ending.reached(budget, fit.errors())) {
                    return valuation(fit, sets, worths, budget, true);
                }
            }
        }
        return valuation(fit(worths, sets, n), sets, worths, budget, false);
    }

    private static Valuation valuation(Fit fit, List<Long> sets, Worths worths, Budget budget, boolean stopped) {
        int freedom = Math.max(1, sets.size() - fit.values().length + 1);
        return new Valuation(
                "paired KernelSHAP",
                fit.values(),
                fit.errors(),
                freedom,
                0,
                worths.calls(),
                Ending.of(budget, stopped, fit.errors()));
    }

    /** Draws up to a round of pairs; returns whether there was a call for any. */
    private static boolean draw(Worths worths, CounterRandom random, List<Long> sets, int n) {
        long all = Coalition.all(n).members();
        int before = sets.size();
        long[] round = new long[2 * ROUND];
        int drawn = 0;
        while (drawn < ROUND) {
            CounterRandom position = random.split(before + drawn);
            long set = Draws.set(position.split(1), n, size(position, n));
            round[2 * drawn] = set;
            round[2 * drawn + 1] = all & ~set;
            if (!worths.affords(java.util.Arrays.copyOf(round, 2 * drawn + 2))) {
                break;
            }
            sets.add(set);
            drawn++;
        }
        worths.ask(java.util.Arrays.copyOf(round, 2 * drawn));
        return drawn == ROUND;
    }

    /** Draws a size with a probability proportional to 1 / (k (n − k)), which is the same for a set and its complement. */
    private static int size(CounterRandom random, int n) {
        double whole = IntStream.range(1, n).mapToDouble(k -> 1.0 / k / (n - k)).sum();
        double left = random.unit(0) * whole;
        for (int k = 1; k < n - 1; k++) {
            left -= 1.0 / k / (n - k);
            if (left < 0) {
                return k;
            }
        }
        return n - 1;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fit(double[] values, double[] errors) {}

    /** Solves the normal equations; the errors are those of a regression whose residuals vary in size (White 1980), a pair counting once. */
    private static Fit fit(Worths worths, List<Long> sets, int n) {
        long all = Coalition.all(n).members();
        double base = worths.of(0);
        double[][] gram = new double[n][n];
        double[] right = new double[n];
        for (long set : sets) {
            add(set, worths.of(set) - base, gram, right);
            add(all & ~set, worths.of(all & ~set) - base, gram, right);
        }
        Cholesky cholesky = Cholesky.of(gram, 0);
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        double[] inverseOnes = cholesky.solve(ones);
        double onesTwice = sum(inverseOnes);
        double[] values = cholesky.solve(right);
        double excess = (sum(values) - (worths.of(all) - base)) / onesTwice;
        for (int i = 0; i < n; i++) {
            values[i] -= excess * inverseOnes[i];
        }
        double[] squares = new double[n];
        for (long set : sets) {
            double difference = residual(worths, set, base, values) - residual(worths, all & ~set, base, values);
            double[] influence = cholesky.solve(indicator(set, n));
            double share = sum(influence) / onesTwice;
            for (int i = 0; i < n; i++) {
                double moved = (influence[i] - share * inverseOnes[i]) * difference;
                squares[i] += moved * moved;
            }
        }
        double few = (double) sets.size() / Math.max(1, sets.size() - n + 1);
        double[] errors = IntStream.range(0, n)
                .mapToDouble(i -> StrictMath.sqrt(few * squares[i]))
                .toArray();
        return new Fit(values, errors);
    }

    private static double residual(Worths worths, long set, double base, double[] values) {
        double rest = worths.of(set) - base;
        for (int i = 0; i < values.length; i++) {
            rest -= (set >>> i & 1) == 1 ? values[i] : 0;
        }
        return rest;
    }

    private static void add(long set, double worth, double[][] gram, double[] right) {
        for (int i = 0; i < right.length; i++) {
            if ((set >>> i & 1) == 1) {
                right[i] += worth;
                for (int j = 0; j < right.length; j++) {
                    gram[i][j] += set >>> j & 1;
                }
            }
        }
    }

    private static double[] indicator(long set, int n) {
        return IntStream.range(0, n).mapToDouble(i -> set >>> i & 1).toArray();
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}

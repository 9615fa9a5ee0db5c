/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import org.openledger.attribution.numeric.CounterRandom;

/** Sets drawn at random, each of which serves all players. */
record SampleReuse() implements Valuer {

    private static final int LEAST_CALLS = 8;
    private static final int ROUND = 64;
    private static final int LEAST_TO_STOP = 64;
    private static final int MOST_DRAWS_PER_CALL = 16;

    @Override
    public Valuation value(Game game, Budget budget, long seed) {
        if (Enumeration.fits(game, budget)) {
            return Enumeration.of(Semivalue.banzhaf(), game, budget);
        }
        budget.requireCalls(LEAST_CALLS, "sample reuse");
        int n = game.players();
        Worths worths = new Worths(game, budget);
        CounterRandom random = new CounterRandom(seed);
        Sides sides = new Sides(n);
        boolean stopped = false;
        long most = MOST_DRAWS_PER_CALL * budget.calls();
        for (long draw = 0; worths.left() > 0 && draw < most && !stopped; draw += ROUND) {
            long[] sets = new long[ROUND];
            for (int i = 0; i < ROUND; i++) {
                sets[i] = random.bits(draw + i) >>> (Coalition.MAX_PLAYERS - n);
            }
            long[] affordable = worths.affords(sets) ? sets : prefix(worths, sets);
            worths.ask(affordable);
            for (long set : affordable) {
                sides.add(set, worths.of(set));
            }
            stopped = draw + ROUND >= LEAST_TO_STOP
                    && worths.left() > 0
                    && Ending.reached(budget, sides.standardErrors());
        }
        double[] errors = sides.standardErrors();
        return new Valuation(
                "sample reuse " + Semivalue.banzhaf(),
                sides.values(),
                errors,
                Math.max(1, sides.draws - 2),
                0,
                worths.calls(),
                Ending.of(budget, stopped, errors));
    }

    /** Returns the draws up to the one that would be one call too many. */
    private static long[] prefix(Worths worths, long[] sets) {
        int affordable = 0;
        while (worths.affords(Arrays.copyOf(sets, affordable + 1))) {
            affordable++;
        }
        return Arrays.copyOf(sets, affordable);
    }

    /** Worths of the sets with and of those without each player: even places with, odd without. */
    private static final class Sides {

        private final int[] counts;
        private final double[] means;
        private final double[] squares;
        private int draws;

        Sides(int players) {
            this.counts = new int[2 * players];
            this.means = new double[2 * players];
            this.squares = new double[2 * players];
        }

        void add(long set, double worth) {
            draws++;
            for (int i = 0; i < counts.length / 2; i++) {
                int side = 2 * i + (int) (1 - (set >>> i & 1));
                double apart = worth - means[side];
                means[side] += apart / ++counts[side];
                squares[side] += apart * (worth - means[side]);
            }
        }

        double[] values() {
            double[] values = new double[counts.length / 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = means[2 * i] - means[2 * i + 1];
            }
            return values;
        }

        double[] standardErrors() {
            double[] errors = new double[counts.length / 2];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = StrictMath.sqrt(variance(2 * i) + variance(2 * i + 1));
            }
            return errors;
        }

        private double variance(int side) {
            return counts[side] < 2 ? Double.POSITIVE_INFINITY : squares[side] / (counts[side] - 1) / counts[side];
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;

/** Layer by layer, with an additive model as control; see {@link LayeredEstimate}. */
record LayeredSampling(Semivalue semivalue) implements Valuer {

    private static final int LEAST_OF_LAYER = 2;

    /** In how many steps a budget is spent that may be left early. */
    private static final int STAGES = 4;

    @Override
    public Valuation value(Game game, Budget budget, long seed) {
        if (Enumeration.fits(game, budget)) {
            return Enumeration.of(semivalue, game, budget);
        }
        int n = game.players();
        CounterRandom random = new CounterRandom(seed);
        Layer[] layers = IntStream.range(1, n)
                .mapToObj(size -> new Layer(semivalue, n, size, random))
                .filter(layer -> layer.spread() > 0)
                .toArray(Layer[]::new);
        long least = 2L + (long) LEAST_OF_LAYER * layers.length;
        budget.requireCalls(least, "drawing two sets of each size");
        Worths worths = new Worths(game, budget);
        worths.ask(0, Coalition.all(n).members());
        int stage = budget.targetError() > 0 ? 1 : STAGES;
        while (true) {
            draw(layers, worths, Math.max(least, budget.calls() * stage / STAGES));
            LayeredEstimate estimate = LayeredEstimate.of(layers, worths, semivalue, n);
            boolean stopped = Ending.reached(budget, estimate.errors());
            if (stopped || stage == STAGES) {
                return new Valuation(
                        "layered " + semivalue,
                        estimate.values(),
                        estimate.errors(),
                        estimate.freedom(),
                        0,
                        worths.calls(),
                        Ending.of(budget, stopped, estimate.errors()));
            }
            stage++;
        }
    }

    /** Draws on, to so many calls in all. */
    private static void draw(Layer[] layers, Worths worths, long calls) {
        int[] goals = goals(layers, calls - 2);
        long left = calls - worths.calls();
        for (int l = 0; l < layers.length; l++) {
            double all = layers[l].sets() - layers[l].draws();
            boolean complete = goals[l] >= layers[l].sets() && all <= left;
            int goal = complete ? goals[l] : (int) Math.min(goals[l], layers[l].draws() + left);
            long[] sets = goal < layers[l].sets() || complete ? layers[l].drawTo(goal) : new long[0];
            left -= sets.length;
            worths.ask(sets);
        }
    }

    /** Shares calls out by how far a draw of a layer moves the values; what is nearly complete is completed. */
    private static int[] goals(Layer[] layers, long calls) {
        int[] goals = new int[layers.length];
        boolean[] complete = new boolean[layers.length];
        for (boolean changed = true; changed; ) {
            changed = false;
            double left = calls;
            double spread = 0;
            for (int l = 0; l < layers.length; l++) {
                left -= complete[l] ? layers[l].sets() : LEAST_OF_LAYER;
                spread += complete[l] ? 0 : layers[l].spread();
            }
            for (int l = 0; l < layers.length; l++) {
                double goal = complete[l]
                        ? layers[l].sets()
                        : LEAST_OF_LAYER + Math.max(0, left) * layers[l].spread() / spread;
                if (!complete[l] && layers[l].isNearlyAll(goal) && layers[l].sets() - LEAST_OF_LAYER <= left) {
                    complete[l] = true;
                    changed = true;
                    break;
                }
                goals[l] = (int) goal;
            }
        }
        long spare = calls - Arrays.stream(goals).asLongStream().sum();
        for (int l = 0; l < layers.length && spare > 0; l++) {
            if (!complete[l] && goals[l] + 1 < layers[l].sets()) {
                goals[l]++;
                spare--;
            }
        }
        return goals;
    }
}

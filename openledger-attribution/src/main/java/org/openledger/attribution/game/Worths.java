/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.Workers;

/**
 * The worths that a valuation has asked for: each set once, on as many threads as the budget has, remembered.
 *
 * <p>Memory: two numbers a set, at most {@link Budget#MAX_CALLS} sets. Which sets are asked, in which order, never depends on the threads.
 */
final class Worths {

    /** Work is cut into at most this many parts. */
    private static final int MAX_PARTS = 256;

    private final Game game;
    private final Budget budget;
    private final Workers workers;

    /** Open addressing; a free place has the worth NaN, which no set has. */
    private long[] sets = new long[64];

    private double[] worths = new double[64];
    private int known;

    Worths(Game game, Budget budget) {
        this.game = game;
        this.budget = budget;
        this.workers = new Workers(budget.threads());
        Arrays.fill(worths, Double.NaN);
    }

    int calls() {
        return known;
    }

    long left() {
        return budget.calls() - known;
    }

    boolean isKnown(long set) {
        return !Double.isNaN(worths[place(set)]);
    }

    /** Returns the worth of a set that was asked. */
    double of(long set) {
        return worths[place(set)];
    }

    /** Returns whether the budget suffices to know all of these. */
    boolean affords(long... coalitions) {
        long missing = Arrays.stream(coalitions)
                .filter(set -> !isKnown(set))
                .distinct()
                .count();
        return missing <= left();
    }

    /** Asks for all of these that are not known. */
    void ask(long... coalitions) {
        long[] missing = Arrays.stream(coalitions)
                .filter(set -> !isKnown(set))
                .distinct()
                .toArray();
        if (missing.length > left()) {
            throw new IllegalStateException(missing.length + " sets to ask with " + left() + " calls left");
        }
        int parts = Math.min(missing.length, MAX_PARTS);
        List<double[]> answers = workers.map(
                parts, part -> answers(missing, from(missing, parts, part), from(missing, parts, part + 1)));
        int at = 0;
        for (double[] answer : answers) {
            for (double worth : answer) {
                put(missing[at++], worth);
            }
        }
    }

    private static int from(long[] missing, int parts, int part) {
        return (int) ((long) missing.length * part / parts);
    }

    private double[] answers(long[] missing, int from, int to) {
        double[] answers = new double[to - from];
        for (int i = from; i < to; i++) {
            answers[i - from] = game.worth(new Coalition(missing[i]));
        }
        return answers;
    }

    private void put(long set, double worth) {
        if (2 * (known + 1) > sets.length) {
            grow();
        }
        int place = place(set);
        sets[place] = set;
        worths[place] = worth;
        known++;
    }

    private void grow() {
        long[] oldSets = sets;
        double[] oldWorths = worths;
        sets = new long[2 * oldSets.length];
        worths = new double[sets.length];
        Arrays.fill(worths, Double.NaN);
        for (int i = 0; i < oldSets.length; i++) {
            if (!Double.isNaN(oldWorths[i])) {
                int place = place(oldSets[i]);
                sets[place] = oldSets[i];
                worths[place] = oldWorths[i];
            }
        }
    }

    private int place(long set) {
        long mixed = set * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (sets.length - 1);
        while (!Double.isNaN(worths[place]) && sets[place] != set) {
            place = (place + 1) & (sets.length - 1);
        }
        return place;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What each player of a game is worth, and how sure that is.
 *
 * <p>Above zero: the player helped. The unit is that of the game's worth. Immutable.
 */
public final class Valuation {

    private final String method;
    private final double[] values;
    private final double[] standardErrors;
    private final int freedom;
    private final double bias;
    private final long calls;
    private final Outcome outcome;

    /** How the valuation ended. */
    public enum Outcome {
        /** All sets that matter were asked: there is no error but rounding. */
        EXACT,
        /** The target error was reached before the budget was spent. */
        STOPPED_EARLY,
        /** The budget was spent, and no target asked for. */
        SPENT,
        /** The budget was spent and the error is still above the target: the intervals are as wide as they say. */
        SHORT_OF_TARGET
    }

    Valuation(
            String method,
            double[] values,
            double[] standardErrors,
            int freedom,
            double bias,
            long calls,
            Outcome outcome) {
        this.method = method;
        this.values = values;
        this.standardErrors = standardErrors;
        this.freedom = freedom;
        this.bias = bias;
        this.calls = calls;
        this.outcome = outcome;
    }

    static Valuation exact(String method, double[] values, long calls) {
        return new Valuation(method, values, new double[values.length], 1, 0, calls, Outcome.EXACT);
    }

    /** Returns the same valuation of the members of groups. */
    Valuation divided(double[] memberValues, double[] memberErrors) {
        return new Valuation(method, memberValues, memberErrors, freedom, bias, calls, outcome);
    }

    /** Returns the method and its parameters. */
    public String method() {
        return method;
    }

    /** Returns how many players there are. */
    public int players() {
        return values.length;
    }

    /** Returns a player's value. */
    public double value(int player) {
        return values[player];
    }

    /** Returns the values in order of the players. */
    public double[] values() {
        return values.clone();
    }

    /** Returns the standard errors in order of the players: 0 if exact, infinite where there were too few draws to tell. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** Returns the largest standard error. */
    public double largestError() {
        return DoubleStream.of(standardErrors).max().orElse(0);
    }

    /**
     * Returns where a player's exact value lies: Student's interval about the estimate, widened by what truncation may have left out.
     *
     * @param player the player
     * @param confidence how often the exact value lies in it, 0.5 to 0.999
     */
    public Interval interval(int player, double confidence) {
        double error = standardErrors[player];
        double half = (error == 0 ? 0 : error * Student.quantile(confidence, freedom)) + bias;
        return new Interval(values[player] - half, values[player] + half);
    }

    /** Returns how often the game was asked. */
    public long calls() {
        return calls;
    }

    /** Returns how it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the method, the calls and the values. */
    @Override
    public String toString() {
        return method + " " + outcome + " after " + calls + " calls: " + Arrays.toString(values);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.function.ToDoubleFunction;
import org.openledger.internal.Require;

/**
 * Players and what each set of them is worth: what an answer's quality would be, had only they contributed.
 *
 * <p>The worth must be the same whenever it is asked for the same set, and may be asked on several threads at once if a budget allows more than one. It may be anything finite, also for the empty set. Immutable if the function is.
 */
public final class Game {

    /** The largest magnitude of a worth. */
    public static final double MAX_WORTH = 1e100;

    private final int players;
    private final ToDoubleFunction<Coalition> worth;

    private Game(int players, ToDoubleFunction<Coalition> worth) {
        this.players = players;
        this.worth = worth;
    }

    /**
     * Sets up a game.
     *
     * @param players how many, 1 to 64
     * @param worth what a set of them is worth; higher is better
     * @return the game
     */
    public static Game of(int players, ToDoubleFunction<Coalition> worth) {
        Require.inRange(players, 1, Coalition.MAX_PLAYERS, "players");
        return new Game(players, worth);
    }

    /** Returns how many players there are. */
    public int players() {
        return players;
    }

    /**
     * Asks what a set is worth.
     *
     * @param coalition players of this game
     * @return the worth
     * @throws IllegalArgumentException if the function gives NaN or a number that is too large; it names the set
     */
    public double worth(Coalition coalition) {
        double answer = worth.applyAsDouble(coalition);
        if (!(Math.abs(answer) <= MAX_WORTH)) {
            throw new IllegalArgumentException("the worth of " + coalition + " is " + answer
                    + ": give a number of magnitude " + MAX_WORTH + " or less");
        }
        return answer;
    }
}

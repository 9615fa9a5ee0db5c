/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.stream.IntStream;
import org.openledger.internal.Require;

/**
 * A set of players of a game, who are numbered from 0.
 *
 * @param members bit i says whether player i is in it
 */
public record Coalition(long members) {

    /** The most players of a game. */
    public static final int MAX_PLAYERS = 64;

    /** Nobody. */
    public static final Coalition EMPTY = new Coalition(0);

    /**
     * Returns the set of these players.
     *
     * @param players numbers below {@value #MAX_PLAYERS}, in any order
     */
    public static Coalition of(int... players) {
        Coalition coalition = EMPTY;
        for (int player : players) {
            coalition = coalition.with(player);
        }
        return coalition;
    }

    /**
     * Returns the set of the first players.
     *
     * @param players how many, 0 to {@value #MAX_PLAYERS}
     */
    public static Coalition all(int players) {
        Require.inRange(players, 0, MAX_PLAYERS, "players");
        return new Coalition(players == 0 ? 0 : -1L >>> (MAX_PLAYERS - players));
    }

    /** Returns whether a player is in it. */
    public boolean contains(int player) {
        return (members & bit(player)) != 0;
    }

    /** Returns the set with a player. */
    public Coalition with(int player) {
        return new Coalition(members | bit(player));
    }

    /** Returns the set without a player. */
    public Coalition without(int player) {
        return new Coalition(members & ~bit(player));
    }

    /** Returns how many are in it. */
    public int size() {
        return Long.bitCount(members);
    }

    /** Returns the players in it in order. */
    public IntStream players() {
        return IntStream.range(0, MAX_PLAYERS).filter(player -> (members >>> player & 1) == 1);
    }

    private static long bit(int player) {
        return 1L << Require.inRange(player, 0, MAX_PLAYERS - 1, "player");
    }

    /** Returns the players in braces, as {0, 3}. */
    @Override
    public String toString() {
        return players().boxed().toList().toString().replace('[', '{').replace(']', '}');
    }
}

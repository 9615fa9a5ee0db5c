/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openledger.internal.Require;

/**
 * Members who play as one, because they hold copies of one thing or are one person, and what part of their group's value each gets.
 *
 * <p>A group's value does not depend on how many members it has, so whoever registers a copy of what he has gains nothing, and whoever registers a copy of another's gains what weight he is given: 0, if the first to commit has it all. Immutable.
 */
public final class Grouping {

    /** The most members; the groups are at most the players of a game. */
    public static final int MAX_MEMBERS = 65_536;

    private final int[] groups;
    private final long[] weights;
    private final int count;
    private final double[] totals;

    private Grouping(int[] groups, long[] weights, int count, double[] totals) {
        this.groups = groups;
        this.weights = weights;
        this.count = count;
        this.totals = totals;
    }

    /**
     * Groups members who share alike.
     *
     * @param groups each member's group; groups are numbered from 0, none empty
     */
    public static Grouping of(int... groups) {
        long[] equal = new long[groups.length];
        Arrays.fill(equal, 1);
        return of(groups, equal);
    }

    /**
     * Groups members who share by weight.
     *
     * @param groups each member's group, 1 to {@value #MAX_MEMBERS} members; groups are numbered from 0 to at most 63, none empty
     * @param weights each member's weight, 0 or more; some above 0 in each group
     */
    public static Grouping of(int[] groups, long[] weights) {
        Require.inRange(groups.length, 1, MAX_MEMBERS, "members");
        if (weights.length != groups.length) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + groups.length + " members: give one for each");
        }
        for (int member = 0; member < groups.length; member++) {
            Require.inRange(groups[member], 0, Coalition.MAX_PLAYERS - 1L, "group of member " + member);
            Require.nonNegative(weights[member], "weight of member " + member);
        }
        int count = Arrays.stream(groups).max().orElseThrow() + 1;
        double[] totals = new double[count];
        boolean[] present = new boolean[count];
        for (int member = 0; member < groups.length; member++) {
            totals[groups[member]] += weights[member];
            present[groups[member]] = true;
        }
        for (int group = 0; group < count; group++) {
            if (totals[group] == 0) {
                throw new IllegalArgumentException(
                        "group " + group + (present[group] ? " has no weight above 0" : " has no member")
                                + ": number groups from 0 without gaps and give each a weight");
            }
        }
        return new Grouping(groups.clone(), weights.clone(), count, totals);
    }

    /** Returns how many groups there are. */
    public int groups() {
        return count;
    }

    /** Returns how many members there are. */
    public int members() {
        return groups.length;
    }

    /**
     * Returns the game that the groups play: a set of groups is worth what all their members are.
     *
     * @param game a game of the members
     * @throws IllegalArgumentException if it has other than {@link #members()} players
     */
    public Game quotient(Game game) {
        if (game.players() != groups.length) {
            throw new IllegalArgumentException(
                    "game of " + game.players() + " players: give one of the " + groups.length + " members");
        }
        long[] sets = new long[count];
        for (int member = 0; member < groups.length; member++) {
            sets[groups[member]] |= 1L << member;
        }
        return Game.of(count, coalition -> {
            long members = coalition.players().mapToLong(group -> sets[group]).reduce(0, (a, b) -> a | b);
            return game.worth(new Coalition(members));
        });
    }

    /**
     * Divides the groups' values among their members; errors are divided alike.
     *
     * @param valuation of the groups
     * @return of the members
     */
    public Valuation divide(Valuation valuation) {
        if (valuation.players() != count) {
            throw new IllegalArgumentException(
                    "valuation of " + valuation.players() + " players: give one of the " + count + " groups");
        }
        double[] errors = valuation.standardErrors();
        return valuation.divided(
                IntStream.range(0, groups.length)
                        .mapToDouble(member -> part(member, valuation.value(groups[member])))
                        .toArray(),
                IntStream.range(0, groups.length)
                        .mapToDouble(member -> part(member, errors[groups[member]]))
                        .toArray());
    }

    private double part(int member, double whole) {
        return weights[member] == 0 ? 0 : whole * (weights[member] / totals[groups[member]]);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.openledger.token.Shares;

/**
 * The game of one output token: what the rows of each set of players say about it, and the exact Shapley division of that (rules C5
 * to C7).
 *
 * <p>A set is worth what the counts at its longest context say, so only those of its players who have that context count: each player
 * matters through its {@link Seat} alone.
 *
 * <p>Overflow: counts and corpus stay below 2^31, their products below 2^62; a value is at most {@code 10^6 · ln(2^63) < 2^26}; the weights {@code |S|! (n − |S| − 1)!} over all sets without one player
 * sum to {@code n! ≤ 10! < 2^22}; so {@code n! φ} stays below 2^48.
 */
final class TokenGame {

    /** With more players than this, the smallest play as one (rule C6). */
    static final int MAX_GROUPS = 10;

    private final long corpusTokens;
    private final long unigram;
    private final List<List<Seat>> groups;
    private final Seat[] speakers;

    /** Sets the game up; the seats are in order of the players. */
    TokenGame(long corpusTokens, long unigram, List<Seat> seats) {
        this.corpusTokens = corpusTokens;
        this.unigram = unigram;
        this.groups = grouped(seats);
        this.speakers = groups.stream().map(TokenGame::speaker).toArray(Seat[]::new);
    }

    /** Adds up a group's counts at its longest context: at any shorter one, somebody of the group always has a longer. */
    private static Seat speaker(List<Seat> group) {
        int length = group.stream().mapToInt(Seat::length).max().orElseThrow();
        long context = 0;
        long token = 0;
        for (Seat seat : group) {
            context += seat.length() == length ? seat.context() : 0;
            token += seat.length() == length ? seat.token() : 0;
        }
        return new Seat(group.get(0).player(), length, context, token);
    }

    private static List<List<Seat>> grouped(List<Seat> seats) {
        if (seats.size() <= MAX_GROUPS) {
            return seats.stream().map(List::of).toList();
        }
        Comparator<Seat> byPlayer = Comparator.comparingInt(Seat::player);
        List<Seat> largestFirst = seats.stream()
                .sorted(Comparator.comparingLong(Seat::context).reversed().thenComparing(byPlayer))
                .toList();
        List<List<Seat>> groups = new ArrayList<>();
        largestFirst.subList(0, MAX_GROUPS - 1).stream().sorted(byPlayer).forEach(seat -> groups.add(List.of(seat)));
        groups.add(largestFirst.subList(MAX_GROUPS - 1, seats.size()).stream()
                .sorted(byPlayer)
                .toList());
        return groups;
    }

    /** Returns what all players together say of the token, at most what its frequency says (rules C7, C9). */
    long gain() {
        return Math.min(value((1 << groups.size()) - 1), Information.ofToken(corpusTokens, unigram));
    }

    /** A player's part of the gain; above zero. */
    record Part(Seat seat, long microNats) {}

    /** Divides the gain; empty if there is none. The parts sum to it and are in order of the players. */
    List<Part> parts() {
        long gain = gain();
        if (groups.isEmpty() || gain == 0) {
            return List.of();
        }
        List<BigInteger> positive = LongStream.of(scaledShapley())
                .mapToObj(value -> BigInteger.valueOf(Math.max(0, value)))
                .toList();
        List<BigInteger> shares = Shares.of(BigInteger.valueOf(gain), positive);
        List<Part> parts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            divide(shares.get(g), groups.get(g), parts);
        }
        parts.sort(Comparator.comparingInt(part -> part.seat().player()));
        return List.copyOf(parts);
    }

    /** A group that earns has the token behind one of its contexts: who has it nowhere only ever lowers a value. */
    private static void divide(BigInteger share, List<Seat> group, List<Part> parts) {
        if (share.signum() == 0) {
            return;
        }
        List<BigInteger> shares = Shares.of(
                share,
                group.stream().map(seat -> BigInteger.valueOf(seat.token())).toList());
        for (int i = 0; i < group.size(); i++) {
            if (shares.get(i).signum() > 0) {
                parts.add(new Part(group.get(i), shares.get(i).longValueExact()));
            }
        }
    }

    /** Returns {@code n! φ} of each group, in order. */
    long[] scaledShapley() {
        int n = groups.size();
        long[] values = new long[1 << n];
        for (int set = 1; set < values.length; set++) {
            int heard = longest(set);
            values[set] = heard == set ? value(set) : values[heard];
        }
        long[] scaled = new long[n];
        for (int set = 0; set < values.length; set++) {
            long weight = factorial(Integer.bitCount(set)) * factorial(n - Integer.bitCount(set) - 1);
            for (int g = 0; g < n; g++) {
                if ((set >> g & 1) == 0) {
                    scaled[g] += weight * (values[set | 1 << g] - values[set]);
                }
            }
        }
        return scaled;
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /** Returns those groups of a set whose context is the longest: the others do not change its value. */
    private int longest(int set) {
        int length = 0;
        int heard = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int g = Integer.numberOfTrailingZeros(rest);
            if (speakers[g].length() > length) {
                length = speakers[g].length();
                heard = 0;
            }
            heard |= speakers[g].length() == length ? 1 << g : 0;
        }
        return heard;
    }

    /** Returns v of a set (rule C5). */
    private long value(int set) {
        long context = 0;
        long token = 0;
        for (int rest = longest(set); rest != 0; rest &= rest - 1) {
            Seat seat = speakers[Integer.numberOfTrailingZeros(rest)];
            context += seat.context();
            token += seat.token();
        }
        return token == 0 ? 0 : Math.max(0, Information.between(token * corpusTokens, context * unigram));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Token;

/**
 * The game of one output token: what its players' counts say of it, and how that is divided among them (rules C4 to C7).
 *
 * <p>A coalition is worth what the counts at its longest context say, so each player matters only at the longest context of its own: a player's seat.
 * Where there are more than {@value #MAX_GROUPS} players, the ones with the smallest contexts' counts sit in one group, behind the others.
 */
public final class TokenGame {
    private static final int MAX_GROUPS = 10;

    private final long corpusTokens;
    private final long unigram;
    private final List<Seat> seats;
    private final List<List<Seat>> groups;

    /**
     * A player's longest context and what it counts there.
     *
     * @param player the player's position
     * @param length of the context in tokens
     * @param context how often it stands
     * @param token how often this token follows
     */
    public record Seat(long player, long length, long context, long token) {}

    /** The game over the counts of a token. */
    public TokenGame(long corpusTokens, Token token) {
        this.corpusTokens = corpusTokens;
        this.unigram = token.unigram();
        this.seats = seats(token.levels());
        this.groups = groups(seats);
    }

    /** Who plays, in order of the players. */
    public List<Seat> seats() {
        return seats;
    }

    /** What all players together say of the token, at most what it says by its frequency (C7, C9). */
    public long gain() {
        return Math.min(value((1 << groups.size()) - 1), Information.of(corpusTokens, unigram));
    }

    /** How the gain is divided: the parts above zero by player, none where there is no gain (C6, C7). */
    public SortedMap<Long, Long> parts() {
        SortedMap<Long, Long> parts = new TreeMap<>();
        if (groups.isEmpty() || gain() == 0) {
            return parts;
        }
        List<BigInteger> weights = shapley().stream().map(BigInteger.ZERO::max).toList();
        List<BigInteger> shares = LargestRemainder.divide(BigInteger.valueOf(gain()), weights);
        for (int g = 0; g < groups.size(); g++) {
            divideInGroup(shares.get(g), groups.get(g), parts);
        }
        return parts;
    }

    /** A group that earns has the token behind a context: one that has it nowhere only lowers values (C6). */
    private static void divideInGroup(BigInteger share, List<Seat> group, SortedMap<Long, Long> parts) {
        if (share.signum() == 0) {
            return;
        }
        List<BigInteger> weights =
                group.stream().map(seat -> BigInteger.valueOf(seat.token)).toList();
        List<BigInteger> shares = LargestRemainder.divide(share, weights);
        for (int i = 0; i < group.size(); i++) {
            if (shares.get(i).signum() > 0) {
                parts.put(group.get(i).player, shares.get(i).longValueExact());
            }
        }
    }

    /** n! times the Shapley value of each group. */
    private List<BigInteger> shapley() {
        int n = groups.size();
        long[] values = new long[1 << n];
        for (int coalition = 1; coalition < values.length; coalition++) {
            values[coalition] = value(coalition);
        }
        List<BigInteger> shapley = new ArrayList<>(n);
        for (int g = 0; g < n; g++) {
            BigInteger sum = BigInteger.ZERO;
            for (int coalition = 0; coalition < values.length; coalition++) {
                if ((coalition >> g & 1) == 0) {
                    int size = Integer.bitCount(coalition);
                    BigInteger orders = factorial(size).multiply(factorial(n - size - 1));
                    sum = sum.add(orders.multiply(BigInteger.valueOf(values[coalition | 1 << g] - values[coalition])));
                }
            }
            shapley.add(sum);
        }
        return shapley;
    }

    /** v of the groups whose bits are set (C5). */
    private long value(int coalition) {
        long longest = -1;
        BigInteger context = BigInteger.ZERO;
        BigInteger token = BigInteger.ZERO;
        for (int g = 0; g < groups.size(); g++) {
            for (Seat seat : (coalition >> g & 1) == 1 ? groups.get(g) : List.<Seat>of()) {
                if (seat.length > longest) {
                    longest = seat.length;
                    context = BigInteger.ZERO;
                    token = BigInteger.ZERO;
                }
                if (seat.length == longest) {
                    context = context.add(BigInteger.valueOf(seat.context));
                    token = token.add(BigInteger.valueOf(seat.token));
                }
            }
        }
        return token.signum() == 0
                ? 0
                : Math.max(
                        0,
                        Information.between(
                                token.multiply(BigInteger.valueOf(corpusTokens)),
                                context.multiply(BigInteger.valueOf(unigram))));
    }

    private static List<Seat> seats(List<Level> levels) {
        SortedMap<Long, Seat> longest = new TreeMap<>();
        for (Level level : levels) {
            for (Count count : level.counts()) {
                longest.putIfAbsent(
                        count.player(), new Seat(count.player(), level.length(), count.context(), count.token()));
            }
        }
        return List.copyOf(longest.values());
    }

    private static List<List<Seat>> groups(List<Seat> seats) {
        if (seats.size() <= MAX_GROUPS) {
            return seats.stream().map(List::of).toList();
        }
        Comparator<Seat> byPlayer = Comparator.comparingLong(Seat::player);
        List<Seat> bySize = seats.stream()
                .sorted(Comparator.comparingLong(Seat::context).reversed().thenComparing(byPlayer))
                .toList();
        List<List<Seat>> groups = new ArrayList<>();
        bySize.subList(0, MAX_GROUPS - 1).stream().sorted(byPlayer).forEach(seat -> groups.add(List.of(seat)));
        groups.add(bySize.subList(MAX_GROUPS - 1, bySize.size()).stream()
                .sorted(byPlayer)
                .toList());
        return groups;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}

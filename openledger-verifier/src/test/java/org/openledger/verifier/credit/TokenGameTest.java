/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.credit.TokenGame.Seat;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Token;
import org.openledger.verifier.world.NaiveShares;

/** The game against its definition: marginal contributions over all orders of arrival, counted one order at a time. */
class TokenGameTest {
    private static final long CORPUS = 5_000;

    @Property(tries = 300)
    void partsAreThoseOfAllOrders(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int players) {
        List<Seat> seats = seats(new Random(seed), players);
        long unigram = unigram(seats);

        assertThat(game(seats, unigram).parts())
                .isEqualTo(naive(seats.stream().map(List::of).toList(), unigram));
    }

    /** Twelve players: nine alone, three as one, in every order of these ten. */
    @Test
    void beyondTenPlayersTheSmallestPlayAsOne() {
        List<Seat> seats = seats(new Random(3), 12);
        long unigram = unigram(seats);
        Comparator<Seat> byPlayer = Comparator.comparingLong(Seat::player);
        List<Seat> bySize = seats.stream()
                .sorted(Comparator.comparingLong(Seat::context).reversed().thenComparing(byPlayer))
                .toList();
        List<List<Seat>> groups = new ArrayList<>();
        bySize.subList(0, 9).stream().sorted(byPlayer).forEach(seat -> groups.add(List.of(seat)));
        groups.add(bySize.subList(9, 12).stream().sorted(byPlayer).toList());

        assertThat(game(seats, unigram).parts()).isEqualTo(naive(groups, unigram));
    }

    /** Two owners of the same words share alike, and a third whose rows disagree gets nothing. */
    @Test
    void equalEvidenceEarnsEqually() {
        List<Seat> seats = List.of(new Seat(0, 7, 4, 4), new Seat(1, 7, 4, 4), new Seat(2, 6, 9, 0));
        TokenGame game = game(seats, 10);

        assertThat(game.gain()).isEqualTo(Math.round(1e6 * Math.log(500)));
        assertThat(game.parts()).isEqualTo(new TreeMap<>(java.util.Map.of(0L, game.gain() / 2, 1L, game.gain() / 2)));
    }

    @Test
    void whatIsNoMoreLikelyThanItsFrequencyGainsNothing() {
        assertThat(game(List.of(new Seat(0, 7, 500, 1)), 10).gain()).isZero();
        assertThat(game(List.of(new Seat(0, 7, 500, 1)), 10).parts()).isEmpty();
        assertThat(game(List.of(), 10).gain()).isZero();
        assertThat(game(List.of(), 10).parts()).isEmpty();
    }

    private static TokenGame game(List<Seat> seats, long unigram) {
        List<Level> levels = LongStream.rangeClosed(1, 20)
                .map(length -> 21 - length)
                .mapToObj(length -> new Level(
                        length,
                        seats.stream()
                                .filter(seat -> seat.length() >= length)
                                .map(seat -> seat.length() == length
                                        ? new Count(seat.player(), seat.context(), seat.token())
                                        : new Count(seat.player(), 1_000_000, 777))
                                .toList()))
                .toList();
        return new TokenGame(CORPUS, new Token(1, unigram, Token.CREDITED, levels, List.of()));
    }

    private static List<Seat> seats(Random random, int players) {
        List<Seat> seats = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            long context = 1L + random.nextInt(20);
            seats.add(new Seat(player, 6 + random.nextInt(4), context, random.nextInt((int) context + 1)));
        }
        return seats;
    }

    private static long unigram(List<Seat> seats) {
        return 1 + seats.stream().mapToLong(Seat::token).sum();
    }

    private static SortedMap<Long, Long> naive(List<List<Seat>> groups, long unigram) {
        long[] sums = new long[groups.size()];
        long[] values = LongStream.range(0, 1L << groups.size())
                .map(there -> value(groups, (int) there, unigram))
                .toArray();
        arrive(groups.size(), 0, 0, values, sums);
        SortedMap<Long, Long> parts = new TreeMap<>();
        long gain = values[values.length - 1];
        if (gain == 0) {
            return parts;
        }
        List<BigInteger> weights = LongStream.of(sums)
                .mapToObj(sum -> BigInteger.valueOf(Math.max(0, sum)))
                .toList();
        List<BigInteger> shares = NaiveShares.divide(BigInteger.valueOf(gain), weights);
        for (int g = 0; g < groups.size(); g++) {
            if (shares.get(g).signum() > 0) {
                List<BigInteger> inside = NaiveShares.divide(
                        shares.get(g),
                        groups.get(g).stream()
                                .map(seat -> BigInteger.valueOf(seat.token()))
                                .toList());
                for (int i = 0; i < inside.size(); i++) {
                    if (inside.get(i).signum() > 0) {
                        parts.put(groups.get(g).get(i).player(), inside.get(i).longValueExact());
                    }
                }
            }
        }
        return parts;
    }

    /** Lets the players who are not yet there arrive in every order; a set of arrivals is worth as many orders as its inside has. */
    private static void arrive(int size, int there, int count, long[] values, long[] sums) {
        for (int g = 0; g < size; g++) {
            if ((there >> g & 1) == 0) {
                sums[g] += factorial(size - count - 1) * (values[there | 1 << g] - values[there]);
                arrive(size, there | 1 << g, count + 1, values, sums);
            }
        }
    }

    private static long value(List<List<Seat>> groups, int there, long unigram) {
        List<Seat> seats = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if ((there >> g & 1) == 1) {
                seats.addAll(groups.get(g));
            }
        }
        long longest = seats.stream().mapToLong(Seat::length).max().orElse(0);
        List<Seat> speak =
                seats.stream().filter(seat -> seat.length() == longest).toList();
        double context = speak.stream().mapToLong(Seat::context).sum();
        double token = speak.stream().mapToLong(Seat::token).sum();
        return token == 0
                ? 0
                : Math.max(0, Math.round(1e6 * (StrictMath.log(token * CORPUS) - StrictMath.log(context * unigram))));
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}

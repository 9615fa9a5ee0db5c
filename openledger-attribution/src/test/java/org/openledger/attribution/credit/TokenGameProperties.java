/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The game with any number of players: by the formula over all sets, with the small ones playing as one (rules C5 to C7). */
class TokenGameProperties {

    private static final long CORPUS = 1_000_000;

    private static List<Seat> seats(Random random, int players, int mostCount) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            long context = 1L + random.nextInt(mostCount);
            long token = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * (context + 1));
            seats.add(new Seat(3 * i + 1, 5 + random.nextInt(4), context, token));
        }
        return seats;
    }

    @Property(tries = 100)
    void partsFollowTheFormula(@ForAll long seed) {
        Random random = new Random(seed);
        List<Seat> seats = seats(random, 1 + random.nextInt(25), random.nextBoolean() ? 4 : 1_000);
        long unigram = Math.max(1, random.nextInt(200_000));
        TokenGame game = new TokenGame(CORPUS, unigram, seats);
        List<List<Seat>> groups = groups(seats);
        long gain = Math.min(value(seats, unigram), Information.ofToken(CORPUS, unigram));
        assertThat(game.gain()).isEqualTo(gain);
        SortedMap<Integer, Long> expected = new TreeMap<>();
        if (gain > 0) {
            SortedMap<Integer, BigInteger> weights = new TreeMap<>();
            for (int g = 0; g < groups.size(); g++) {
                BigInteger shapley = shapley(groups, g, unigram);
                assertThat(game.scaledShapley()[g]).isEqualTo(shapley.longValueExact());
                weights.put(g, shapley.max(BigInteger.ZERO));
            }
            NaiveCredit.divide(gain, weights).forEach((g, part) -> split(groups.get(g), part, expected));
        }
        SortedMap<Integer, Long> parts = new TreeMap<>();
        game.parts().forEach(part -> parts.put(part.seat().player(), part.microNats()));
        assertThat(parts).isEqualTo(expected);
        assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(gain);
    }

    private static void split(List<Seat> group, long part, SortedMap<Integer, Long> parts) {
        SortedMap<Integer, BigInteger> weights = new TreeMap<>();
        group.forEach(seat -> weights.put(seat.player(), BigInteger.valueOf(seat.token())));
        if (part > 0) {
            parts.putAll(NaiveCredit.divide(part, weights));
            parts.values().removeIf(share -> share == 0);
        }
    }

    private static List<List<Seat>> groups(List<Seat> seats) {
        List<Seat> alone = seats.stream()
                .sorted(Comparator.comparingLong((Seat seat) -> -seat.context()).thenComparing(Seat::player))
                .limit(seats.size() > 10 ? 9 : 10)
                .sorted(Comparator.comparing(Seat::player))
                .toList();
        List<List<Seat>> groups = new ArrayList<>();
        alone.forEach(seat -> groups.add(List.of(seat)));
        List<Seat> others = seats.stream().filter(seat -> !alone.contains(seat)).toList();
        if (!others.isEmpty()) {
            groups.add(others);
        }
        return groups;
    }

    /** {@code n! φ}: over all sets without the group, {@code |S|! (n − |S| − 1)!} times what it adds. */
    private static BigInteger shapley(List<List<Seat>> groups, int group, long unigram) {
        int n = groups.size();
        BigInteger sum = BigInteger.ZERO;
        for (int set = 0; set < 1 << n; set++) {
            if ((set >> group & 1) == 0) {
                int chosen = set;
                List<Seat> without = new ArrayList<>(IntStream.range(0, n)
                        .filter(g -> (chosen >> g & 1) == 1)
                        .mapToObj(groups::get)
                        .flatMap(List::stream)
                        .toList());
                long before = value(without, unigram);
                without.addAll(groups.get(group));
                BigInteger weight = factorial(Integer.bitCount(set)).multiply(factorial(n - Integer.bitCount(set) - 1));
                sum = sum.add(weight.multiply(BigInteger.valueOf(value(without, unigram) - before)));
            }
        }
        return sum;
    }

    private static long value(List<Seat> set, long unigram) {
        int length = set.stream().mapToInt(Seat::length).max().orElse(0);
        long context = 0;
        long token = 0;
        for (Seat seat : set) {
            context += seat.length() == length ? seat.context() : 0;
            token += seat.length() == length ? seat.token() : 0;
        }
        return token == 0 ? 0 : Math.max(0, Information.between(token * CORPUS, context * unigram));
    }

    private static BigInteger factorial(int n) {
        return n < 2 ? BigInteger.ONE : BigInteger.valueOf(n).multiply(factorial(n - 1));
    }

    @Test
    void theLargestCountsDoNotOverflow() {
        long most = Integer.MAX_VALUE;
        List<Seat> seats = IntStream.range(0, 10)
                .mapToObj(i -> new Seat(i, 5 + i, most, i % 2 == 0 ? most : 1))
                .toList();
        TokenGame game = new TokenGame(most, 1, seats.subList(0, 9));
        assertThat(game.parts()).extracting(TokenGame.Part::microNats).allMatch(part -> part > 0);
        assertThat(game.gain()).isEqualTo(Information.ofToken(most, 1)).isBetween(21_487_562L, 21_487_563L);
    }
}

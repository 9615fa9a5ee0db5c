/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Parameters;

/**
 * The influence of one model's answers in one epoch: every payer is one bet against "this owner's rows help nobody", and whoever's bets won enough is paid out of what
 * those payers brought.
 */
final class InfluencePool {
    private static final int CLIP = 91;
    private static final int PAYER_LEAST = 92;
    private static final int FALSE_DISCOVERY = 95;
    private static final BigInteger ONE = BigInteger.TEN.pow(18);
    private static final BigInteger EIGHT_MILLION = BigInteger.valueOf(8_000_000);
    private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);
    private static final List<Integer> BETS = List.of(1, 2, 4, 8);
    private static final Comparator<Digest> BY_BYTES = Comparator.comparing(Digest::octets);

    private final long id;
    private final long model;
    private final long datanet;
    private final long end;
    private final long closesAt;
    private final long parameters;
    private final SortedMap<Digest, SortedMap<Digest, BigInteger[]>> votes = new TreeMap<>(BY_BYTES);
    private final SortedMap<Digest, BigInteger[]> payers = new TreeMap<>(BY_BYTES);
    private final List<Digest> players = new ArrayList<>();
    private final List<SortedMap<Digest, BigInteger>> means = new ArrayList<>();
    private final List<BigInteger> values = new ArrayList<>();
    private final SortedMap<Digest, BigInteger> positive = new TreeMap<>(BY_BYTES);
    private BigInteger alpha = BigInteger.ZERO;
    private BigInteger money = BigInteger.ZERO;
    private boolean closed;
    private int passing;
    private int handled;

    InfluencePool(long id, long model, long datanet, long end, long closesAt, long parameters) {
        this.id = id;
        this.model = model;
        this.datanet = datanet;
        this.end = end;
        this.closesAt = closesAt;
        this.parameters = parameters;
    }

    long id() {
        return id;
    }

    long model() {
        return model;
    }

    long datanet() {
        return datanet;
    }

    long end() {
        return end;
    }

    long closesAt() {
        return closesAt;
    }

    long parameters() {
        return parameters;
    }

    boolean isClosed() {
        return closed;
    }

    /** What is left of its money. */
    BigInteger money() {
        return money;
    }

    /** Whether these players and this payer can be told apart beside those who are there. */
    boolean hasRoom(Set<Digest> more, Digest payer, long mostPlayers, long mostPayers) {
        long added = more.stream().filter(player -> !votes.containsKey(player)).count();
        return votes.size() + added <= mostPlayers && payers.size() + (payers.containsKey(payer) ? 0 : 1) <= mostPayers;
    }

    void credit(Digest payer, BigInteger fee, BigInteger amount, SortedMap<Digest, BigInteger> scores) {
        scores.forEach((player, score) -> votes.computeIfAbsent(player, none -> new TreeMap<>(BY_BYTES))
                .merge(payer, new BigInteger[] {score, BigInteger.ONE}, InfluencePool::sum));
        payers.merge(payer, new BigInteger[] {fee, amount}, InfluencePool::sum);
        money = money.add(amount);
    }

    private static BigInteger[] sum(BigInteger[] one, BigInteger[] two) {
        return new BigInteger[] {one[0].add(two[0]), one[1].add(two[1])};
    }

    /** What a payer's answers cost, and what of that is in the pool. */
    private BigInteger[] brought(Digest payer) {
        return payers.getOrDefault(payer, new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
    }

    /** Reckons: a payer who paid less than the least has no vote. */
    void close(Parameters numbers) {
        closed = true;
        alpha = numbers.get(FALSE_DISCOVERY);
        votes.forEach((player, own) -> {
            SortedMap<Digest, BigInteger> of = new TreeMap<>(BY_BYTES);
            own.forEach((payer, vote) -> {
                if (brought(payer)[0].compareTo(numbers.get(PAYER_LEAST)) >= 0) {
                    BigInteger mean = floor(vote[0].multiply(Reputations.WHOLE), vote[1].multiply(numbers.get(CLIP)));
                    of.put(payer, mean);
                    positive.merge(payer, mean.max(BigInteger.ZERO), BigInteger::add);
                }
            });
            players.add(player);
            means.add(of);
            values.add(value(of));
        });
        List<BigInteger> sorted =
                values.stream().sorted(Comparator.reverseOrder()).toList();
        for (int k = 1; k <= sorted.size(); k++) {
            passing = isEnough(sorted.get(k - 1), k) ? k : passing;
        }
    }

    private static BigInteger floor(BigInteger number, BigInteger by) {
        BigInteger[] parts = number.divideAndRemainder(by);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The e-value by betting: the mean over four fixed bets of the product over the payers, rounded down at every step. */
    private static BigInteger value(Map<Digest, BigInteger> of) {
        BigInteger sum = BigInteger.ZERO;
        for (int bet : BETS) {
            BigInteger worth = ONE;
            for (BigInteger mean : of.values()) {
                worth = worth.multiply(EIGHT_MILLION.add(mean.multiply(BigInteger.valueOf(bet))))
                        .divide(EIGHT_MILLION);
            }
            sum = sum.add(worth);
        }
        return sum.divide(BigInteger.valueOf(BETS.size()));
    }

    /** Whether an e-value is at least m ÷ (alpha × k). */
    private boolean isEnough(BigInteger value, int k) {
        return value.multiply(BigInteger.valueOf(k))
                        .multiply(alpha)
                        .compareTo(BigInteger.valueOf(values.size())
                                .multiply(BASIS_POINTS)
                                .multiply(ONE))
                >= 0;
    }

    int players() {
        return players.size();
    }

    int passing() {
        return passing;
    }

    int handled() {
        return handled;
    }

    /** These players are handled, and this much went out. */
    void handled(int end, BigInteger paid) {
        handled = end;
        money = money.subtract(paid);
    }

    boolean passes(int place) {
        return passing > 0 && isEnough(values.get(place), passing);
    }

    Digest player(int place) {
        return players.get(place);
    }

    /** A player's part of each payer's money by the positive votes, each rounded down. */
    BigInteger share(int place) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Digest, BigInteger> vote : means.get(place).entrySet()) {
            if (vote.getValue().signum() > 0) {
                sum = sum.add(brought(vote.getKey())[1]
                        .multiply(vote.getValue())
                        .divide(positive.getOrDefault(vote.getKey(), BigInteger.ONE)));
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "pool " + id + " of model " + model + ", Datanet " + datanet + ", until " + end + ", closing at "
                + closesAt + ", parameters " + parameters;
    }
}

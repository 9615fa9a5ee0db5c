/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.game;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openledger.internal.Require;

/**
 * A weighted vote: a set of voters is worth 1 if its weights reach the quota, otherwise 0. Its values are exact fractions, for up to {@value #MAX_VOTERS} voters.
 *
 * <p>Counted by dynamic programming over size and weight; time O(voters · weight · different weights). Any game that is a sum of such votes has the sum of their values. Source: Mann, Shapley, "Values of large games VI", 1962. Immutable.
 */
public final class VotingGame {

    /** The most voters. */
    public static final int MAX_VOTERS = 200;

    /** The most weight that all voters may have together. */
    public static final int MAX_TOTAL_WEIGHT = 10_000;

    private final int[] weights;

    /** Of the quota and that of the dual vote, which has the same values, the smaller. */
    private final int quota;

    private VotingGame(int[] weights, int quota) {
        this.weights = weights;
        this.quota = quota;
    }

    /**
     * Sets up a vote.
     *
     * @param quota what the weights of a winning set sum to at least; 1 to the sum of all
     * @param weights each voter's weight, 0 or more; 1 to {@value #MAX_VOTERS} voters, together at most {@value #MAX_TOTAL_WEIGHT}
     */
    public static VotingGame of(int quota, int... weights) {
        Require.inRange(weights.length, 1, MAX_VOTERS, "voters");
        for (int voter = 0; voter < weights.length; voter++) {
            Require.inRange(weights[voter], 0, MAX_TOTAL_WEIGHT, "weight of voter " + voter);
        }
        int total =
                (int) Require.inRange(Arrays.stream(weights).asLongStream().sum(), 1, MAX_TOTAL_WEIGHT, "total weight");
        Require.inRange(quota, 1, total, "quota");
        return new VotingGame(weights.clone(), Math.min(quota, total - quota + 1));
    }

    /** Returns the Shapley-Shubik indices: each voter's part of all orders in which he turns the vote. They sum to 1. */
    public List<Rational> shapleyShubik() {
        int n = weights.length;
        BigInteger[] factorials = new BigInteger[n + 1];
        factorials[0] = BigInteger.ONE;
        for (int i = 1; i <= n; i++) {
            factorials[i] = factorials[i - 1].multiply(BigInteger.valueOf(i));
        }
        return values(swings -> {
            BigInteger orders = BigInteger.ZERO;
            for (int size = 0; size < n; size++) {
                orders = orders.add(swings[size].multiply(factorials[size]).multiply(factorials[n - 1 - size]));
            }
            return Rational.of(orders, factorials[n]);
        });
    }

    /** Returns the Banzhaf values: each voter's part of all sets of the others in which he turns the vote. They need not sum to 1. */
    public List<Rational> banzhaf() {
        BigInteger sets = BigInteger.ONE.shiftLeft(weights.length - 1);
        return values(swings -> Rational.of(Arrays.stream(swings).reduce(BigInteger.ZERO, BigInteger::add), sets));
    }

    private interface Index {
        /** Weighs how many sets of each size a voter turns. */
        Rational of(BigInteger[] swings);
    }

    private List<Rational> values(Index index) {
        BigInteger[][] counts = counts();
        NavigableMap<Integer, Rational> byWeight = new TreeMap<>();
        for (int weight : weights) {
            byWeight.computeIfAbsent(weight, w -> index.of(swings(counts, w)));
        }
        return IntStream.of(weights).mapToObj(byWeight::get).toList();
    }

    /** Counts sets by size and weight, below the quota. */
    private BigInteger[][] counts() {
        BigInteger[][] counts = new BigInteger[weights.length + 1][quota];
        for (BigInteger[] bySize : counts) {
            Arrays.fill(bySize, BigInteger.ZERO);
        }
        counts[0][0] = BigInteger.ONE;
        for (int voter = 0; voter < weights.length; voter++) {
            for (int size = voter; size >= 0; size--) {
                for (int sum = quota - 1 - weights[voter]; sum >= 0; sum--) {
                    if (counts[size][sum].signum() > 0) {
                        counts[size + 1][sum + weights[voter]] =
                                counts[size + 1][sum + weights[voter]].add(counts[size][sum]);
                    }
                }
            }
        }
        return counts;
    }

    /** Counts the losing sets, by size, that a voter of some weight turns into winning ones: the sets without him are all minus those with him. */
    private BigInteger[] swings(BigInteger[][] counts, int weight) {
        int n = weights.length;
        BigInteger[] swings = new BigInteger[n];
        BigInteger[] smaller = new BigInteger[quota];
        Arrays.fill(smaller, BigInteger.ZERO);
        for (int size = 0; size < n; size++) {
            BigInteger[] without = new BigInteger[quota];
            BigInteger turned = BigInteger.ZERO;
            for (int sum = 0; sum < quota; sum++) {
                without[sum] = sum < weight ? counts[size][sum] : counts[size][sum].subtract(smaller[sum - weight]);
                turned = sum + weight >= quota ? turned.add(without[sum]) : turned;
            }
            swings[size] = turned;
            smaller = without;
        }
        return swings;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.reward.FeeSchedule;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/**
 * Every number of the economy that people may change, at one version: governed, immutable, and pinned by each request. The numbers
 * themselves stand by topic in the interfaces that this record implements.
 *
 * @param version 1 for the genesis; each change adds one
 * @param values one value per known parameter
 */
public record Parameters(int version, SortedMap<Parameter, BigInteger> values)
        implements FeeNumbers,
                ReviewNumbers,
                ClockNumbers,
                AppealNumbers,
                ReputationNumbers,
                RewardNumbers,
                TokenNumbers,
                CommunityNumbers {

    private static final List<Parameter> ALL = Stream.of(
                    FEES, REVIEWS, CLOCK, APPEALS, REPUTATIONS, REWARDS, TOKENS, COMMUNITIES)
            .flatMap(List::stream)
            .toList();

    /** How many parts a fee has: they are the first parameters. */
    private static final int PARTS = 6;

    /**
     * Checks every value and how they fit together.
     *
     * @throws IllegalArgumentException if one is missing, unknown or out of bounds, if the split does not sum to 10,000, if
     *     a quorum exceeds its committee, if a slash gives away more than the whole, or if unbonding is shorter than the
     *     challenge window
     */
    public Parameters {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (version < 1 || !values.keySet().equals(new java.util.TreeSet<>(ALL))) {
            throw new IllegalArgumentException("parameters version " + version + " with " + values.keySet()
                    + ": give version 1 or more and " + ALL);
        }
        values.forEach((parameter, value) -> parameter.check(value));
        requireSane(values);
    }

    private static void requireSane(SortedMap<Parameter, BigInteger> values) {
        int split =
                ALL.subList(0, PARTS).stream().mapToInt(p -> number(values, p)).sum();
        if (split != BasisPoints.WHOLE) {
            throw new IllegalArgumentException("the fee's parts sum to " + split + ": give 10000");
        }
        if (number(values, QUORUM) > number(values, COMMITTEE)) {
            throw new IllegalArgumentException("quorum " + number(values, QUORUM) + " exceeds the committee of "
                    + number(values, COMMITTEE) + ": give at most its size");
        }
        if (number(values, APPEAL_QUORUM) > number(values, APPEAL_COMMITTEE)) {
            throw new IllegalArgumentException("appeal quorum " + number(values, APPEAL_QUORUM)
                    + " exceeds the panel of " + number(values, APPEAL_COMMITTEE) + ": give at most its size");
        }
        if (number(values, SLASH_TO_CHALLENGER) + number(values, SLASH_TO_COMMONS) > BasisPoints.WHOLE) {
            throw new IllegalArgumentException("a slash gives away more than the whole: give parts of at most 10000");
        }
        if (values.getOrDefault(UNBONDING, BigInteger.ZERO)
                        .compareTo(values.getOrDefault(CHALLENGE_WINDOW, BigInteger.ZERO))
                < 0) {
            throw new IllegalArgumentException("unbonding is shorter than the challenge window: give at least as long");
        }
    }

    private static int number(SortedMap<Parameter, BigInteger> values, Parameter parameter) {
        return values.getOrDefault(parameter, BigInteger.ZERO).intValueExact();
    }

    /**
     * Returns all parameters in order of their keys.
     *
     * @return every parameter that there is
     */
    public static List<Parameter> all() {
        return ALL;
    }

    /**
     * Returns the preset STANDARD: a fee goes 5 | 15 | 20 | 10 | 5 | 45 % to platform, node, model, stakers, validators and
     * contributors.
     *
     * @return version 1
     */
    public static Parameters standard() {
        TreeMap<Parameter, BigInteger> values = new TreeMap<>();
        ALL.forEach(parameter -> values.put(parameter, parameter.standard()));
        return new Parameters(1, values);
    }

    /**
     * Returns the preset PUBLISHED: 20 % model, 20 % stakers, 50 % contributors, 10 % platform.
     *
     * @return version 1
     */
    public static Parameters published() {
        return standard().withSplit(1_000, 0, 2_000, 2_000, 0, 5_000);
    }

    private static void put(TreeMap<Parameter, BigInteger> values, Parameter parameter, long value) {
        values.put(parameter, BigInteger.valueOf(value));
    }

    /** Returns the same version with one other value; the split is changed by {@link #withSplit}. */
    public Parameters with(Parameter parameter, long value) {
        return with(parameter, BigInteger.valueOf(value));
    }

    /** Returns the same version with one other value. */
    public Parameters with(Parameter parameter, BigInteger value) {
        TreeMap<Parameter, BigInteger> changed = new TreeMap<>(values);
        changed.put(parameter, value);
        return new Parameters(version, changed);
    }

    /** Returns the same version with another split, in basis points that sum to 10,000. */
    public Parameters withSplit(int platform, int node, int model, int stakers, int validators, int contributors) {
        TreeMap<Parameter, BigInteger> changed = new TreeMap<>(values);
        int[] parts = {platform, node, model, stakers, validators, contributors};
        for (int i = 0; i < parts.length; i++) {
            put(changed, ALL.get(i), parts[i]);
        }
        return new Parameters(version, changed);
    }

    /** Returns the same values as another version. */
    public Parameters atVersion(int version) {
        return new Parameters(version, values);
    }

    /**
     * Returns a value.
     *
     * @param parameter which
     * @return its integer
     */
    public BigInteger get(Parameter parameter) {
        return java.util.Objects.requireNonNull(values.get(parameter), parameter.name());
    }

    /** Returns a value that fits a long, such as a duration or a count. */
    public long number(Parameter parameter) {
        return get(parameter).longValueExact();
    }

    /** Returns a value as money. */
    public Amount amount(Parameter parameter) {
        return Amount.ofUnits(get(parameter));
    }

    /** Returns a value as a part of the whole. */
    public BasisPoints part(Parameter parameter) {
        return BasisPoints.of(get(parameter).intValueExact());
    }

    /** Returns the six parts of a fee in the order of {@link org.openledger.reward.FeeSplit}. */
    public List<BasisPoints> split() {
        return ALL.subList(0, PARTS).stream().map(this::part).toList();
    }

    /** Returns the prices of answers. */
    public FeeSchedule fees() {
        return new FeeSchedule(amount(PRICE_INPUT), amount(PRICE_OUTPUT), amount(PRICE_PLATFORM));
    }
}

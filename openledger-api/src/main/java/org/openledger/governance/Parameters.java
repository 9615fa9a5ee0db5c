/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.reward.FeeSchedule;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/**
 * Every number of the economy that people may change, at one version: governed, immutable, and pinned by each request.
 *
 * @param version 1 for the genesis; each change adds one
 * @param values one value per known parameter
 */
public record Parameters(int version, SortedMap<Parameter, BigInteger> values) {

    private static final long DAY = 86_400_000L;
    private static final long YEAR = 366 * DAY;

    /** The platform's part of a fee, in basis points. The six parts sum to 10,000. */
    public static final Parameter SPLIT_PLATFORM = Parameter.of(1, "split-platform", 0, 10_000, "basis points");
    /** The serving node's part of a fee. */
    public static final Parameter SPLIT_NODE = Parameter.of(2, "split-node", 0, 10_000, "basis points");
    /** The model owner's part of a fee. */
    public static final Parameter SPLIT_MODEL = Parameter.of(3, "split-model", 0, 10_000, "basis points");
    /** The stakers' part of a fee. */
    public static final Parameter SPLIT_STAKERS = Parameter.of(4, "split-stakers", 0, 10_000, "basis points");
    /** The validators' part of a fee. */
    public static final Parameter SPLIT_VALIDATORS = Parameter.of(5, "split-validators", 0, 10_000, "basis points");
    /** The contributors' part of a fee. */
    public static final Parameter SPLIT_CONTRIBUTORS = Parameter.of(6, "split-contributors", 0, 10_000, "basis points");

    /** The price of 1,000 prompt tokens. */
    public static final Parameter PRICE_INPUT = Parameter.amount(10, "price-input", "base units per 1,000 tokens");
    /** The price of 1,000 output tokens. */
    public static final Parameter PRICE_OUTPUT = Parameter.amount(11, "price-output", "base units per 1,000 tokens");
    /** The platform fee of each answer. */
    public static final Parameter PRICE_PLATFORM = Parameter.amount(12, "price-platform", "base units per answer");
    /** The price of one unit of gas. */
    public static final Parameter GAS_PRICE = Parameter.amount(13, "gas-price", "base units per gas");
    /** How long a request may stay open. */
    public static final Parameter ANSWER_WINDOW = Parameter.of(14, "answer-window", 1_000, DAY, "milliseconds");

    /** How long a committed row may stay unrevealed. */
    public static final Parameter REVEAL_WINDOW = Parameter.of(20, "reveal-window", 1_000, YEAR, "milliseconds");
    /** How many validators review a row. */
    public static final Parameter COMMITTEE = Parameter.of(21, "committee", 1, 64, "validators");
    /** How many of them must reveal. */
    public static final Parameter QUORUM = Parameter.of(22, "quorum", 1, 64, "revealed votes");
    /** How long votes may be committed. */
    public static final Parameter VOTE_WINDOW = Parameter.of(23, "vote-window", 1_000, YEAR, "milliseconds");
    /** How long committed votes may be revealed. */
    public static final Parameter VOTE_REVEAL_WINDOW =
            Parameter.of(24, "vote-reveal-window", 1_000, YEAR, "milliseconds");
    /** How long an accepted row may be challenged before it is active. */
    public static final Parameter CHALLENGE_WINDOW = Parameter.of(25, "challenge-window", 1_000, YEAR, "milliseconds");
    /** How many rounds a row gets until a quorum is reached. */
    public static final Parameter MAX_ROUNDS = Parameter.of(26, "max-rounds", 1, 10, "rounds");
    /** The part of a stake that a slash takes. */
    public static final Parameter SLASH_FRACTION = Parameter.of(27, "slash-fraction", 0, 10_000, "basis points");
    /** How long a slash waits for an appeal. */
    public static final Parameter APPEAL_WINDOW = Parameter.of(28, "appeal-window", 1_000, YEAR, "milliseconds");
    /** The challenger's part of a slash; without one it goes to the commons. */
    public static final Parameter SLASH_TO_CHALLENGER =
            Parameter.of(29, "slash-to-challenger", 0, 10_000, "basis points");
    /** The Datanet's part of a slash; what is left of the whole is burned. */
    public static final Parameter SLASH_TO_COMMONS = Parameter.of(30, "slash-to-commons", 0, 10_000, "basis points");
    /** The least bond of a challenge. */
    public static final Parameter CHALLENGE_BOND = Parameter.amount(31, "challenge-bond", "base units");
    /** The part of a lost bond that is burned; the rest goes to the row's author. */
    public static final Parameter BOND_BURN = Parameter.of(32, "bond-burn", 0, 10_000, "basis points");
    /** What a validator loses for a vote committed or owed and never revealed. */
    public static final Parameter NON_REVEAL_PENALTY =
            Parameter.of(33, "non-reveal-penalty", 0, 10_000, "basis points");
    /** The least stake of a validator. */
    public static final Parameter VALIDATOR_STAKE = Parameter.amount(34, "validator-stake", "base units");
    /** How long an unbonding stake stays slashable; at least the challenge window. */
    public static final Parameter UNBONDING = Parameter.of(35, "unbonding", 1_000, YEAR, "milliseconds");
    /** The part of a stake that is lost when a committed row is never revealed. */
    public static final Parameter NO_REVEAL_LOSS = Parameter.of(36, "no-reveal-loss", 0, 10_000, "basis points");

    /** How long an epoch is: each has one seed. */
    public static final Parameter EPOCH = Parameter.of(40, "epoch", 1_000, YEAR, "milliseconds");
    /** How many due items one tick handles. */
    public static final Parameter TICK_ITEMS = Parameter.of(41, "tick-items", 1, 1_000, "items");

    private static final List<Parameter> ALL = List.of(
            SPLIT_PLATFORM,
            SPLIT_NODE,
            SPLIT_MODEL,
            SPLIT_STAKERS,
            SPLIT_VALIDATORS,
            SPLIT_CONTRIBUTORS,
            PRICE_INPUT,
            PRICE_OUTPUT,
            PRICE_PLATFORM,
            GAS_PRICE,
            ANSWER_WINDOW,
            REVEAL_WINDOW,
            COMMITTEE,
            QUORUM,
            VOTE_WINDOW,
            VOTE_REVEAL_WINDOW,
            CHALLENGE_WINDOW,
            MAX_ROUNDS,
            SLASH_FRACTION,
            APPEAL_WINDOW,
            SLASH_TO_CHALLENGER,
            SLASH_TO_COMMONS,
            CHALLENGE_BOND,
            BOND_BURN,
            NON_REVEAL_PENALTY,
            VALIDATOR_STAKE,
            UNBONDING,
            NO_REVEAL_LOSS,
            EPOCH,
            TICK_ITEMS);

    /**
     * Checks every value and how they fit together.
     *
     * @throws IllegalArgumentException if one is missing, unknown or out of bounds, if the split does not sum to 10,000, if
     *     the quorum exceeds the committee, if a slash gives away more than the whole, or if unbonding is shorter than the
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
        int split = ALL.subList(0, 6).stream().mapToInt(p -> number(values, p)).sum();
        if (split != BasisPoints.WHOLE) {
            throw new IllegalArgumentException("the fee's parts sum to " + split + ": give 10000");
        }
        if (number(values, QUORUM) > number(values, COMMITTEE)) {
            throw new IllegalArgumentException("quorum " + number(values, QUORUM) + " exceeds the committee of "
                    + number(values, COMMITTEE) + ": give at most its size");
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
        long hour = 3_600_000L;
        BigInteger milliOpen = BigInteger.TEN.pow(15);
        TreeMap<Parameter, BigInteger> values = new TreeMap<>();
        List<Long> numbers = new ArrayList<>(List.of(500L, 1_500L, 2_000L, 1_000L, 500L, 4_500L));
        for (int i = 0; i < 6; i++) {
            values.put(ALL.get(i), BigInteger.valueOf(numbers.get(i)));
        }
        values.put(PRICE_INPUT, milliOpen.multiply(BigInteger.valueOf(100)));
        values.put(PRICE_OUTPUT, milliOpen.multiply(BigInteger.valueOf(1_000)));
        values.put(PRICE_PLATFORM, milliOpen);
        values.put(GAS_PRICE, BigInteger.ZERO);
        put(values, ANSWER_WINDOW, 10 * 60_000L);
        put(values, REVEAL_WINDOW, 24 * hour);
        put(values, COMMITTEE, 7);
        put(values, QUORUM, 4);
        put(values, VOTE_WINDOW, 24 * hour);
        put(values, VOTE_REVEAL_WINDOW, 24 * hour);
        put(values, CHALLENGE_WINDOW, 72 * hour);
        put(values, MAX_ROUNDS, 3);
        put(values, SLASH_FRACTION, 5_000);
        put(values, APPEAL_WINDOW, 72 * hour);
        put(values, SLASH_TO_CHALLENGER, 5_000);
        put(values, SLASH_TO_COMMONS, 3_000);
        values.put(CHALLENGE_BOND, milliOpen.multiply(BigInteger.valueOf(5_000)));
        put(values, BOND_BURN, 5_000);
        put(values, NON_REVEAL_PENALTY, 100);
        values.put(VALIDATOR_STAKE, milliOpen.multiply(BigInteger.valueOf(100_000)));
        put(values, UNBONDING, 7 * 24 * hour);
        put(values, NO_REVEAL_LOSS, 1_000);
        put(values, EPOCH, hour);
        put(values, TICK_ITEMS, 500);
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
        return ALL.subList(0, 6).stream().map(this::part).toList();
    }

    /** Returns the prices of answers. */
    public FeeSchedule fees() {
        return new FeeSchedule(amount(PRICE_INPUT), amount(PRICE_OUTPUT), amount(PRICE_PLATFORM));
    }
}

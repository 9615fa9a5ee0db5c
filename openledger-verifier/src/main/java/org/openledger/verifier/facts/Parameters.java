/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * The numbers of the economy at one version.
 *
 * @param version 1 for the genesis
 * @param values by the numbers of the parameters
 */
public record Parameters(long version, SortedMap<Long, BigInteger> values) {
    public static final int PRICE_INPUT = 10;
    public static final int PRICE_OUTPUT = 11;
    public static final int PRICE_PLATFORM = 12;
    public static final int GAS_PRICE = 13;
    public static final int ANSWER_WINDOW = 14;
    public static final int REVEAL_WINDOW = 20;
    public static final int COMMITTEE = 21;
    public static final int QUORUM = 22;
    public static final int APPEAL_COMMITTEE = 51;
    public static final int APPEAL_QUORUM = 52;
    public static final int VOTE_WINDOW = 23;
    public static final int VOTE_REVEAL_WINDOW = 24;
    public static final int CHALLENGE_WINDOW = 25;

    private static final List<Integer> SPLIT = List.of(1, 2, 3, 4, 5, 6);
    private static final int BASIS_POINTS = 10_000;

    /** The version that a record is. */
    public static Parameters of(Fields fields) {
        SortedMap<Long, BigInteger> values = new TreeMap<>();
        fields.fields(2)
                .map()
                .entries()
                .forEach((key, item) -> values.put(key, Values.amount("parameter " + key, item)));
        return new Parameters(fields.number(1), values);
    }

    /**
     * One number.
     *
     * @throws MalformedException when the version does not have it
     */
    public BigInteger get(int parameter) {
        BigInteger value = values.get((long) parameter);
        if (value == null) {
            throw new MalformedException("parameter " + parameter + " of version " + version, "absent", "present");
        }
        return value;
    }

    /**
     * The six parts of a fee in basis points: platform, node, model, stakers, validators, contributors.
     *
     * @throws MalformedException unless they sum to 10,000
     */
    public List<BigInteger> split() {
        List<BigInteger> parts = SPLIT.stream().map(this::get).toList();
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (!sum.equals(BigInteger.valueOf(BASIS_POINTS))) {
            throw new MalformedException("split of version " + version, "a sum of " + sum, "a sum of " + BASIS_POINTS);
        }
        return parts;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Integer parts that sum exactly to a whole: the one rule by which money and credit are divided.
 *
 * <p>Each part gets the floor of whole × weight ÷ total; the units that are left go one each to the largest remainders,
 * and equal remainders to the lower position (Hamilton's method, largest remainder).
 */
public final class Shares {

    private Shares() {}

    /**
     * Divides an integer.
     *
     * @param whole what to divide, 0 or more
     * @param weights one weight per part, each 0 or more, at least one above 0
     * @return one part per weight, in the same order, with the sum {@code whole}
     * @throws IllegalArgumentException for a negative number or when all weights are zero
     */
    public static List<BigInteger> of(BigInteger whole, List<BigInteger> weights) {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight " + weight + ": give 0 or more");
            }
            total = total.add(weight);
        }
        if (whole.signum() < 0 || total.signum() == 0) {
            throw new IllegalArgumentException("cannot divide " + whole + " by weights that sum to " + total
                    + ": give a whole of 0 or more and one weight above 0");
        }
        return largestRemainder(whole, weights, total);
    }

    private static List<BigInteger> largestRemainder(BigInteger whole, List<BigInteger> weights, BigInteger total) {
        List<BigInteger> parts = new ArrayList<>(weights.size());
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        BigInteger left = whole;
        for (BigInteger weight : weights) {
            BigInteger[] division = whole.multiply(weight).divideAndRemainder(total);
            parts.add(division[0]);
            remainders.add(division[1]);
            left = left.subtract(division[0]);
        }
        int units = left.intValueExact();
        if (units > 0) {
            for (int part : byRemainder(remainders).subList(0, units)) {
                parts.set(part, parts.get(part).add(BigInteger.ONE));
            }
        }
        return List.copyOf(parts);
    }

    /** The positions, the largest remainder first; sorting keeps equal ones in their order. */
    private static List<Integer> byRemainder(List<BigInteger> remainders) {
        List<Integer> order = new ArrayList<>(remainders.size());
        for (int i = 0; i < remainders.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> remainders.get(other).compareTo(remainders.get(one)));
        return order;
    }

    /**
     * Divides an amount.
     *
     * @param whole what to divide
     * @param weights one weight per part, each 0 or more, at least one above 0
     * @return one part per weight, in the same order, with the sum {@code whole}
     */
    public static List<Amount> of(Amount whole, List<BigInteger> weights) {
        List<Amount> parts = new ArrayList<>(weights.size());
        for (BigInteger part : of(whole.units(), weights)) {
            parts.add(Amount.ofUnits(part));
        }
        return List.copyOf(parts);
    }
}

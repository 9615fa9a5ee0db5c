/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Largest remainder written down slowly: units are handed out one by one, each to the largest remainder that has got none. */
public final class NaiveShares {
    private NaiveShares() {}

    public static List<BigInteger> divide(BigInteger whole, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            parts.add(whole.multiply(weight).divide(total));
            remainders.add(whole.multiply(weight).mod(total));
        }
        while (!parts.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(whole)) {
            int largest = 0;
            for (int i = 1; i < remainders.size(); i++) {
                if (remainders.get(i).compareTo(remainders.get(largest)) > 0) {
                    largest = i;
                }
            }
            parts.set(largest, parts.get(largest).add(BigInteger.ONE));
            remainders.set(largest, BigInteger.ONE.negate());
        }
        return parts;
    }
}

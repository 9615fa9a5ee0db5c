/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openledger.verifier.bytes.MalformedException;

/** Integer division of a whole by weights (Hamilton's method): floors first, then one unit each to the largest remainders, equal ones in order. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts, in the order of the weights; they sum to the whole.
     *
     * @param whole 0 or more
     * @param weights each 0 or more
     * @throws MalformedException when a weight is negative or all are zero
     */
    public static List<BigInteger> divide(BigInteger whole, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new MalformedException("weights", weights.toString(), "none below zero, and a sum above zero");
        }
        List<BigInteger[]> quotients = weights.stream()
                .map(weight -> whole.multiply(weight).divideAndRemainder(total))
                .toList();
        List<BigInteger> parts =
                new ArrayList<>(quotients.stream().map(q -> q[0]).toList());
        int left = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return List.copyOf(parts);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.math.BigInteger;
import java.util.List;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Shares;

/**
 * How one fee was divided among the buckets; the parts sum to the fee.
 *
 * @param platform to the treasury
 * @param node to the serving node
 * @param model to the model's owner
 * @param stakers to those who stake
 * @param validators to those who validated
 * @param contributors to those who shaped the answer, and the unattributed part to the commons
 */
public record FeeSplit(
        Amount platform, Amount node, Amount model, Amount stakers, Amount validators, Amount contributors) {

    /**
     * Divides a fee by largest remainder; equal remainders go to the earlier bucket.
     *
     * @param fee what was charged
     * @param parts the six parts in the order of this record, with the sum 10,000
     * @return the division
     * @throws IllegalArgumentException unless there are six parts that sum to 10,000
     */
    public static FeeSplit of(Amount fee, List<BasisPoints> parts) {
        int sum = parts.stream().mapToInt(BasisPoints::value).sum();
        if (parts.size() != 6 || sum != BasisPoints.WHOLE) {
            throw new IllegalArgumentException(
                    parts.size() + " parts with the sum " + sum + ": give 6 with the sum " + BasisPoints.WHOLE);
        }
        List<Amount> shares = Shares.of(
                fee,
                parts.stream().map(part -> BigInteger.valueOf(part.value())).toList());
        return new FeeSplit(shares.get(0), shares.get(1), shares.get(2), shares.get(3), shares.get(4), shares.get(5));
    }

    /**
     * Returns the sum of the parts.
     *
     * @return the fee
     */
    public Amount total() {
        return platform.plus(node).plus(model).plus(stakers).plus(validators).plus(contributors);
    }
}

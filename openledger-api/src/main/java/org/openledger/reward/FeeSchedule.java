/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.math.BigInteger;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

/**
 * What an answer costs: prompt tokens and output tokens at a rate per 1,000, rounded up once, and a platform fee.
 *
 * @param inputPerThousand for 1,000 prompt tokens
 * @param outputPerThousand for 1,000 output tokens
 * @param platform for each answer
 */
public record FeeSchedule(Amount inputPerThousand, Amount outputPerThousand, Amount platform) {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

    /**
     * Returns the charge: {@code ceil((Tin·Rin + Tout·Rout) / 1000) + platform}.
     *
     * @param promptTokens 0 or more
     * @param outputTokens 0 or more
     * @return base units, rounded up so that no token is free
     */
    public Amount charge(long promptTokens, long outputTokens) {
        Require.nonNegative(promptTokens, "prompt tokens");
        Require.nonNegative(outputTokens, "output tokens");
        BigInteger milli = inputPerThousand
                .units()
                .multiply(BigInteger.valueOf(promptTokens))
                .add(outputPerThousand.units().multiply(BigInteger.valueOf(outputTokens)));
        BigInteger[] division = milli.divideAndRemainder(THOUSAND);
        BigInteger metered = division[1].signum() == 0 ? division[0] : division[0].add(BigInteger.ONE);
        return Amount.ofUnits(metered).plus(platform);
    }
}

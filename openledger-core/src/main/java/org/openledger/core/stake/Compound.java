/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.math.BigInteger;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/**
 * What a holding earns in a staking programme: amount × (e^(rate × years) − 1), with years of 365 days, the power in fixed point of 18 digits, and every step truncated.
 *
 * <p>The series is summed with 18 more digits than are kept, so that what is kept is the true power, cut off.
 */
final class Compound {
    static final long YEAR = 365L * 24 * 60 * 60 * 1_000;

    private static final BigInteger ONE = BigInteger.TEN.pow(18);
    private static final BigInteger FINE = ONE.multiply(ONE);

    private Compound() {}

    /** What an amount earns at a yearly rate in a time. */
    static Amount earned(Amount amount, BasisPoints rate, long time) {
        BigInteger exponent = ONE.multiply(BigInteger.valueOf(rate.value()))
                .multiply(BigInteger.valueOf(time))
                .divide(BigInteger.valueOf(YEAR).multiply(BigInteger.valueOf(BasisPoints.WHOLE)));
        BigInteger gain = power(exponent).subtract(ONE);
        return Amount.ofUnits(amount.units().multiply(gain).divide(ONE));
    }

    /** e to a power, both in fixed point of 18 digits: 1 + x + x²/2 + x³/6 …, until a term vanishes. */
    static BigInteger power(BigInteger exponent) {
        BigInteger x = exponent.multiply(ONE);
        BigInteger term = FINE;
        BigInteger sum = BigInteger.ZERO;
        for (long k = 1; term.signum() > 0; k++) {
            sum = sum.add(term);
            term = term.multiply(x).divide(FINE.multiply(BigInteger.valueOf(k)));
        }
        return sum.divide(ONE);
    }
}

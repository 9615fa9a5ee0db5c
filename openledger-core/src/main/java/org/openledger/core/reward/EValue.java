/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.Collection;

/**
 * How much a bet against "this owner's rows help nobody" would have won: an e-value by betting (Waudby-Smith and Ramdas 2024, section 3).
 *
 * <p>Each payer is one bounded bet, however many answers the payer bought. If no payer's mean is above zero and payers are independent, a bet of one unit is worth at
 * most one on average, whatever the scores' distribution and however one payer's answers depend on each other. Every step is rounded down, which keeps that true.
 */
final class EValue {
    /** An e-value of one: nothing was won and nothing lost. */
    static final BigInteger ONE = BigInteger.TEN.pow(18);

    /** The parts of the stake that are bet, in eighths: the grid is fixed before anything is seen. */
    private static final int[] BETS = {1, 2, 4, 8};

    private static final int MILLION = 1_000_000;
    private static final BigInteger WHOLE = BigInteger.valueOf(8L * MILLION);

    private EValue() {}

    /**
     * A payer's vote: the mean of the clipped scores as a part of the clip, rounded down, from −1,000,000 to 1,000,000 ppm.
     *
     * @param sum of the scores
     * @param count of the scores, above zero
     * @param clip the largest score of either sign
     */
    static int meanPpm(long sum, long count, long clip) {
        BigInteger[] division = BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(MILLION))
                .divideAndRemainder(BigInteger.valueOf(count).multiply(BigInteger.valueOf(clip)));
        return division[0].intValueExact() - (division[1].signum() < 0 ? 1 : 0);
    }

    /** The mean over all bets of the product over all payers of (1 + bet × mean), times {@link #ONE}. */
    static BigInteger of(Collection<Integer> meansPpm) {
        BigInteger sum = BigInteger.ZERO;
        for (int bet : BETS) {
            BigInteger worth = ONE;
            for (int mean : meansPpm) {
                worth = worth.multiply(BigInteger.valueOf(8L * MILLION + (long) bet * mean))
                        .divide(WHOLE);
            }
            sum = sum.add(worth);
        }
        return sum.divide(BigInteger.valueOf(BETS.length));
    }
}

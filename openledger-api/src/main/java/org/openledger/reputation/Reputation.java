/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reputation;

import java.math.BigInteger;
import org.openledger.internal.Require;

/**
 * What an account's outcomes in one domain are worth now: it follows from the log alone, and nothing but outcomes moves it.
 *
 * <p>The mean is that of a beta distribution that began with one good and one bad outcome (Jøsang and Ismail, "The beta reputation system",
 * 2002). The bound is the lower end of Wilson's score interval with z = 2 (Wilson, "Probable inference", 1927): 0 without any outcome, so that a new
 * identity gains nothing, and never higher for a part of a history than for all of it in the same proportion, so that splitting gains nothing.
 *
 * @param goodMicros good outcomes that still count, in millionths of an outcome
 * @param badMicros bad outcomes that still count
 * @param meanPpm the mean, in millionths, rounded down
 * @param boundPpm the lower confidence bound, in millionths, rounded down
 */
public record Reputation(long goodMicros, long badMicros, int meanPpm, int boundPpm) {

    /** One whole outcome, and the whole of a mean or a bound. */
    public static final long WHOLE = 1_000_000;

    private static final BigInteger ONE = BigInteger.valueOf(WHOLE);

    /** Checks the bounds. */
    public Reputation {
        Require.nonNegative(goodMicros, "good outcomes");
        Require.nonNegative(badMicros, "bad outcomes");
        Require.inRange(meanPpm, 0, WHOLE, "mean");
        Require.inRange(boundPpm, 0, WHOLE, "bound");
    }

    /**
     * Returns the reputation that so many outcomes make, in integers: with r and s in millionths, n = r + s and q the square root, rounded up, of
     * 10<sup>12</sup> + ⌈10<sup>6</sup>·r·s / n⌉,
     *
     * <pre>
     * mean  = ⌊10^6 · (r + 10^6) / (n + 2·10^6)⌋
     * bound = max(0, ⌊10^6 · (r + 2·10^6 − 2·q) / (n + 4·10^6)⌋)
     * </pre>
     *
     * @param goodMicros good outcomes, in millionths
     * @param badMicros bad outcomes
     * @return mean and bound of them
     */
    public static Reputation of(long goodMicros, long badMicros) {
        BigInteger good = BigInteger.valueOf(goodMicros);
        BigInteger all = good.add(BigInteger.valueOf(badMicros));
        BigInteger mean = good.add(ONE).multiply(ONE).divide(all.add(ONE.shiftLeft(1)));
        BigInteger centre = good.add(ONE.shiftLeft(1));
        BigInteger above = centre.subtract(root(goodMicros, badMicros).shiftLeft(1));
        BigInteger bound = above.max(BigInteger.ZERO).multiply(ONE).divide(all.add(ONE.shiftLeft(2)));
        return new Reputation(goodMicros, badMicros, mean.intValueExact(), bound.intValueExact());
    }

    /** The square root of 1 + r·s/n in millionths, rounded up. */
    private static BigInteger root(long goodMicros, long badMicros) {
        BigInteger square = ONE.multiply(ONE);
        if (goodMicros > 0 && badMicros > 0) {
            BigInteger all = BigInteger.valueOf(goodMicros).add(BigInteger.valueOf(badMicros));
            BigInteger product = BigInteger.valueOf(goodMicros)
                    .multiply(BigInteger.valueOf(badMicros))
                    .multiply(ONE);
            square = square.add(product.add(all).subtract(BigInteger.ONE).divide(all));
        }
        BigInteger[] root = square.sqrtAndRemainder();
        return root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE);
    }
}

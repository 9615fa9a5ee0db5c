/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.neural.Softmax;

/**
 * Draws a token by integers: shares of 2^32 parts, what is left over going to the largest remainders, the lower token first among equals; then one part of all, tokens in ascending order.
 *
 * <p>So the draw can be made again from the logits alone, and no comparison of a float with a random number decides.
 */
public final class TokenLottery {

    /** How many parts all tokens share. */
    public static final long WHOLE = 1L << 32;

    private TokenLottery() {}

    /**
     * Draws.
     *
     * @param logits divided by the temperature in place; those of tokens that may not come are {@code -Infinity}, and one is not
     * @return the token
     */
    public static int draw(float[] logits, CounterRandom random, long position) {
        Softmax.inPlace(logits, 0, logits.length);
        long[] parts = parts(logits);
        long drawn = random.below(position, WHOLE);
        int token = 0;
        while (drawn >= parts[token]) {
            drawn -= parts[token++];
        }
        return token;
    }

    /** Turns shares into whole parts that sum to {@link #WHOLE}; a share of 0 gets none. */
    public static long[] parts(float[] shares) {
        double sum = 0;
        for (float share : shares) {
            sum += share;
        }
        long[] parts = new long[shares.length];
        double[] remainders = new double[shares.length];
        long left = WHOLE;
        for (int i = 0; i < shares.length; i++) {
            double exact = shares[i] / sum * WHOLE;
            parts[i] = Math.min(left, (long) exact);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        int[] order = IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            parts[order[i % order.length]]++;
        }
        return parts;
    }
}

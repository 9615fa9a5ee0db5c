/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.openledger.token.Shares;

/**
 * What the sources of a context did for one answer.
 *
 * @param sources the effect of each, in the order of the context
 * @param fullLogit the log-odds of the answer with the whole context
 * @param emptyLogit the log-odds without any of it
 * @param fit how well held-out parts are predicted: 1 − squared error over variance, at most 1; at 0 or below the effects explain nothing and no pay should rest on them
 * @param calls how often the model was asked
 */
public record ContextEffects(List<SourceEffect> sources, double fullLogit, double emptyLogit, double fit, int calls) {

    private static final int WHOLE_PPM = 1_000_000;
    private static final int DIGITS = 6;

    /** Copies the list. */
    public ContextEffects {
        sources = List.copyOf(sources);
    }

    /**
     * Divides what helped into parts per million: positive effects, rounded to micro-nats, by the largest remainder, ties to the earlier source.
     *
     * @return a part for each source, in order; all 0 if nothing helped, else they sum to 1,000,000
     */
    public List<Integer> ppm() {
        List<BigInteger> weights =
                sources.stream().map(source -> microNats(source.nats())).toList();
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return Collections.nCopies(sources.size(), 0);
        }
        return Shares.of(BigInteger.valueOf(WHOLE_PPM), weights).stream()
                .map(BigInteger::intValueExact)
                .toList();
    }

    private static BigInteger microNats(double nats) {
        return BigDecimal.valueOf(Math.max(0, nats))
                .movePointRight(DIGITS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    /**
     * Returns what was retrieved and what was used.
     *
     * @return the log of this answer
     */
    public RetrievalLog log() {
        return new RetrievalLog(
                sources.stream().map(SourceEffect::row).toList(),
                sources.stream()
                        .filter(SourceEffect::used)
                        .map(SourceEffect::row)
                        .toList());
    }
}

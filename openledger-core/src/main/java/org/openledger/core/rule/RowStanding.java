/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import java.math.BigInteger;
import org.openledger.inference.Settlement;
import org.openledger.token.Amount;

/**
 * What a row has earned, and what payers said of it.
 *
 * @param answers how many answers it was paid for
 * @param ppm the sum of its credits
 * @param amount the sum of what was paid for it
 * @param claimed how much of that has had its bonus
 * @param bonus the sum of its bonuses
 * @param epoch the newest reward epoch in which it was paid for or rated
 * @param now the opinions of that epoch
 * @param before the opinions of the epoch before that one in which there were any
 */
public record RowStanding(
        long answers,
        long ppm,
        Amount amount,
        Amount claimed,
        Amount bonus,
        long epoch,
        Opinions now,
        Opinions before) {
    /** A row that has earned nothing and of which nobody said anything. */
    public static final RowStanding NONE =
            new RowStanding(0, 0, Amount.ZERO, Amount.ZERO, Amount.ZERO, 0, Opinions.NONE, Opinions.NONE);

    /** What feedback leaves of the row's pay in an epoch, in ppm: what was said in the epoch before counts. */
    public int feedbackPpm(long inEpoch, long leastPpm) {
        return (inEpoch > epoch ? now : before).multiplierPpm(leastPpm);
    }

    /** The same row in an epoch that may be a later one. */
    public RowStanding in(long inEpoch) {
        return inEpoch <= epoch
                ? this
                : new RowStanding(answers, ppm, amount, claimed, bonus, inEpoch, Opinions.NONE, now);
    }

    /** The same row with other opinions in the newest epoch. */
    public RowStanding with(Opinions opinions) {
        return new RowStanding(answers, ppm, amount, claimed, bonus, epoch, opinions, before);
    }

    /**
     * What payers said of a row in one reward epoch, in base units of fees.
     *
     * @param served the row's parts of all fees
     * @param good the parts of those who found the answer good
     * @param bad the parts of those who found it bad
     */
    public record Opinions(Amount served, Amount good, Amount bad) {
        /** Nobody said anything. */
        public static final Opinions NONE = new Opinions(Amount.ZERO, Amount.ZERO, Amount.ZERO);

        /** What is left of a row's pay: the bad part of the fees takes as much of what may be lost; what was not rated counts as good. */
        int multiplierPpm(long leastPpm) {
            if (bad.isZero()) {
                return Settlement.WHOLE_PPM;
            }
            BigInteger rated = good.units().add(bad.units());
            BigInteger whole = rated.max(served.units());
            BigInteger lost = BigInteger.valueOf(Settlement.WHOLE_PPM - leastPpm)
                    .multiply(bad.units())
                    .divide(whole);
            return Settlement.WHOLE_PPM - lost.intValueExact();
        }
    }
}

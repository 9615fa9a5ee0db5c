/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.Values;

/**
 * What a row has earned, and what payers said of it.
 *
 * @param amount all that was paid for it
 * @param claimed how much of that has had its bonus
 * @param epoch the newest reward epoch in which it was paid for or rated
 * @param now the opinions of that epoch
 * @param before the opinions of the epoch before that in which there were any
 */
record Standing(BigInteger amount, BigInteger claimed, long epoch, Opinions now, Opinions before) {
    static final Standing NONE = new Standing(BigInteger.ZERO, BigInteger.ZERO, 0, Opinions.NONE, Opinions.NONE);

    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    /** What payers said in one epoch, by fees. */
    record Opinions(BigInteger served, BigInteger good, BigInteger bad) {
        static final Opinions NONE = new Opinions(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    /** What feedback leaves of the pay in an epoch, when {@code least} is the least that it leaves: what was said in the epoch before counts. */
    BigInteger feedback(long inEpoch, BigInteger least) {
        Opinions said = inEpoch > epoch ? now : before;
        if (said.bad().signum() == 0) {
            return WHOLE;
        }
        BigInteger whole = said.good().add(said.bad()).max(said.served());
        return WHOLE.subtract(WHOLE.subtract(least).multiply(said.bad()).divide(whole));
    }

    Standing earned(long inEpoch, BigInteger served, BigInteger paid) {
        Standing at = in(inEpoch);
        Opinions more = new Opinions(at.now.served().add(served), at.now.good(), at.now.bad());
        return new Standing(at.amount.add(paid), at.claimed, at.epoch, more, at.before);
    }

    Standing rated(long inEpoch, Item good, BigInteger weight) {
        Standing at = in(inEpoch);
        boolean praise = Values.bool("rating", good);
        Opinions more = new Opinions(
                at.now.served(),
                praise ? at.now.good().add(weight) : at.now.good(),
                praise ? at.now.bad() : at.now.bad().add(weight));
        return new Standing(at.amount, at.claimed, at.epoch, more, at.before);
    }

    Standing drawn(BigInteger measured) {
        return new Standing(amount, claimed.add(measured), epoch, now, before);
    }

    private Standing in(long later) {
        return later <= epoch ? this : new Standing(amount, claimed, later, Opinions.NONE, now);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.math.BigInteger;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.token.Amount;

/**
 * A pay epoch as the state keeps it, from its first point until it pays no more.
 *
 * @param endsAt when it ends, in milliseconds since 1970
 * @param points all points above zero together, in millionths
 * @param closed whether it is over and its pay set apart
 * @param amount what its points share
 * @param left what of that was not drawn yet
 */
public record PayEpoch(long endsAt, long points, boolean closed, Amount amount, Amount left) {
    /** How the state keeps it. */
    public static final Codec<PayEpoch> CODEC = record(
            PayEpoch::new,
            field(LONG, PayEpoch::endsAt),
            field(LONG, PayEpoch::points),
            field(BOOL, PayEpoch::closed),
            field(TokenCodecs.AMOUNT, PayEpoch::amount),
            field(TokenCodecs.AMOUNT, PayEpoch::left));

    /** One that begins. */
    public static PayEpoch opened(long endsAt) {
        return new PayEpoch(endsAt, 0, false, Amount.ZERO, Amount.ZERO);
    }

    /** With more points. */
    public PayEpoch and(long morePoints) {
        return new PayEpoch(endsAt, points + morePoints, closed, amount, left);
    }

    /** Over, with what it pays. */
    public PayEpoch closed(Amount pay) {
        return new PayEpoch(endsAt, points, true, pay, pay);
    }

    /** After somebody drew a part. */
    public PayEpoch drawn(Amount paid) {
        return new PayEpoch(endsAt, points, true, amount, left.minus(paid));
    }

    /** What so many points earn, rounded down; nothing before it is closed. */
    public Amount payOf(long own) {
        return own <= 0 || points == 0
                ? Amount.ZERO
                : Amount.ofUnits(
                        amount.units().multiply(BigInteger.valueOf(own)).divide(BigInteger.valueOf(points)));
    }
}

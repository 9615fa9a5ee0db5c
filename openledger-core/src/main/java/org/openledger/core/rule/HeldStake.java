/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.UINT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.math.BigInteger;
import org.openledger.core.codec.Codec;

/**
 * A HOLDING stake that earns. Sums are scaled, as in {@link Accrual}.
 *
 * @param until when its lock ends
 * @param weight its share
 * @param entry what one unit of weight had earned when this stake was last paid, or began
 * @param rest what it was owed beside that, below one base unit
 */
public record HeldStake(long until, BigInteger weight, BigInteger entry, BigInteger rest) {
    /** How the state keeps it. */
    public static final Codec<HeldStake> CODEC = record(
            HeldStake::new,
            field(LONG, HeldStake::until),
            field(UINT, HeldStake::weight),
            field(UINT, HeldStake::entry),
            field(UINT, HeldStake::rest));
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.UINT;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.math.BigInteger;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.token.Amount;

/**
 * Where the spreading of the stakers' deposits stands. Sums are scaled: base units times {@link #SCALE}.
 *
 * @param perWeight what one unit of weight has earned since the ledger began, scaled, rounded down
 * @param carry what rounding left over and holdings left behind, scaled: it belongs to the next spreading
 * @param weight the weights of all holdings together
 * @param spread what was spread and not yet paid out, in base units
 */
public record Accrual(BigInteger perWeight, BigInteger carry, BigInteger weight, Amount spread) {
    /** How finely one base unit is divided: 10^39 parts, so that the most weight there can be loses less than one unit in each spreading. */
    public static final BigInteger SCALE = BigInteger.TEN.pow(39);

    /** Nothing spread, and nobody to spread to. */
    public static final Accrual NONE = new Accrual(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, Amount.ZERO);

    /** How the state keeps it. */
    public static final Codec<Accrual> CODEC = record(
            Accrual::new,
            field(UINT, Accrual::perWeight),
            field(UINT, Accrual::carry),
            field(UINT, Accrual::weight),
            field(TokenCodecs.AMOUNT, Accrual::spread));

    /** The same after a deposit is spread over the weights; without weights a deposit is held. */
    public Accrual plus(Amount deposit) {
        if (weight.signum() == 0 || deposit.isZero()) {
            return this;
        }
        BigInteger[] parts = deposit.units().multiply(SCALE).add(carry).divideAndRemainder(weight);
        return new Accrual(perWeight.add(parts[0]), parts[1], weight, spread.plus(deposit));
    }

    /** What a holding has earned up to now and was not paid, scaled. */
    public BigInteger owed(HeldStake stake) {
        return stake.weight().multiply(perWeight.subtract(stake.entry())).add(stake.rest());
    }
}

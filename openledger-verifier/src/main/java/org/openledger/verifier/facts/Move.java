/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import org.openledger.verifier.schema.Fields;

/**
 * Money that moved.
 *
 * @param from which pot
 * @param to which pot
 * @param amount base units
 * @param reason its number in the log
 */
public record Move(Pot from, Pot to, BigInteger amount, long reason) {
    public static final int ESCROW = 8;
    public static final int REFUND = 9;
    public static final int FEE_PLATFORM = 10;
    public static final int FEE_NODE = 11;
    public static final int FEE_MODEL = 12;
    public static final int FEE_STAKERS = 13;
    public static final int FEE_VALIDATORS = 14;
    public static final int FEE_CONTRIBUTOR = 15;
    public static final int FEE_PENDING = 16;
    public static final int FEE_UNATTRIBUTED = 17;
    public static final int GAS = 18;
    public static final int ROYALTY = 28;
    public static final int FEE_UNGRADED = 34;

    /** The move that a record is. */
    public static Move of(Fields fields) {
        return new Move(Pot.of(fields.item(1)), Pot.of(fields.item(2)), fields.amount(3), fields.number(4));
    }

    @Override
    public String toString() {
        return amount + " units from " + from + " to " + to + " (reason " + reason + ")";
    }
}

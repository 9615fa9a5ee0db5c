/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openledger.core.codec.Codec;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.token.Amount;

/**
 * What a row has earned for those who had voted for it.
 *
 * @param each how much for each of them, ever
 * @param drawn how much each drew, in drawing order
 */
public record ApprovalPay(Amount each, List<Amount> drawn) {
    /** How the state keeps it. */
    public static final Codec<ApprovalPay> CODEC = record(
            ApprovalPay::new,
            field(TokenCodecs.AMOUNT, ApprovalPay::each),
            field(list(TokenCodecs.AMOUNT), ApprovalPay::drawn));

    /** Nothing yet, for so many approvers. */
    public static ApprovalPay none(int approvers) {
        return new ApprovalPay(Amount.ZERO, Collections.nCopies(approvers, Amount.ZERO));
    }

    /** With more for each. */
    public ApprovalPay and(Amount more) {
        return new ApprovalPay(each.plus(more), drawn);
    }

    /** After one drew all that there is. */
    public ApprovalPay drawnBy(int place) {
        List<Amount> after = new ArrayList<>(drawn);
        after.set(place, each);
        return new ApprovalPay(each, List.copyOf(after));
    }

    /** What one may draw. */
    public Amount left(int place) {
        return each.minus(drawn.get(place));
    }

    /** What all together may draw. */
    public Amount left() {
        Amount all = Amount.ofUnits(each.units().multiply(BigInteger.valueOf(drawn.size())));
        return all.minus(drawn.stream().reduce(Amount.ZERO, Amount::plus));
    }
}

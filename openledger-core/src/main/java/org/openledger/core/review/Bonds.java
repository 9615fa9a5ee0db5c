/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What stands behind a challenge or an appeal. */
final class Bonds {
    private Bonds() {}

    /** Says no to a bond below the least. */
    static void requireLeast(Amount bond, Parameter least, Contribution row, Context context) {
        Amount amount = context.parameters().amount(least);
        if (bond.compareTo(amount) < 0) {
            throw Refused.because(Code.STAKE_TOO_SMALL, row.id(), bond + ": give " + amount + " or more");
        }
    }

    /** A part of a lost bond is burned, rounded down; the rest goes to who was right. */
    static void lose(Pot bond, Amount amount, Pot winner, Context context, Draft draft) {
        Amount burned = amount.part(context.parameters().part(Parameters.BOND_BURN));
        draft.move(bond, Pot.only(Kind.BURNED), burned, Reason.BOND_RETURN);
        draft.move(bond, winner, amount.minus(burned), Reason.BOND_RETURN);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.token;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand.Transfer;
import org.openledger.token.TokenEvent.Reason;

/** What may happen to free money. */
public final class TokenRules {
    private TokenRules() {}

    /** Free money goes to another account. */
    public static void transfer(Transfer command, Context context, Draft draft) {
        if (command.to().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, command.to(), "a transfer to oneself: give another account");
        }
        draft.spend(context.account(), Pot.available(command.to()), command.amount(), Reason.TRANSFER);
    }
}

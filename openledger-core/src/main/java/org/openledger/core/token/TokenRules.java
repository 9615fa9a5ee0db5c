/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.token;

import java.util.Optional;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenCommand.Burn;
import org.openledger.token.TokenCommand.Release;
import org.openledger.token.TokenCommand.Transfer;
import org.openledger.token.TokenEvent.Reason;
import org.openledger.token.TokenEvent.VestingReleased;
import org.openledger.token.Vesting;

/** What may happen to free money, to what vests, and to the pool. */
public final class TokenRules {
    private TokenRules() {}

    /** Free money goes to another account. */
    public static void transfer(Transfer command, Context context, Draft draft) {
        if (command.to().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, command.to(), "a transfer to oneself: give another account");
        }
        draft.spend(context.account(), Pot.available(command.to()), command.amount(), Reason.TRANSFER);
    }

    /** Free money is destroyed. */
    public static void burn(Burn command, Context context, Draft draft) {
        draft.spend(context.account(), Pot.only(Kind.BURNED), command.amount(), Reason.BURN);
    }

    /** What has vested of an allocation comes free. */
    public static void release(Release command, Context context, Draft draft) {
        Vesting vesting = context.ledger()
                .vesting(command.vesting())
                .orElseThrow(() -> Refused.because(
                        Code.NOT_FOUND, "vesting " + command.vesting(), "there is no such allocation with a schedule"));
        String subject = "vesting " + vesting.number();
        if (!vesting.account().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, subject, "it belongs to " + vesting.account());
        }
        Amount due = vesting.due(context.time());
        if (due.isZero()) {
            throw Refused.because(Code.EMPTY, subject, "nothing is due: " + vesting.released() + " were released");
        }
        Pot from = new Pot(Kind.VESTING, Optional.of(context.account()), 0);
        draft.move(from, Pot.available(context.account()), due, Reason.RELEASE);
        draft.add(new VestingReleased(vesting.number(), due));
    }

    /**
     * Pays out of the pool, which is never refilled: every rule that pays from it asks here.
     *
     * @throws Refused {@code POOL_EXHAUSTED} if it holds less
     */
    public static void fromPool(Pot to, Amount amount, Reason reason, Draft draft) {
        Amount left = draft.balance(Pot.only(Kind.POOL));
        if (left.compareTo(amount) < 0) {
            throw Refused.because(Code.POOL_EXHAUSTED, "pool", amount + " is more than the " + left + " that are left");
        }
        draft.move(Pot.only(Kind.POOL), to, amount, reason);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.math.BigInteger;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Accrual;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.HeldStake;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeEvent.Accrued;
import org.openledger.stake.StakeEvent.Held;
import org.openledger.stake.StakeEvent.IncomeClaimed;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/**
 * How HOLDING stakes share what reaches the pot STAKERS: one running sum per unit of weight, advanced whenever a weight changes or somebody claims.
 *
 * <p>No unit is lost: what a division leaves over is carried into the next one, what a holding is owed below one unit stays with it, and goes into the carry when it ends.
 */
final class IncomeRules {
    private static final Pot STAKERS = Pot.only(Kind.STAKERS);

    private IncomeRules() {}

    /** A new stake earns from the next deposit on; what came before is spread without it. */
    static void hold(StakeId stake, Amount amount, long lock, Context context, Draft draft) {
        advance(context, draft);
        long counted = Math.min(lock, context.parameters().number(Parameters.LOCK_CAP));
        long each = Math.addExact(context.parameters().number(Parameters.LOCK_BASE), counted);
        BigInteger weight = amount.units().multiply(BigInteger.valueOf(each));
        draft.add(new Held(stake, context.time() + lock, weight));
    }

    /** What a holding has earned is paid to its owner, in whole units. */
    static void claim(ClaimIncome command, Context context, Draft draft) {
        Stake stake = StakeRules.own(command.stake(), context);
        HeldStake held = held(stake, context);
        if (pay(stake, held, context, draft).isZero()) {
            throw Refused.because(Code.EMPTY, stake.id(), "it has earned less than one base unit since it was paid");
        }
    }

    /** Before a holding begins its way out its lock must have ended; it is paid, and earns no more. */
    static void leave(Stake stake, Context context, Draft draft) {
        HeldStake held = held(stake, context);
        if (context.time() < held.until()) {
            throw Refused.because(Code.STAKE_LOCKED, stake.id(), "its lock ends at " + held.until());
        }
        pay(stake, held, context, draft);
    }

    private static Amount pay(Stake stake, HeldStake held, Context context, Draft draft) {
        BigInteger[] owed = advance(context, draft).owed(held).divideAndRemainder(Accrual.SCALE);
        Amount paid = Amount.ofUnits(owed[0]);
        draft.move(STAKERS, Pot.available(stake.owner()), paid, Reason.STAKER_REWARD);
        draft.add(new IncomeClaimed(stake.id(), paid, owed[1]));
        return paid;
    }

    /** Spreads what reached the pot since it was last looked at. */
    private static Accrual advance(Context context, Draft draft) {
        Accrual before = context.ledger().accrual();
        Accrual after = before.plus(draft.balance(STAKERS).minus(before.spread()));
        if (!after.equals(before)) {
            draft.add(
                    new Accrued(after.perWeight(), after.carry(), after.spread().minus(before.spread())));
        }
        return after;
    }

    private static HeldStake held(Stake stake, Context context) {
        return context.ledger()
                .held(stake.id())
                .orElseThrow(() -> Refused.because(
                        Code.WRONG_STATE,
                        stake.id(),
                        "it is a " + stake.state() + " stake of " + stake.purpose()
                                + ": give a BONDED one of HOLDING"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.rule.RowStanding;
import org.openledger.datanet.Contribution;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reward.RewardCommand.ClaimBonus;
import org.openledger.reward.RewardEvent.BonusPaid;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What the pool adds to what a row has measurably earned: out of what was minted at the beginning, and never beyond. */
public final class BonusRules {
    private BonusRules() {}

    /** The owner of a row draws its bonus since the last draw, all of it or none. */
    public static void claim(ClaimBonus command, Context context, Draft draft) {
        Contribution row = context.ledger()
                .contribution(command.row())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.row(), "there is no such row"));
        AccountId owner = RewardRules.owner(row, context)
                .filter(context.account()::equals)
                .orElseThrow(
                        () -> Refused.because(Code.NOT_PERMITTED, command.row(), "only its owner draws its bonus"));
        RowStanding standing = context.ledger().standing(command.row()).orElse(RowStanding.NONE);
        Amount measured = standing.amount().minus(standing.claimed());
        Amount bonus = measured.part(context.parameters().part(Parameters.BONUS_RATE));
        if (bonus.isZero()) {
            throw Refused.because(
                    Code.EMPTY, command.row(), measured + " were earned since the last bonus: earn more first");
        }
        long epoch = RewardEpoch.of(context.time(), context.parameters(), context.ledger());
        Amount cap = context.parameters().amount(Parameters.BONUS_CAP);
        Amount spent = context.ledger().bonuses(epoch);
        Pot pool = Pot.only(Kind.POOL);
        if (spent.plus(bonus).compareTo(cap) > 0) {
            throw Refused.because(
                    Code.POOL_EXHAUSTED, command.row(), bonus + " beside " + spent + " exceed this epoch's " + cap);
        }
        if (draft.balance(pool).compareTo(bonus) < 0) {
            throw Refused.because(
                    Code.POOL_EXHAUSTED, command.row(), bonus + " are more than the " + draft.balance(pool) + " left");
        }
        draft.move(pool, Pot.available(owner), bonus, Reason.BONUS);
        draft.add(new BonusPaid(command.row(), epoch, measured, bonus));
    }
}

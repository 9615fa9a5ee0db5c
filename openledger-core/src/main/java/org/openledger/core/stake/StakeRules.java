/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeEvent.Released;
import org.openledger.stake.StakeEvent.Unbonding;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/** What may happen to stakes. */
public final class StakeRules {
    private StakeRules() {}

    /** Free money is locked behind validation, serving or holding. */
    public static void bond(Bond command, Context context, Draft draft) {
        StakeId id = lock(command.purpose(), command.amount(), context, draft);
        if (command.purpose() == StakePurpose.HOLDING) {
            IncomeRules.hold(id, command.amount(), command.lock(), context, draft);
        }
    }

    /** What a holding has earned is paid. */
    public static void claimIncome(ClaimIncome command, Context context, Draft draft) {
        IncomeRules.claim(command, context, draft);
    }

    /**
     * Free money is locked behind a purpose.
     *
     * @return the new stake
     */
    public static StakeId lock(StakePurpose purpose, Amount amount, Context context, Draft draft) {
        StakeId id = draft.nextStake();
        draft.spend(context.account(), Pot.locked(context.account()), amount, Reason.STAKE);
        draft.add(new Bonded(id, context.account(), purpose, amount));
        return id;
    }

    /** A bonded stake begins its way out, and stays slashable until it is free. */
    public static void unbond(Unbond command, Context context, Draft draft) {
        Stake stake = own(command.stake(), context);
        if (stake.purpose() == StakePurpose.CONTRIBUTION) {
            throw Refused.because(Code.NOT_PERMITTED, stake.id(), "it stands behind a row and comes free with it");
        }
        if (stake.state() != Stake.State.BONDED) {
            throw Refused.because(Code.WRONG_STATE, stake.id(), "it is " + stake.state() + ": give a BONDED one");
        }
        if (stake.purpose() == StakePurpose.HOLDING) {
            IncomeRules.leave(stake, context, draft);
            ProgrammeRules.leave(stake, context, draft);
        }
        draft.add(
                new Unbonding(stake.id(), context.time() + context.parameters().number(Parameters.UNBONDING)));
    }

    /** A stake of whoever asks. */
    static Stake own(StakeId id, Context context) {
        Stake stake = context.ledger()
                .stake(id)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "there is no such stake"));
        if (!stake.owner().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, id, "it belongs to " + stake.owner());
        }
        return stake;
    }

    /** What is left of a stake comes free; nothing happens to one that is free. */
    public static void release(StakeId id, Draft draft) {
        Stake stake = draft.stake(id);
        if (stake.state() != Stake.State.RELEASED) {
            Pot owner = Pot.available(stake.owner());
            draft.move(Pot.locked(stake.owner()), owner, stake.locked(), Reason.UNSTAKE);
            draft.add(new Released(id));
        }
    }
}

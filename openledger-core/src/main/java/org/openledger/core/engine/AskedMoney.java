/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import org.openledger.LedgerView;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reputation.ValidatorPay;
import org.openledger.reward.Earnings;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.PoolId;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Holding;
import org.openledger.stake.Programme;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Vesting;

/** Passes on what is asked of money, stakes and what they and rows earn. */
interface AskedMoney extends Asked {
    @Override
    default Amount balance(Pot pot) {
        return ask(state -> state.balance(pot));
    }

    @Override
    default Amount total(Pot.Kind kind) {
        return ask(state -> state.total(kind));
    }

    @Override
    default Amount supply() {
        return ask(LedgerView::supply);
    }

    @Override
    default Amount circulating() {
        return ask(LedgerView::circulating);
    }

    @Override
    default List<Vesting> vestings(AccountId account) {
        return ask(state -> state.vestings(account));
    }

    @Override
    default Optional<Stake> stake(StakeId id) {
        return ask(state -> state.stake(id));
    }

    @Override
    default List<Stake> stakes(AccountId owner) {
        return ask(state -> state.stakes(owner));
    }

    @Override
    default Optional<Programme> programme(long number) {
        return ask(state -> state.programme(number));
    }

    @Override
    default Optional<Enrolment> enrolment(StakeId id) {
        return ask(state -> state.enrolment(id));
    }

    @Override
    default Optional<Holding> holding(StakeId id) {
        return ask(state -> state.holding(id));
    }

    @Override
    default List<ValidatorPay> validatorPay(AccountId account) {
        return ask(state -> state.validatorPay(account));
    }

    @Override
    default List<AccountId> approvers(ContributionId row) {
        return ask(state -> state.approvers(row));
    }

    @Override
    default Amount approvalPay(ContributionId row, AccountId account) {
        return ask(state -> state.approvalPay(row, account));
    }

    @Override
    default Optional<Long> energy(RequestId request) {
        return ask(state -> state.energy(request));
    }

    @Override
    default Optional<Earnings> earnings(ContributionId row) {
        return ask(state -> state.earnings(row));
    }

    @Override
    default Optional<InfluencePool> pool(PoolId id) {
        return ask(state -> state.pool(id));
    }

    @Override
    default long pools() {
        return ask(LedgerView::pools);
    }

    @Override
    default List<MethodGrade> grades(ModelId model) {
        return ask(state -> state.grades(model));
    }
}

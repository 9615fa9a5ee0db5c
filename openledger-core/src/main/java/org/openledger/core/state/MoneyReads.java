/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import org.openledger.core.rule.Accrual;
import org.openledger.core.rule.HeldStake;
import org.openledger.core.rule.Validator;
import org.openledger.party.AccountId;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Holding;
import org.openledger.stake.Programme;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Vesting;

/** What is read of money: pots, allocations that vest, stakes, holdings, programmes. */
interface MoneyReads extends OverRooms {
    @Override
    default Amount balance(Pot pot) {
        return rooms().tokens.balance(pot);
    }

    @Override
    default Amount total(Pot.Kind kind) {
        return rooms().tokens.total(kind);
    }

    @Override
    default Amount supply() {
        return rooms().tokens.supply();
    }

    @Override
    default Amount circulating() {
        return supply().minus(total(Pot.Kind.BURNED));
    }

    @Override
    default List<Vesting> vestings(AccountId account) {
        return rooms().vestings.of(account);
    }

    @Override
    default Optional<Vesting> vesting(long number) {
        return rooms().vestings.vesting(number);
    }

    @Override
    default Amount earned(AccountId account) {
        return rooms().rewards.earned(account);
    }

    @Override
    default Optional<Stake> stake(StakeId id) {
        return rooms().stakes.stake(id);
    }

    @Override
    default List<Stake> stakes(AccountId owner) {
        return rooms().stakes.of(owner);
    }

    @Override
    default Optional<Holding> holding(StakeId id) {
        return rooms().holdings.holding(id, balance(Pot.only(Pot.Kind.STAKERS)));
    }

    @Override
    default Optional<Programme> programme(long number) {
        return rooms().programmes.programme(number);
    }

    @Override
    default long programmes() {
        return rooms().programmes.count();
    }

    @Override
    default Optional<Enrolment> enrolment(StakeId id) {
        return rooms().programmes.enrolment(id);
    }

    @Override
    default Optional<HeldStake> held(StakeId id) {
        return rooms().holdings.held(id);
    }

    @Override
    default Accrual accrual() {
        return rooms().holdings.accrual();
    }

    @Override
    default List<Validator> validators(Amount least) {
        return rooms().stakes.validators(least);
    }
}

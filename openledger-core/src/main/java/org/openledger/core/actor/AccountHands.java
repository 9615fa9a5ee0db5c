/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import org.openledger.Receipt;
import org.openledger.party.Account;
import org.openledger.party.AccountId;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeEvent;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand;

/** What an account does with its own tokens. */
final class AccountHands implements Account {

    private final Pen pen;

    AccountHands(Pen pen) {
        this.pen = pen;
    }

    @Override
    public AccountId id() {
        return pen.account();
    }

    @Override
    public Amount balance() {
        return pen.desk().ask(state -> state.balance(Pot.available(pen.account())));
    }

    @Override
    public Receipt transfer(AccountId to, Amount amount) {
        return pen.write(
                "transfer", new TokenCommand.Transfer(requireNonNull(to, "to"), requireNonNull(amount, "amount")));
    }

    @Override
    public StakeId stake(StakePurpose purpose, Amount amount) {
        Receipt receipt = pen.write(
                "stake", new StakeCommand.Bond(requireNonNull(purpose, "purpose"), requireNonNull(amount, "amount")));
        return Pen.first(receipt, StakeEvent.Bonded.class).stake();
    }

    @Override
    public Receipt unstake(StakeId stake) {
        return pen.write("unstake", new StakeCommand.Unbond(requireNonNull(stake, "stake")));
    }
}

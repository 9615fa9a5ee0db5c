/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.openledger.Receipt;
import org.openledger.party.Account;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.PartyCommand;
import org.openledger.party.PartyEvent;
import org.openledger.party.VerificationKey;
import org.openledger.stake.Enrolment;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeEvent;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand;
import org.openledger.token.TokenEvent;
import org.openledger.token.Vesting;

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

    @Override
    public StakeId hold(Amount amount, Duration lock) {
        Receipt receipt = pen.write(
                "hold",
                new StakeCommand.Bond(
                        StakePurpose.HOLDING,
                        requireNonNull(amount, "amount"),
                        requireNonNull(lock, "lock").toMillis()));
        return Pen.first(receipt, StakeEvent.Bonded.class).stake();
    }

    @Override
    public Amount claimIncome(StakeId stake) {
        Receipt receipt = pen.write("claim-income", new StakeCommand.ClaimIncome(requireNonNull(stake, "stake")));
        return Pen.first(receipt, StakeEvent.IncomeClaimed.class).paid();
    }

    @Override
    public List<Vesting> vestings() {
        return pen.desk().ask(state -> state.vestings(pen.account()));
    }

    @Override
    public Amount release(long vesting) {
        Receipt receipt = pen.write("release", new TokenCommand.Release(vesting));
        return Pen.first(receipt, TokenEvent.VestingReleased.class).amount();
    }

    @Override
    public Receipt burn(Amount amount) {
        return pen.write("burn", new TokenCommand.Burn(requireNonNull(amount, "amount")));
    }

    @Override
    public KeyChange rotate(VerificationKey key) {
        Receipt receipt = pen.write("rotate", new PartyCommand.RotateKey(requireNonNull(key, "key")));
        return Pen.first(receipt, PartyEvent.KeyChangeBegun.class).change();
    }

    @Override
    public Receipt cancelKeyChange(long change) {
        return pen.write("cancel-key-change", new PartyCommand.CancelKeyChange(change));
    }

    @Override
    public Receipt guardians(Guardians guardians) {
        return pen.write("guardians", new PartyCommand.SetGuardians(requireNonNull(guardians, "guardians")));
    }

    @Override
    public Receipt recover(AccountId account, VerificationKey key) {
        return pen.write(
                "recover", new PartyCommand.Recover(requireNonNull(account, "account"), requireNonNull(key, "key")));
    }

    @Override
    public Enrolment enrol(long programme, StakeId stake) {
        Receipt receipt = pen.write("enrol", new StakeCommand.Enrol(programme, requireNonNull(stake, "stake")));
        return Pen.first(receipt, StakeEvent.Enrolled.class).enrolment();
    }

    @Override
    public Amount collectYield(StakeId stake) {
        Receipt receipt = pen.write("collect-yield", new StakeCommand.CollectYield(requireNonNull(stake, "stake")));
        return Pen.first(receipt, StakeEvent.YieldPaid.class).paid();
    }
}

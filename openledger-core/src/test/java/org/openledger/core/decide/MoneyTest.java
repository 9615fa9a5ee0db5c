/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.FORTUNE;
import static org.openledger.core.decide.Town.OPERATOR;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.state.LedgerState;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.testkit.worlds.Worlds;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand.Transfer;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L01 to L12: money, gas, genesis, stakes. */
class MoneyTest {
    private final Town town = new Town();

    @Test
    void l05TheGenesisMintsOnceAndAllocates() {
        assertThat(town.state.supply()).isEqualTo(Amount.open(1_000_000));
        assertThat(town.free(ADA)).isEqualTo(FORTUNE);
        assertThat(town.state.total(Pot.Kind.POOL).plus(town.state.total(Pot.Kind.VESTING)))
                .isEqualTo(Amount.open(1_000_000 - 12 * 10_000));
        assertThat(town.no(OPERATOR, new LedgerCommand.Begin(town.genesis(Parameters.standard()))))
                .isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void l05BeforeTheGenesisNothingElseIsDecided() {
        Town empty = new Town();
        LedgerState state = new LedgerState();
        Envelope early = envelope(empty, ADA, new Transfer(BOB, Amount.open(1)));
        assertThat(Decider.decide(state, early, Town.BEGIN, false)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(Code.WRONG_LEDGER);
        Envelope stranger = envelope(empty, ADA, new LedgerCommand.Begin(empty.genesis(Parameters.standard())));
        assertThat(Decider.decide(state, stranger, Town.BEGIN, true)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(Code.OPERATOR_ONLY);
        Envelope later = envelope(
                empty,
                Town.OPERATOR,
                new LedgerCommand.Begin(empty.genesis(Parameters.standard().atVersion(2))));
        assertThat(Decider.decide(state, later, Town.BEGIN, true)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(Code.MALFORMED);
    }

    @Test
    void l03ATransferTakesAllAndNotOneUnitMore() {
        Amount tooMuch = FORTUNE.plus(Amount.ofUnits(1));
        assertThat(town.no(ADA, new Transfer(BOB, tooMuch))).isEqualTo(Code.INSUFFICIENT_BALANCE);
        assertThat(town.ok(ADA, new Transfer(BOB, FORTUNE)))
                .containsExactly(new Moved(Pot.available(ADA), Pot.available(BOB), FORTUNE, Reason.TRANSFER));
        assertThat(town.free(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.no(BOB, new Transfer(BOB, Amount.open(1)))).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l04GasIsPaidEvenForANo() {
        price(7);
        Decision no = town.ask(ADA, new Transfer(BOB, FORTUNE));
        assertThat(no.refusal().orElseThrow().code()).isEqualTo(Code.INSUFFICIENT_BALANCE);
        assertThat(no.events())
                .containsExactly(
                        new Moved(Pot.available(ADA), Pot.only(Pot.Kind.TREASURY), Amount.ofUnits(7), Reason.GAS));
        town.ok(ADA, new Transfer(BOB, FORTUNE.minus(Amount.ofUnits(14))));
        assertThat(town.free(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.state.total(Pot.Kind.TREASURY)).isEqualTo(Amount.ofUnits(14));
    }

    @Test
    void l04WhoCannotPayGasStaysOutside() {
        price(7);
        town.ok(ADA, new Transfer(BOB, FORTUNE.minus(Amount.ofUnits(7 + 6))));
        long height = town.state.height();
        assertThat(town.no(ADA, new Transfer(BOB, Amount.ofUnits(1)))).isEqualTo(Code.UNFUNDED);
        assertThat(town.state.height()).isEqualTo(height);
        Envelope frugal =
                new Envelope(Hash.ZERO, BOB, CommandId.of("frugal"), Town.BEGIN, 0, new Transfer(ADA, Amount.open(1)));
        assertThat(Decider.admits(town.state, frugal).orElseThrow().code()).isEqualTo(Code.UNFUNDED);
    }

    @Test
    void l93WhatIsTheOperatorsIsNobodyElses() {
        long height = town.state.height();
        assertThat(town.no(ADA, new LedgerCommand.Tick(Optional.empty()))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(town.no(ADA, new ChangeParameters(Parameters.standard().atVersion(2))))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(town.state.height()).isEqualTo(height);
    }

    @Test
    void l10ABondLocksAndL11ComesFreeOnTheMillisecond() {
        town.ok(ADA, new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(100)));
        StakeId id = new StakeId(0);
        assertThat(town.locked(ADA)).isEqualTo(Amount.open(100));
        assertThat(town.no(BOB, new StakeCommand.Unbond(id))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(ADA, new StakeCommand.Unbond(id));
        assertThat(town.no(ADA, new StakeCommand.Unbond(id))).isEqualTo(Code.WRONG_STATE);
        town.clock += town.state.parameters().number(Parameters.UNBONDING) - 1;
        assertThat(town.state.due(town.clock)).isFalse();
        assertThat(town.tick()).isEmpty();
        town.clock++;
        assertThat(town.state.due(town.clock)).isTrue();
        town.tick();
        assertThat(town.state.stake(id).orElseThrow().state()).isEqualTo(Stake.State.RELEASED);
        assertThat(town.free(ADA)).isEqualTo(FORTUNE);
        assertThat(town.state.due(town.clock)).isFalse();
        assertThat(town.no(ADA, new StakeCommand.Unbond(new StakeId(9)))).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l70ParametersChangeWithTheNextLeafInOrder() {
        Parameters next = Parameters.standard().with(Parameters.QUORUM, 1);
        assertThat(town.no(OPERATOR, new ChangeParameters(next))).isEqualTo(Code.BAD_PARAMETERS);
        assertThat(town.no(OPERATOR, new ChangeParameters(next.atVersion(3)))).isEqualTo(Code.BAD_PARAMETERS);
        town.ok(OPERATOR, new ChangeParameters(next.atVersion(2)));
        assertThat(town.state.parameters().number(Parameters.QUORUM)).isEqualTo(1);
        assertThat(town.state.parameters(1)).isEqualTo(Parameters.standard());
    }

    @Test
    void everySortOfCommandHasGas() {
        Worlds.everyCommand()
                .forEach(source -> assertThat(GasTable.gas(source.sample())).isNotNegative());
    }

    private void price(long units) {
        Parameters next = town.state.parameters().with(Parameters.GAS_PRICE, units);
        town.ok(OPERATOR, new ChangeParameters(next.atVersion(next.version() + 1)));
    }

    private static Envelope envelope(Town town, AccountId account, Command command) {
        return new Envelope(Hash.ZERO, account, CommandId.of("early"), town.clock, 0, command);
    }
}

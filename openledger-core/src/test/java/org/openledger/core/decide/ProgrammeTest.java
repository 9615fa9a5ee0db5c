/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.OPERATOR;

import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.party.AccountId;
import org.openledger.stake.Programme;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.CloseProgramme;
import org.openledger.stake.StakeCommand.CollectYield;
import org.openledger.stake.StakeCommand.Enrol;
import org.openledger.stake.StakeCommand.OpenProgramme;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeEvent.YieldPaid;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;

/** L194, L195: staking programmes. A year at 100 % pays e − 1 = 1.718281828459045235 for one. */
class ProgrammeTest {
    private static final long YEAR = 31_536_000_000L;
    private static final Amount WHOLE = Amount.open("1.718281828459045235");

    private final Town town = new Town();

    @Test
    void l194AProgrammeThatCannotPayRefusesToTheUnit() {
        StakeId stake = hold(ADA, Amount.open(1));
        open(WHOLE.minus(Amount.ofUnits(1)));
        assertThat(town.no(ADA, new Enrol(0, stake))).isEqualTo(Code.POOL_EXHAUSTED);
        open(WHOLE);
        town.ok(ADA, new Enrol(1, stake));
        assertThat(programme(1).reserved()).isEqualTo(WHOLE);
        StakeId dust = hold(BOB, Amount.ofUnits(1));
        assertThat(town.no(BOB, new Enrol(1, dust))).isEqualTo(Code.POOL_EXHAUSTED);
        assertThat(town.no(ADA, new Enrol(1, stake))).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void l194ThePoolPaysForAProgrammeAndIsNeverShort() {
        Amount pool = town.state.balance(Pot.only(Pot.Kind.POOL));
        OpenProgramme tooMuch = new OpenProgramme(BasisPoints.of(1), YEAR, pool.plus(Amount.ofUnits(1)));
        assertThat(town.no(OPERATOR, tooMuch)).isEqualTo(Code.POOL_EXHAUSTED);
        assertThat(town.ask(ADA, tooMuch).refusal().orElseThrow().code()).isEqualTo(Code.OPERATOR_ONLY);
        open(pool);
        assertThat(town.state.total(Pot.Kind.POOL)).isEqualTo(Amount.ZERO);
        StakeId stake = hold(ADA, Amount.open(1));
        town.ok(ADA, new Enrol(0, stake));
        town.ok(OPERATOR, new CloseProgramme(0));
        assertThat(town.state.total(Pot.Kind.POOL)).isEqualTo(pool.minus(WHOLE));
        assertThat(town.no(OPERATOR, new CloseProgramme(0))).isEqualTo(Code.EMPTY);
        assertThat(town.no(BOB, new Enrol(0, hold(BOB, Amount.open(1))))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l195AHoldingEarnsUntilTheDurationAndNotAMillisecondMore() {
        open(Amount.open(2));
        StakeId stake = hold(ADA, Amount.open(1));
        town.ok(ADA, new Enrol(0, stake));
        assertThat(town.no(ADA, new CollectYield(stake))).isEqualTo(Code.EMPTY);
        assertThat(town.no(BOB, new CollectYield(stake))).isEqualTo(Code.NOT_PERMITTED);
        town.clock += YEAR / 2;
        Amount half = collect(stake);
        assertThat(half).isEqualTo(Amount.open("0.648721270700128146"));
        town.clock += YEAR / 2 - 1;
        Amount almost = collect(stake);
        assertThat(town.state.enrolment(stake)).isPresent();
        town.clock += 10 * YEAR;
        Amount last = collect(stake);
        assertThat(half.plus(almost).plus(last)).isEqualTo(WHOLE);
        assertThat(last.isZero()).isFalse();
        assertThat(town.state.enrolment(stake)).isEmpty();
        assertThat(programme(0).reserved()).isEqualTo(Amount.ZERO);
        assertThat(town.no(ADA, new CollectYield(stake))).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l195WithItsUnbondingAHoldingIsPaidAndItsReserveIsFree() {
        open(Amount.open(2));
        StakeId stake = hold(ADA, Amount.open(1));
        town.ok(ADA, new Enrol(0, stake));
        town.clock += YEAR / 2;
        Amount before = town.free(ADA);
        town.ok(ADA, new Unbond(stake));
        assertThat(town.free(ADA).minus(before)).isEqualTo(Amount.open("0.648721270700128146"));
        assertThat(programme(0).reserved()).isEqualTo(Amount.ZERO);
        assertThat(town.state.enrolment(stake)).isEmpty();
        assertThat(town.no(ADA, new Enrol(0, stake))).isEqualTo(Code.WRONG_STATE);
    }

    private void open(Amount funding) {
        town.ok(OPERATOR, new OpenProgramme(BasisPoints.of(10_000), YEAR, funding));
    }

    private Programme programme(long number) {
        return town.state.programme(number).orElseThrow();
    }

    private Amount collect(StakeId stake) {
        return Town.only(YieldPaid.class, town.ok(ADA, new CollectYield(stake))).paid();
    }

    private StakeId hold(AccountId account, Amount amount) {
        return Town.only(Bonded.class, town.ok(account, new Bond(StakePurpose.HOLDING, amount)))
                .stake();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.core.codec.Effect;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeEvent.IncomeClaimed;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L170 to L173: stakers' income, by hand. */
class StakerIncomeTest {
    private static final long DAY = 24L * 60 * 60 * 1_000;

    private final Town town = new Town();

    @Test
    void l170AHoldingWeighsItsAmountTimesItsLock() {
        long base = town.state.parameters().number(Parameters.LOCK_BASE);
        long cap = town.state.parameters().number(Parameters.LOCK_CAP);
        assertThat(weight(hold(ADA, 7, 0))).isEqualTo(BigInteger.valueOf(7 * base));
        assertThat(weight(hold(ADA, 7, 1))).isEqualTo(BigInteger.valueOf(7 * (base + 1)));
        assertThat(weight(hold(ADA, 7, cap - 1))).isEqualTo(BigInteger.valueOf(7 * (base + cap - 1)));
        assertThat(weight(hold(ADA, 7, cap))).isEqualTo(BigInteger.valueOf(7 * (base + cap)));
        assertThat(weight(hold(ADA, 7, cap + 1))).isEqualTo(BigInteger.valueOf(7 * (base + cap)));
        assertThat(weight(hold(ADA, 3, cap)).add(weight(hold(ADA, 4, cap)))).isEqualTo(weight(hold(ADA, 7, cap)));
    }

    @Test
    void l173NoUnbondingBeforeTheLockEndsToTheMillisecond() {
        StakeId stake = hold(ADA, 1_000, DAY);
        long end = town.clock + DAY;
        town.clock = end - 1;
        assertThat(town.no(ADA, new Unbond(stake))).isEqualTo(Code.STAKE_LOCKED);
        town.clock = end;
        town.ok(ADA, new Unbond(stake));
        assertThat(town.state.holding(stake)).isEmpty();
        town.clock += town.state.parameters().number(Parameters.UNBONDING);
        town.tick();
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE);
    }

    @Test
    void l171ADepositIsSharedByWeightAndALaterHoldingHasNoPartInIt() {
        StakeId long1 = hold(ADA, 100, 90 * DAY);
        StakeId short1 = hold(BOB, 100, 0);
        deposit(1_000);
        StakeId late = hold(CY, 10_000, 365 * DAY);
        almost(claim(ADA, long1), 800);
        almost(claim(BOB, short1), 200);
        assertThat(town.no(CY, new ClaimIncome(late))).isEqualTo(Code.EMPTY);
        assertThat(town.no(ADA, new ClaimIncome(long1))).isEqualTo(Code.EMPTY);
    }

    @Test
    void l171WithoutHoldingsADepositIsHeldForTheNextOne() {
        deposit(77);
        assertThat(town.state.accrual().spread()).isEqualTo(Amount.ZERO);
        StakeId stake = hold(ADA, 1, 0);
        almost(claim(ADA, stake), 77);
    }

    /** A deposit below one unit per holding is not lost: after as many as there are holdings, each has been paid one. */
    @Test
    void l172DepositsBelowAUnitPerHoldingAddUp() {
        StakeId first = hold(ADA, 1_000_000, 0);
        StakeId second = hold(BOB, 1_000_000, 0);
        StakeId third = hold(CY, 1_000_000, 0);
        deposit(1);
        assertThat(town.no(ADA, new ClaimIncome(first))).isEqualTo(Code.EMPTY);
        deposit(1);
        deposit(1);
        deposit(1);
        assertThat(claim(ADA, first)).isEqualTo(Amount.ofUnits(1));
        assertThat(claim(BOB, second)).isEqualTo(Amount.ofUnits(1));
        assertThat(claim(CY, third)).isEqualTo(Amount.ofUnits(1));
        assertThat(town.state.balance(Pot.only(Pot.Kind.STAKERS))).isEqualTo(Amount.ofUnits(1));
    }

    @Test
    void l172ASecondStakeLeavesTheFirstAsItIs() {
        StakeId first = hold(ADA, 100, DAY);
        deposit(10);
        long end = town.state.holding(first).orElseThrow().until();
        town.clock += DAY / 2;
        hold(ADA, 100, 30 * DAY);
        assertThat(town.state.holding(first).orElseThrow().until()).isEqualTo(end);
        almost(town.state.holding(first).orElseThrow().owed(), 10);
    }

    @Test
    void l172OnlyTheOwnerClaimsAndOnlyOfAHolding() {
        StakeId stake = hold(ADA, 100, 0);
        deposit(10);
        assertThat(town.no(BOB, new ClaimIncome(stake))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(BOB, new ClaimIncome(new StakeId(99)))).isEqualTo(Code.NOT_FOUND);
        StakeId other = Town.only(Bonded.class, town.ok(BOB, new Bond(StakePurpose.SERVING, Amount.ofUnits(5))))
                .stake();
        assertThat(town.no(BOB, new ClaimIncome(other))).isEqualTo(Code.WRONG_STATE);
    }

    /** To the unit, or one below: what is missing of it is in the carry, and comes with the next deposit. */
    private static void almost(Amount found, long units) {
        assertThat(found).isBetween(Amount.ofUnits(units - 1), Amount.ofUnits(units));
    }

    private StakeId hold(AccountId account, long amount, long lock) {
        return Town.only(Bonded.class, town.ok(account, new Bond(StakePurpose.HOLDING, Amount.ofUnits(amount), lock)))
                .stake();
    }

    private BigInteger weight(StakeId stake) {
        return town.state.holding(stake).orElseThrow().weight();
    }

    private Amount claim(AccountId account, StakeId stake) {
        return Town.only(IncomeClaimed.class, town.ok(account, new ClaimIncome(stake)))
                .paid();
    }

    private void deposit(long units) {
        town.state.apply(new Effect(
                town.clock,
                List.of(new Moved(
                        Pot.only(Pot.Kind.POOL),
                        Pot.only(Pot.Kind.STAKERS),
                        Amount.ofUnits(units),
                        Reason.FEE_STAKERS))));
    }
}

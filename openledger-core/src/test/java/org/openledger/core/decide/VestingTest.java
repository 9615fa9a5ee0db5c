/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.table.Stamp;
import org.openledger.core.token.TokenRules;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Allocations;
import org.openledger.ledger.Genesis;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Schedule;
import org.openledger.token.TokenCommand.Burn;
import org.openledger.token.TokenCommand.Release;
import org.openledger.token.TokenEvent.Reason;

/** L174 to L176: what vests, what is burned, and the pool. */
class VestingTest {
    private static final AccountId LIQUIDITY = Town.person(20);

    @Test
    void l174ThePublishedAllocationVestsAtEveryMonthAndNotAMillisecondBefore() {
        Amount supply = Amount.ofUnits(BigInteger.TEN.pow(27).add(BigInteger.valueOf(7)));
        List<Genesis.Allocation> published = Allocations.published(supply, ADA, BOB, CY, LIQUIDITY);
        Town town = new Town(Parameters.standard(), supply, published);
        int[] parts = {6_171, 1_829, 1_500, 500};
        for (int i = 0; i < parts.length; i++) {
            BigInteger floor =
                    supply.units().multiply(BigInteger.valueOf(parts[i])).divide(BigInteger.valueOf(10_000));
            assertThat(published.get(i).amount().units()).isBetween(floor, floor.add(BigInteger.ONE));
        }
        assertThat(published.stream().map(Genesis.Allocation::amount).reduce(Amount.ZERO, Amount::plus))
                .isEqualTo(supply);
        assertThat(town.free(LIQUIDITY)).isEqualTo(published.get(3).amount());
        Amount community = Amount.ZERO;
        Amount team = Amount.ZERO;
        for (int month = 1; month <= 49; month++) {
            town.clock = Town.BEGIN + month * 2_629_746_000L - 1;
            assertThat(town.no(ADA, new Release(0))).isEqualTo(Code.EMPTY);
            assertThat(town.no(CY, new Release(2))).isEqualTo(Code.EMPTY);
            town.clock++;
            community = released(town, ADA, 0, published.get(0).amount(), 48, month, community);
            team = released(town, CY, 2, published.get(2).amount(), 36, month - 12, team);
        }
        assertThat(town.free(ADA)).isEqualTo(published.get(0).amount());
        assertThat(town.free(CY)).isEqualTo(published.get(2).amount());
        town.ok(BOB, new Release(1));
        assertThat(town.free(BOB)).isEqualTo(published.get(1).amount());
        assertThat(town.state.total(Pot.Kind.VESTING)).isEqualTo(Amount.ZERO);
        town.state.recount();
    }

    /** An equal part each month, and what is left in the last one: counted by hand. */
    private static Amount released(
            Town town, AccountId account, long number, Amount whole, int months, int month, Amount before) {
        if (month < 1 || month > months) {
            assertThat(town.no(account, new Release(number))).isEqualTo(Code.EMPTY);
            return before;
        }
        BigInteger part = whole.units().divide(BigInteger.valueOf(months));
        BigInteger right = month == months ? whole.units().subtract(before.units()) : part;
        town.ok(account, new Release(number));
        assertThat(town.free(account)).isEqualTo(before.plus(Amount.ofUnits(right)));
        assertThat(town.state.balance(new Pot(Pot.Kind.VESTING, Optional.of(account), 0)))
                .isEqualTo(whole.minus(town.free(account)));
        return town.free(account);
    }

    @Test
    void l174WhatWasNotReleasedAddsUpAndOnlyItsOwnerReleasesIt() {
        Amount ten = Amount.ofUnits(10);
        Town town = new Town(
                Parameters.standard(),
                Amount.open(1_000),
                List.of(new Genesis.Allocation(ADA, ten, Optional.of(new Schedule(5, 10, 4)))));
        town.clock = Town.BEGIN + 35;
        assertThat(town.no(BOB, new Release(0))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new Release(1))).isEqualTo(Code.NOT_FOUND);
        town.ok(ADA, new Release(0));
        assertThat(town.free(ADA)).isEqualTo(Amount.ofUnits(6));
        assertThat(town.state.vestings(ADA).get(0).released()).isEqualTo(Amount.ofUnits(6));
        town.clock = Town.BEGIN + 45;
        town.ok(ADA, new Release(0));
        assertThat(town.free(ADA)).isEqualTo(ten);
    }

    @Test
    void l175WhatIsBurnedIsGoneOnce() {
        Town town = new Town();
        Amount supply = town.state.supply();
        town.ok(ADA, new Burn(Amount.ofUnits(5)));
        assertThat(town.state.supply()).isEqualTo(supply);
        assertThat(town.state.circulating()).isEqualTo(supply.minus(Amount.ofUnits(5)));
        assertThat(town.no(ADA, new Burn(Town.FORTUNE))).isEqualTo(Code.INSUFFICIENT_BALANCE);
        assertThat(town.state.circulating()).isEqualTo(supply.minus(Amount.ofUnits(5)));
    }

    @Test
    void l176ThePoolPaysToTheLastUnitAndNotOneMore() {
        Town town = new Town();
        Amount pool = town.state.balance(Pot.only(Pot.Kind.POOL));
        Draft draft = new Draft(town.state.trial(), new Stamp(1, Town.BEGIN));
        TokenRules.fromPool(Pot.available(ADA), pool, Reason.BONUS, draft);
        assertThat(draft.balance(Pot.available(ADA))).isEqualTo(Town.FORTUNE.plus(pool));
        assertThat(refusalOf(() -> TokenRules.fromPool(Pot.available(ADA), Amount.ofUnits(1), Reason.BONUS, draft)))
                .isEqualTo(Code.POOL_EXHAUSTED);
        assertThat(draft.size()).isEqualTo(1);
    }

    private static Code refusalOf(Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return no.refusal().code();
        }
        throw new AssertionError("it was not refused");
    }
}

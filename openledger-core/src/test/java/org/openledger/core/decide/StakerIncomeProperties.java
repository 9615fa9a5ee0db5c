/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.core.codec.Effect;
import org.openledger.core.rule.Accrual;
import org.openledger.core.rule.HeldStake;
import org.openledger.party.AccountId;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L171, L172: the running sum against a naive ledger that divides each deposit among all holdings as fractions. */
@AddLifecycleHook(Soak.class)
class StakerIncomeProperties {
    private static final Pot STAKERS = Pot.only(Pot.Kind.STAKERS);

    @Property(tries = 40)
    void l172EveryHoldingGetsItsFractionOfEveryDepositAndNothingIsStranded(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = new Town();
        List<Naive> naive = new ArrayList<>();
        Waiting waiting = Waiting.NONE;
        for (int step = 0; step < 60; step++) {
            town.clock += random.nextInt(1_000_000);
            int deed = random.nextInt(5);
            waiting = deed < 3 ? waiting.spread(naive) : waiting;
            switch (deed) {
                case 0 -> naive.add(bond(town, random));
                case 1 -> waiting = waiting.left(unbond(town, naive, random));
                case 2 -> claim(town, naive, random);
                default -> {
                    BigInteger units = new BigInteger(1 + random.nextInt(70), random).add(BigInteger.ONE);
                    town.state.apply(new Effect(
                            town.clock,
                            List.of(new Moved(
                                    Pot.only(Pot.Kind.POOL), STAKERS, Amount.ofUnits(units), Reason.FEE_STAKERS))));
                    waiting = waiting.deposit(units);
                }
            }
            requireNothingStranded(town, naive.size());
        }
        waiting.spread(naive);
        for (Naive stake : naive) {
            BigInteger exact = stake.earned.floor();
            BigInteger owed = town.state
                    .holding(stake.id)
                    .map(holding -> holding.owed().units())
                    .orElse(BigInteger.ZERO);
            assertThat(stake.paid.add(owed).subtract(exact).abs()).isLessThanOrEqualTo(BigInteger.ONE);
        }
    }

    /** What was spread is what is owed, to the last part of a unit. */
    private static void requireNothingStranded(Town town, int stakes) {
        Accrual accrual = town.state.accrual();
        BigInteger owed = accrual.carry();
        BigInteger weight = BigInteger.ZERO;
        for (int id = 0; id < stakes; id++) {
            HeldStake held = town.state.held(new StakeId(id)).orElse(null);
            if (held != null) {
                owed = owed.add(held.weight()
                        .multiply(accrual.perWeight().subtract(held.entry()))
                        .add(held.rest()));
                weight = weight.add(held.weight());
            }
        }
        assertThat(owed).isEqualTo(accrual.spread().units().multiply(Accrual.SCALE));
        assertThat(weight).isEqualTo(accrual.weight());
        assertThat(town.state.balance(STAKERS)).isGreaterThanOrEqualTo(accrual.spread());
    }

    private static Naive bond(Town town, Random random) {
        AccountId owner = Town.person(3 + random.nextInt(5));
        Amount amount = Amount.ofUnits(new BigInteger(1 + random.nextInt(68), random).add(BigInteger.ONE));
        long lock = random.nextBoolean() ? random.nextInt(5_000_000) : 0;
        StakeId id = Town.only(Bonded.class, town.ok(owner, new Bond(StakePurpose.HOLDING, amount, lock)))
                .stake();
        return new Naive(id, owner, town.state.holding(id).orElseThrow().weight());
    }

    /** What the holding was owed beyond what it was paid: the fraction of a unit that it leaves behind. */
    private static Fraction unbond(Town town, List<Naive> naive, Random random) {
        if (naive.isEmpty()) {
            return Fraction.ZERO;
        }
        Naive stake = naive.get(random.nextInt(naive.size()));
        Amount before = town.free(stake.owner);
        if (town.ask(stake.owner, new Unbond(stake.id)).refusal().isPresent()) {
            return Fraction.ZERO;
        }
        stake.paid = stake.paid.add(town.free(stake.owner).minus(before).units());
        stake.weight = BigInteger.ZERO;
        Fraction left = stake.earned.plus(new Fraction(stake.paid.negate(), BigInteger.ONE));
        stake.earned = new Fraction(stake.paid, BigInteger.ONE);
        return left;
    }

    private static void claim(Town town, List<Naive> naive, Random random) {
        if (!naive.isEmpty()) {
            Naive stake = naive.get(random.nextInt(naive.size()));
            Amount before = town.free(stake.owner);
            town.ask(stake.owner, new ClaimIncome(stake.id));
            stake.paid = stake.paid.add(town.free(stake.owner).minus(before).units());
        }
    }

    /** What is not spread yet: deposits, and the fractions that leavers left behind, which wait for the next deposit. */
    private record Waiting(BigInteger deposits, Fraction fractions) {
        private static final Waiting NONE = new Waiting(BigInteger.ZERO, Fraction.ZERO);

        Waiting deposit(BigInteger units) {
            return new Waiting(deposits.add(units), fractions);
        }

        Waiting left(Fraction fraction) {
            return new Waiting(deposits, fractions.plus(fraction));
        }

        /** Divides a deposit and what waits for one among all holdings; without holdings it waits on. */
        Waiting spread(List<Naive> naive) {
            BigInteger total = naive.stream().map(stake -> stake.weight).reduce(BigInteger.ZERO, BigInteger::add);
            if (total.signum() == 0 || deposits.signum() == 0) {
                return this;
            }
            Fraction whole = fractions.plus(new Fraction(deposits, BigInteger.ONE));
            for (Naive stake : naive) {
                stake.earned =
                        stake.earned.plus(new Fraction(whole.over.multiply(stake.weight), whole.under.multiply(total)));
            }
            return NONE;
        }
    }

    /** A holding as a simple ledger would keep it: a fraction that is never rounded. */
    private static final class Naive {
        private final StakeId id;
        private final AccountId owner;
        private BigInteger weight;
        private Fraction earned = Fraction.ZERO;
        private BigInteger paid = BigInteger.ZERO;

        Naive(StakeId id, AccountId owner, BigInteger weight) {
            this.id = id;
            this.owner = owner;
            this.weight = weight;
        }
    }

    private record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction plus(Fraction other) {
            BigInteger sum = over.multiply(other.under).add(other.over.multiply(under));
            BigInteger whole = under.multiply(other.under);
            BigInteger common = sum.gcd(whole);
            return new Fraction(sum.divide(common), whole.divide(common));
        }

        BigInteger floor() {
            return over.divide(under);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.reward.FeeSplit;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;
import org.openledger.token.Schedule;
import org.openledger.token.TokenCommand;
import org.openledger.token.TokenEvent;

/** Money and where it lies. */
public final class TokenWorlds {

    private static final BigInteger ONE_OPEN = BigInteger.TEN.pow(Amount.DECIMALS);

    private TokenWorlds() {}

    /** Returns amounts: 0, 1, around one OPEN, around 2^63 and 2^64, and the largest. */
    public static Arbitrary<Amount> amounts() {
        return units(BigInteger.ZERO, Amount.MAX.units());
    }

    /** Returns amounts above zero. */
    public static Arbitrary<Amount> positiveAmounts() {
        return units(BigInteger.ONE, Amount.MAX.units());
    }

    private static Arbitrary<Amount> units(BigInteger least, BigInteger most) {
        BigInteger[] edges = {
            BigInteger.ONE,
            ONE_OPEN.subtract(BigInteger.ONE),
            ONE_OPEN,
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(64),
            most.subtract(BigInteger.ONE)
        };
        Arbitrary<BigInteger> everyday = Arbitraries.bigIntegers().between(least, ONE_OPEN.shiftLeft(30));
        Arbitrary<BigInteger> any = Arbitraries.bigIntegers().between(least, most);
        return Arbitraries.oneOf(everyday, any, Arbitraries.of(edges), Arbitraries.of(least, most))
                .map(Amount::ofUnits);
    }

    /** Returns parts of a whole, in ten-thousandths. */
    public static Arbitrary<BasisPoints> basisPoints() {
        return Arbitraries.integers().between(0, BasisPoints.WHOLE).map(BasisPoints::of);
    }

    /** Returns that many parts that sum to the whole. */
    public static Arbitrary<List<BasisPoints>> splits(int parts) {
        return Arbitraries.integers()
                .between(0, BasisPoints.WHOLE)
                .list()
                .ofSize(parts - 1)
                .map(cuts -> {
                    List<Integer> sorted = cuts.stream().sorted().toList();
                    return java.util.stream.IntStream.range(0, parts)
                            .mapToObj(i -> BasisPoints.of((i < parts - 1 ? sorted.get(i) : BasisPoints.WHOLE)
                                    - (i == 0 ? 0 : sorted.get(i - 1))))
                            .toList();
                });
    }

    /** Returns divisions of a fee among its buckets. */
    public static Arbitrary<FeeSplit> feeSplits() {
        return Combinators.combine(amounts(), splits(6)).as(FeeSplit::of);
    }

    /** Returns pots of every kind. */
    public static Arbitrary<Pot> pots() {
        return Combinators.combine(Arbitraries.of(Pot.Kind.class), PartyWorlds.accounts(), BasicWorlds.ordinals())
                .as((kind, account, number) -> new Pot(
                        kind,
                        kind.isOfAccount() ? Optional.of(account) : Optional.empty(),
                        kind.isNumbered() ? number : 0));
    }

    static Arbitrary<TokenCommand.Transfer> transfer() {
        return Combinators.combine(PartyWorlds.accounts(), positiveAmounts()).as(TokenCommand.Transfer::new);
    }

    static Arbitrary<TokenEvent.Minted> minted() {
        return amounts().map(TokenEvent.Minted::new);
    }

    static Arbitrary<TokenEvent.Moved> moved() {
        return Combinators.combine(pots(), pots(), positiveAmounts(), Arbitraries.of(TokenEvent.Reason.class))
                .filter((from, to, amount, reason) -> !from.equals(to))
                .as(TokenEvent.Moved::new);
    }

    static Arbitrary<TokenCommand.Burn> burn() {
        return positiveAmounts().map(TokenCommand.Burn::new);
    }

    static Arbitrary<TokenCommand.Release> release() {
        return BasicWorlds.ordinals().map(TokenCommand.Release::new);
    }

    static Arbitrary<TokenEvent.VestingReleased> vestingReleased() {
        return Combinators.combine(BasicWorlds.ordinals(), amounts()).as(TokenEvent.VestingReleased::new);
    }

    /** Returns schedules. */
    public static Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Schedule.MAX_TIME),
                        Arbitraries.longs().between(1, Schedule.MAX_TIME),
                        Arbitraries.integers().between(1, Schedule.MAX_STEPS))
                .as(Schedule::new);
    }
}

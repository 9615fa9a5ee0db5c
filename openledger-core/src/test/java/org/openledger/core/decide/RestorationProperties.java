/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.Vote;
import org.openledger.stake.Stake;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Minted;
import org.openledger.token.TokenEvent.Moved;

/** L105: a slash that is overturned leaves every pot and every stake as it was, but for the bonds, whose ways are stated. */
@AddLifecycleHook(Soak.class)
class RestorationProperties {
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    @Property(tries = 20)
    void l105AnOverturnedSlashLeavesNoTrace(
            @ForAll @IntRange(max = 10_000) int fraction,
            @ForAll @IntRange(max = 10_000) int burn,
            @ForAll @IntRange(min = 1, max = 1_000_000) int bondUnits,
            @ForAll @IntRange(min = 1, max = 1_000_000) int appealUnits,
            @ForAll @IntRange(max = 2) int life) {
        Village village = new Village(AppealTest.small()
                        .with(Parameters.SLASH_FRACTION, fraction)
                        .with(Parameters.BOND_BURN, burn)
                        .with(Parameters.CHALLENGE_BOND, 1)
                        .with(Parameters.APPEAL_BOND, 1))
                .validators(8);
        Town town = village.town;
        ContributionId row = life == 0 ? village.inReview() : life == 1 ? village.accepted() : village.active();
        ContributionStatus before = town.row(row).status();
        Map<Pot, BigInteger> expected = pots(town);
        List<Stake> stakes = town.state.stakes(ADA);
        if (life > 0) {
            Amount bond = Amount.ofUnits(bondUnits);
            town.ok(BOB, new Contest(row, bond, Claim.quality("spam")));
            town.nextSeed();
            loseBond(bond.units(), burn, expected);
        }
        village.decide(row, Vote.SLASH);
        town.ok(ADA, new Appeal(row, Amount.ofUnits(appealUnits), "no"));
        town.nextSeed();
        village.decide(row, Vote.ACCEPT);
        assertThat(town.row(row).status())
                .isEqualTo(before == ContributionStatus.ACTIVE ? before : ContributionStatus.ACCEPTED);
        assertThat(town.state.stakes(ADA)).isEqualTo(stakes);
        assertThat(pots(town)).isEqualTo(expected);
        town.state.recount();
    }

    /** The challenger loses the bond: a part is burned, rounded down, and the author has the rest. */
    private static void loseBond(BigInteger bond, int burn, Map<Pot, BigInteger> expected) {
        BigInteger burned = bond.multiply(BigInteger.valueOf(burn)).divide(WHOLE);
        add(Pot.available(BOB), bond.negate(), expected);
        add(Pot.only(Pot.Kind.BURNED), burned, expected);
        add(Pot.available(ADA), bond.subtract(burned), expected);
    }

    /** What lies in every pot that is not empty, added up from the log alone. */
    private static Map<Pot, BigInteger> pots(Town town) {
        Map<Pot, BigInteger> pots = new TreeMap<>();
        for (byte[] leaf : town.log) {
            for (Event event : Leaves.decode(leaf).events()) {
                if (event instanceof Minted minted) {
                    add(Pot.only(Pot.Kind.POOL), minted.amount().units(), pots);
                } else if (event instanceof Moved moved) {
                    add(moved.from(), moved.amount().units().negate(), pots);
                    add(moved.to(), moved.amount().units(), pots);
                }
            }
        }
        return pots;
    }

    private static void add(Pot pot, BigInteger amount, Map<Pot, BigInteger> pots) {
        pots.compute(
                pot,
                (key, there) -> Optional.ofNullable(there)
                        .map(amount::add)
                        .or(() -> Optional.of(amount))
                        .filter(sum -> sum.signum() != 0)
                        .orElse(null));
    }
}

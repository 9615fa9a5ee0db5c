/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.openledger.ledger.Genesis.Allocation;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Schedule;
import org.openledger.token.Shares;

/** Ready-made divisions of a supply. */
public final class Allocations {

    private static final List<BigInteger> PUBLISHED =
            List.of(6_171, 1_829, 1_500, 500).stream().map(BigInteger::valueOf).toList();

    private Allocations() {}

    /**
     * Returns the published division: 61.71 % community, 18.29 % investors, 15 % team, 5 % liquidity.
     *
     * <p>Team and investors vest in 36 equal months after a cliff of 12 months, the community in 48 equal months from the beginning, and liquidity is free at once. A
     * month is {@link Schedule#MONTH}. The parts are exact by largest remainder.
     *
     * @param supply what is divided
     * @param community who holds the community's part
     * @param investors who holds the investors' part
     * @param team who holds the team's part
     * @param liquidity who holds the liquidity
     * @return four allocations, in this order, with the sum {@code supply}
     */
    public static List<Allocation> published(
            Amount supply, AccountId community, AccountId investors, AccountId team, AccountId liquidity) {
        List<Amount> parts = Shares.of(supply, PUBLISHED);
        Optional<Schedule> insiders = Optional.of(Schedule.monthly(12, 36));
        return List.of(
                new Allocation(community, parts.get(0), Optional.of(Schedule.monthly(0, 48))),
                new Allocation(investors, parts.get(1), insiders),
                new Allocation(team, parts.get(2), insiders),
                new Allocation(liquidity, parts.get(3)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Looks at rows again that are active already, and challenges what turns out to be worthless.
 *
 * @param looks how many it looks at in an epoch
 * @param junk what it challenges, in percent
 */
public record Watchman(int looks, int junk) implements Strategy {
    /** Returns watchmen who look at five rows an epoch, and challenge what looks like less than 20 percent. */
    public static Watchman standard() {
        return new Watchman(5, 20);
    }

    @Override
    public void act(Turn turn) {
        // It waits until this epoch's rounds are decided.
    }

    @Override
    public void watch(Turn turn) {
        long rows = turn.view().contributions();
        Amount bond = turn.view().parameters().amount(Parameters.CHALLENGE_BOND);
        for (int i = 0; i < looks && rows > 0 && turn.balance().compareTo(bond) >= 0; i++) {
            ContributionId row = new ContributionId(turn.random().nextInt((int) Math.min(rows, Integer.MAX_VALUE)));
            boolean active = turn.view()
                    .contribution(row)
                    .filter(it -> it.status() == ContributionStatus.ACTIVE)
                    .isPresent();
            if (active && turn.look(row) < junk) {
                turn.actor().reviews().challenge(row, bond, "it is worthless by now");
            }
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(100);
    }
}

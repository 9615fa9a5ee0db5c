/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.List;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 16, griefing: challenges good rows, to hold them up.
 *
 * @param challenges how many in an epoch
 */
public record GriefingChallenger(int challenges) implements Strategy {
    /** Returns griefers of one row an epoch, at the least bond. */
    public static GriefingChallenger standard() {
        return new GriefingChallenger(1);
    }

    @Override
    public void act(Turn turn) {
        // It waits until rows are accepted.
    }

    @Override
    public void watch(Turn turn) {
        Amount bond = turn.view().parameters().amount(Parameters.CHALLENGE_BOND);
        List<Contribution> rows = Rows.worthCopying(turn).stream()
                .filter(row -> row.status() == ContributionStatus.ACCEPTED)
                .toList();
        for (int i = 0; i < challenges && !rows.isEmpty() && Rows.affords(turn, bond); i++) {
            Contribution row = rows.get(turn.random().nextInt(rows.size()));
            turn.actor().reviews().challenge(row.id(), bond, "it is mine");
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

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.RefusedException;
import org.openledger.datanet.ContributionId;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 17, slash evasion: contributes worthless rows, and tries to withdraw each before its committee has spoken.
 *
 * @param stake what stands behind each
 */
public record SlashEvader(Amount stake) implements Strategy {
    /** Returns evaders with 5 OPEN behind a row. */
    public static SlashEvader standard() {
        return new SlashEvader(Amount.open(5));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        for (ContributionId id : turn.newRows()) {
            boolean own = turn.view()
                    .contribution(id)
                    .filter(row -> row.author().equals(turn.account()))
                    .isPresent();
            if (own) {
                withdraw(turn, id);
            }
        }
        Rows.put(turn, turn.row(0), stake);
    }

    private static void withdraw(Turn turn, ContributionId row) {
        try {
            turn.actor().datanets().withdraw(row);
        } catch (RefusedException refused) {
            // The rules hold it until its committee has spoken; the next row is tried all the same
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(50);
    }
}

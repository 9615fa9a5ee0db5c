/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 19, whitewashing: spams until its name is worth nothing, moves what is left to the next mate, and begins anew.
 *
 * @param rowsPerEpoch how many worthless rows
 * @param stake what stands behind each
 */
public record Whitewasher(int rowsPerEpoch, Amount stake) implements Strategy {
    /** Returns whitewashers who change their name every third epoch. */
    public static Whitewasher standard() {
        return new Whitewasher(3, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        int turnOf = turn.epoch() / 3 % turn.mates();
        if (turn.place() == turnOf) {
            for (int i = 0; i < rowsPerEpoch; i++) {
                Rows.put(turn, turn.row(0), stake);
            }
        } else if (!turn.balance().isZero()) {
            turn.actor().account().transfer(turn.mate(turnOf), turn.balance());
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(20);
    }
}

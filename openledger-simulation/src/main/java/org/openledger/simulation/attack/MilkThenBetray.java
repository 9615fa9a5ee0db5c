/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 20, milk, then betray: good rows for the first half of the experiment, worthless ones from then on.
 *
 * @param rowsPerEpoch how many of either
 * @param stake what stands behind each
 */
public record MilkThenBetray(int rowsPerEpoch, Amount stake) implements Strategy {
    /** Returns traitors of one good row and then of one bad row an epoch. */
    public static MilkThenBetray standard() {
        return new MilkThenBetray(1, Amount.open(10));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        boolean milking = turn.epoch() < turn.epochs() / 2;
        for (int i = 0; i < rowsPerEpoch; i++) {
            Rows.put(turn, turn.row(milking ? 80 : 0), stake);
            if (milking) {
                turn.effort(Amount.open("0.1"));
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

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.time.Duration;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 24, top-up clocks: holds a grain from the beginning and tops it up slice by slice, so that what came late would earn as if it had come early.
 *
 * @param grain what it begins with
 * @param slice what it adds in each epoch
 */
public record TopUpper(Amount grain, Amount slice) implements Strategy {
    /** Returns those who come to 40 OPEN in nine slices. */
    public static TopUpper standard() {
        return new TopUpper(Amount.open(4), Amount.open(4));
    }

    @Override
    public void act(Turn turn) {
        Amount more = turn.epoch() == 0 ? grain : slice;
        if (turn.epoch() < 10 && Rows.affords(turn, more)) {
            turn.actor().account().hold(more, Duration.ZERO);
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

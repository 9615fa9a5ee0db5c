/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Quality;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 6, spam: contributes noise, as much as its money lets it.
 *
 * @param rowsPerEpoch how many rows at most
 * @param stake what it puts behind each
 */
public record Spammer(int rowsPerEpoch, Amount stake) implements Strategy {
    /** Returns spammers of ten rows an epoch, with the least stake behind each. */
    public static Spammer standard() {
        return new Spammer(10, Amount.open(1));
    }

    /** Returns the same, with another number of rows. */
    public Spammer rowsPerEpoch(int rowsPerEpoch) {
        return new Spammer(rowsPerEpoch, stake);
    }

    @Override
    public void act(Turn turn) {
        if (turn.epoch() == 0) {
            turn.actor().datanets().join(turn.datanet());
        }
        for (int i = 0; i < rowsPerEpoch && turn.balance().compareTo(stake) >= 0; i++) {
            turn.contribute(turn.row(Quality.always(0).draw(turn.random())), stake);
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

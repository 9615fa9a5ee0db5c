/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 7, late poison: rows that look good until the challenge window has closed, and are worthless from then on.
 *
 * @param sleeps how many epochs they look good
 * @param stake what stands behind each
 */
public record LatePoison(int sleeps, Amount stake) implements Strategy {
    /** Returns poisoners whose rows wake four epochs after they were contributed. */
    public static LatePoison standard() {
        return new LatePoison(4, Amount.open(1));
    }

    /** Returns poisoners whose rows wake as soon as a model may hold them. */
    public static LatePoison early() {
        return new LatePoison(2, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        Rows.put(turn, turn.sleeper(90, turn.epoch() + sleeps), stake);
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

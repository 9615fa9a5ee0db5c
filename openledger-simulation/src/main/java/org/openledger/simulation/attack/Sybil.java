/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 1, sybil contributors: mediocre rows from as many accounts as there are mates, a few from each, in the hope that misjudgement lets some pass.
 *
 * @param looks how good they look, in percent
 * @param stake what stands behind each
 */
public record Sybil(int looks, Amount stake) implements Strategy {
    /** Returns sybils with rows just under what is accepted, and the least stake. */
    public static Sybil standard() {
        return new Sybil(45, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        Rows.put(turn, turn.chaff(looks), stake);
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

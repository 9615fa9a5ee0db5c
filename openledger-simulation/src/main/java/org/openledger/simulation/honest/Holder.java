/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import java.time.Duration;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Locks tokens to share the stakers' part of every fee, and leaves them there.
 *
 * @param amount how much
 */
public record Holder(Amount amount) implements Strategy {
    /** Returns holders of 40 OPEN, without a lock. */
    public static Holder standard() {
        return new Holder(Amount.open(40));
    }

    @Override
    public void act(Turn turn) {
        if (turn.epoch() == 0) {
            turn.actor().account().hold(amount, Duration.ZERO);
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

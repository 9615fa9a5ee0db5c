/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.audit.Hash;
import org.openledger.inference.InferenceCommand;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 29, the failing node: asks, and the node never answers; what was escrowed must come back whole.
 *
 * @param limit what is escrowed for each answer
 */
public record UnservedAsker(Amount limit) implements Strategy {
    /** Returns askers with 2 OPEN in escrow. */
    public static UnservedAsker standard() {
        return new UnservedAsker(Amount.open(2));
    }

    @Override
    public void act(Turn turn) {
        if (Rows.affords(turn, limit)) {
            turn.model()
                    .ifPresent(model -> turn.write(new InferenceCommand.Ask(
                            model, Hash.sha256(turn.account().toArray()), 10, 1_000, 0, limit)));
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(10);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.inference.Prompt;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 23, rounding drain: answers of a single token, in the hope that what is rounded away falls to it.
 *
 * @param questions how many in an epoch
 */
public record RoundingDrain(int questions) implements Strategy {
    private static final Amount LIMIT = Amount.open("0.1");

    /** Returns drainers of ten questions an epoch. */
    public static RoundingDrain standard() {
        return new RoundingDrain(10);
    }

    @Override
    public void act(Turn turn) {
        turn.model().ifPresent(model -> {
            for (int i = 0; i < questions && Rows.affords(turn, LIMIT); i++) {
                Prompt prompt = Prompt.of("drain " + turn.account() + " " + turn.epoch() + " " + i)
                        .withMaxTokens(1);
                turn.actor().models().ask(model, prompt, LIMIT);
            }
        });
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

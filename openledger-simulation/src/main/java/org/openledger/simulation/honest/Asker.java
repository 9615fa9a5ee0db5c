/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import org.openledger.inference.Prompt;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Asks the model, and pays for it.
 *
 * @param limit the most it pays for an answer
 * @param tokens how long an answer may be
 */
public record Asker(Amount limit, int tokens) implements Strategy {
    /** Returns askers of one answer of 200 tokens an epoch. */
    public static Asker standard() {
        return new Asker(Amount.open(1), 200);
    }

    @Override
    public void act(Turn turn) {
        if (turn.balance().compareTo(limit) >= 0) {
            Prompt prompt = Prompt.of("question of " + turn.account() + " in epoch " + turn.epoch())
                    .withMaxTokens(tokens);
            turn.model().ifPresent(model -> turn.actor().models().ask(model, prompt, limit));
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }
}

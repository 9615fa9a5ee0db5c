/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.inference.Prompt;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 21, wash inference: contributes rows, and asks the model itself so that they earn.
 *
 * @param questions how many in an epoch
 * @param stake what stands behind a row
 */
public record WashInference(int questions, Amount stake) implements Strategy {
    private static final Amount LIMIT = Amount.open(2);

    /** Returns washers of three questions an epoch. */
    public static WashInference standard() {
        return new WashInference(3, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        if (turn.epoch() < turn.epochs() / 3) {
            Rows.put(turn, turn.row(90), stake);
        }
        turn.model().ifPresent(model -> {
            for (int i = 0; i < questions && Rows.affords(turn, LIMIT); i++) {
                Prompt prompt = Prompt.of("wash " + turn.account() + " " + turn.epoch() + " " + i)
                        .withMaxTokens(1_000);
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
        return Amount.open(200);
    }
}

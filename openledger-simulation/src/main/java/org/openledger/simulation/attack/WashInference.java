/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.ArrayList;
import java.util.List;
import org.openledger.RefusedException;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Answer;
import org.openledger.inference.Prompt;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 21, wash inference: contributes rows, asks the model about them so that they earn, rates the answers and draws every bonus.
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
        List<ContributionId> rows = turn.own(Washed.class, Washed::new).rows;
        if (turn.epoch() < turn.epochs() / 3 && Rows.affords(turn, stake)) {
            rows.add(turn.contribute(turn.row(90), stake));
        }
        turn.model().ifPresent(model -> {
            for (int i = 0; i < questions && Rows.affords(turn, LIMIT); i++) {
                ContributionId row = rows.get(i % rows.size());
                Prompt prompt = turn.about(row, turn.account() + " " + turn.epoch() + " " + i)
                        .withMaxTokens(1_000);
                Answer answer = turn.actor().models().ask(model, prompt, LIMIT);
                turn.actor().rewards().rate(answer.request(), true);
            }
        });
        rows.forEach(row -> drawBonus(turn, row));
    }

    private static void drawBonus(Turn turn, ContributionId row) {
        try {
            turn.actor().rewards().claimBonus(row);
        } catch (RefusedException nothing) {
            // The row has earned nothing since.
        }
    }

    /** Its rows. */
    private static final class Washed {
        private final List<ContributionId> rows = new ArrayList<>();
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

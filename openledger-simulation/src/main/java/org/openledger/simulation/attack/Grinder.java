/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.simulation.honest.Validator;
import org.openledger.token.Amount;

/**
 * Attack 14, grinding: validators with worthless rows who show or withhold their votes as dice say, because each salt moves the next seed, until a committee suits them.
 *
 * @param stake what they stake
 * @param rowStake what stands behind each row
 */
public record Grinder(Amount stake, Amount rowStake) implements Strategy {
    /** Returns grinders with 200 OPEN at stake. */
    public static Grinder standard() {
        return new Grinder(Amount.open(200), Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        Votes.stake(turn, stake);
        Validator honest = Validator.honest();
        Votes.cast(turn, task -> turn.isMate(task.contribution().author()) ? Vote.ACCEPT : honest.judge(turn, task));
        Rows.put(turn, turn.row(0), rowStake);
    }

    @Override
    public void reveal(Turn turn) {
        if (turn.random().nextBoolean()) {
            turn.actor().reviews().revealAll();
        }
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

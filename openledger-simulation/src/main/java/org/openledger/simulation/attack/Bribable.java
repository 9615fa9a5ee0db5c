/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.simulation.honest.Validator;
import org.openledger.token.Amount;

/**
 * Those whom attack 15 pays: validators who are honest except about a briber's rows.
 *
 * @param stake what they stake
 */
public record Bribable(Amount stake) implements Strategy {
    static final String NAME = "bribable";

    /** Returns corruptible validators with 200 OPEN at stake. */
    public static Bribable standard() {
        return new Bribable(Amount.open(200));
    }

    @Override
    public void act(Turn turn) {
        Votes.stake(turn, stake);
        Validator honest = Validator.honest();
        Votes.cast(
                turn,
                task -> turn.strategyOf(task.contribution().author()).equals("briber")
                        ? Vote.ACCEPT
                        : honest.judge(turn, task));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

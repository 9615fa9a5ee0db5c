/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.simulation.honest.Validator;
import org.openledger.token.Amount;

/**
 * Attack 13, collusion: validators who contribute worthless rows and accept each other's; about everybody else's rows they are honest. Whether they win depends on how many they are.
 *
 * @param label what tables call it: how large a part of the validators they are
 * @param stake what they stake
 * @param rowStake what stands behind each row
 */
public record Colluder(String label, Amount stake, Amount rowStake) implements Strategy {
    /** Returns colluders with 200 OPEN at stake each. */
    public static Colluder standard(String label) {
        return new Colluder(label, Amount.open(200), Amount.open(1));
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
    public String name() {
        return "colluder-" + label;
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

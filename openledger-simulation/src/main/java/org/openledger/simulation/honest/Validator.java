/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import java.util.List;
import org.openledger.review.CheckVerdict;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.simulation.Quality;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/**
 * Stakes, looks at what it was drawn for, votes as it sees it, and challenges what turns out to be worthless.
 *
 * @param stake what it stakes
 * @param effort what a look costs it
 * @param good what it accepts, in percent
 * @param junk what it wants slashed, in percent
 */
public record Validator(Amount stake, Amount effort, int good, int junk) implements Strategy {
    /** Returns validators with 200 OPEN at stake who accept what looks like 50 percent or more, and want slashed what looks like less than 20. */
    public static Validator honest() {
        return new Validator(Amount.open(200), Amount.open("0.001"), Quality.GOOD, Quality.JUNK);
    }

    @Override
    public void act(Turn turn) {
        if (turn.epoch() == 0) {
            turn.actor().account().stake(StakePurpose.VALIDATION, stake);
        }
        List<ReviewTask> tasks = turn.assignedReviews();
        if (!tasks.isEmpty()) {
            turn.actor()
                    .reviews()
                    .voteAll(
                            tasks, tasks.stream().map(task -> judge(turn, task)).toList());
        }
    }

    /** How an honest validator votes: copies and junk are slashed, the mediocre is rejected. */
    public Vote judge(Turn turn, ReviewTask task) {
        turn.effort(effort);
        boolean copy = task.contribution().verdicts().stream()
                .anyMatch(verdict -> verdict.outcome() == CheckVerdict.Outcome.FAIL);
        int looks = turn.look(task.contribution().id());
        if (copy || looks < junk) {
            return Vote.SLASH;
        }
        return looks < good ? Vote.REJECT : Vote.ACCEPT;
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

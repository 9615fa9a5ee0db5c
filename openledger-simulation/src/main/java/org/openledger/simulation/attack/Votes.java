/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.List;
import java.util.function.Function;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.simulation.Turn;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** What several attacks do with votes. */
final class Votes {
    private Votes() {}

    static void stake(Turn turn, Amount stake) {
        if (turn.epoch() == 0) {
            turn.actor().account().stake(StakePurpose.VALIDATION, stake);
        }
    }

    /** Commits a vote on everything that the actor was drawn for. */
    static void cast(Turn turn, Function<ReviewTask, Vote> judge) {
        List<ReviewTask> tasks = turn.assignedReviews();
        if (!tasks.isEmpty()) {
            turn.actor().reviews().voteAll(tasks, tasks.stream().map(judge).toList());
        }
    }
}

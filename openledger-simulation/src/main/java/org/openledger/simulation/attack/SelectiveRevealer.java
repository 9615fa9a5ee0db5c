/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 12, selective non-reveal: votes, waits for what the others reveal, and shows its own vote only where the row's author is a mate.
 *
 * @param stake what they stake
 */
public record SelectiveRevealer(Amount stake) implements Strategy {
    private static final Salt SALT = Salt.of(new byte[Hash.BYTES]);

    /** Returns validators with 200 OPEN at stake who show a third of their votes. */
    public static SelectiveRevealer standard() {
        return new SelectiveRevealer(Amount.open(200));
    }

    @Override
    public void act(Turn turn) {
        Votes.stake(turn, stake);
        Shown shown = turn.own(Shown.class, Shown::new);
        shown.votes.clear();
        for (ReviewTask task : turn.assignedReviews()) {
            ContributionId row = task.contribution().id();
            int round = task.review().round();
            Hash hidden = Commitments.vote(SALT, turn.account(), row, round, Vote.ACCEPT);
            turn.write(new ReviewCommand.CommitVote(row, round, hidden));
            if (turn.random().nextInt(3) == 0) {
                shown.votes.add(new ReviewCommand.RevealVote(row, round, Vote.ACCEPT, SALT));
            }
        }
    }

    @Override
    public void reveal(Turn turn) {
        turn.own(Shown.class, Shown::new).votes.forEach(turn::write);
    }

    /** What it will show. */
    private static final class Shown {
        private final List<ReviewCommand.RevealVote> votes = new ArrayList<>();
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

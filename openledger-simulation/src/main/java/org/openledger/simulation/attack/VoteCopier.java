/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.privacy.Salt;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 10, vote copying: commits to what another member committed to, and reveals what that one revealed.
 *
 * @param stake what they stake
 */
public record VoteCopier(Amount stake) implements Strategy {
    /** Returns copiers with 200 OPEN at stake. */
    public static VoteCopier standard() {
        return new VoteCopier(Amount.open(200));
    }

    @Override
    public void act(Turn turn) {
        Votes.stake(turn, stake);
        Copied copied = turn.own(Copied.class, Copied::new);
        copied.rounds.clear();
        for (ReviewTask task : turn.assignedReviews()) {
            Optional<Hash> others = task.review().ballots().stream()
                    .flatMap(ballot -> ballot.commitment().stream())
                    .findFirst();
            if (others.isPresent()) {
                ContributionId row = task.contribution().id();
                turn.write(new ReviewCommand.CommitVote(row, task.review().round(), others.get()));
                copied.rounds.put(row, task.review().round());
            }
        }
    }

    /** What the other one revealed does not open its own commitment: the first attempt ends the turn. */
    @Override
    public void reveal(Turn turn) {
        for (Map.Entry<ContributionId, Integer> each :
                turn.own(Copied.class, Copied::new).rounds.entrySet()) {
            Optional<Vote> revealed = turn.view().review(each.getKey()).stream()
                    .flatMap(review -> review.ballots().stream())
                    .map(Review.Ballot::vote)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (revealed.isPresent()) {
                turn.write(new ReviewCommand.RevealVote(
                        each.getKey(), each.getValue(), revealed.get(), Salt.of(new byte[Hash.BYTES])));
            }
        }
    }

    /** What it copied in this epoch. */
    private static final class Copied {
        private final Map<ContributionId, Integer> rounds = new HashMap<>();
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

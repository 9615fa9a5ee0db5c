/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Village.SALT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.reputation.ReputationEvent.Scored;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;

/** Eight validators who review many rows at once, each in its own way. */
final class Panel {
    static final int VALIDATORS = 8;

    final Village village = new Village(Parameters.standard()
                    .with(Parameters.EPOCH, 1_000)
                    .with(Parameters.VOTE_WINDOW, 1_000)
                    .with(Parameters.VOTE_REVEAL_WINDOW, 1_000))
            .validators(VALIDATORS);
    final Town town = village.town;

    /** So many rows are committed, drawn by one seed, voted on and decided. */
    List<ContributionId> review(int rows, BiFunction<AccountId, ContributionId, Vote> voting) {
        List<ContributionId> drawn = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            drawn.add(village.screened());
        }
        town.nextSeed();
        for (ContributionId row : drawn) {
            Review review = village.review(row);
            for (AccountId member : review.committee()) {
                Vote vote = voting.apply(member, row);
                town.ok(
                        member,
                        new ReviewCommand.CommitVote(row, review.round(), Village.hidden(member, review, vote)));
            }
        }
        town.clock = village.review(drawn.get(0)).commitBy();
        for (ContributionId row : drawn) {
            Review review = village.review(row);
            for (AccountId member : review.committee()) {
                town.ok(member, new ReviewCommand.RevealVote(row, review.round(), voting.apply(member, row), SALT));
            }
        }
        town.clock = village.review(drawn.get(0)).revealBy();
        town.tick();
        return drawn;
    }

    /** What every validator was scored in all rounds, and how often. */
    Map<AccountId, long[]> scores() {
        Map<AccountId, long[]> sums = new TreeMap<>();
        for (byte[] leaf : town.log) {
            for (Event event : Leaves.decode(leaf).events()) {
                if (event instanceof Scored scored) {
                    for (Score score : scored.scores()) {
                        long[] sum = sums.computeIfAbsent(score.validator(), validator -> new long[2]);
                        sum[0] += score.points();
                        sum[1]++;
                    }
                }
            }
        }
        return sums;
    }

    static boolean isLazy(AccountId validator) {
        for (int i = 0; i < VALIDATORS / 2; i++) {
            if (Village.validator(i).equals(validator)) {
                return true;
            }
        }
        return false;
    }
}

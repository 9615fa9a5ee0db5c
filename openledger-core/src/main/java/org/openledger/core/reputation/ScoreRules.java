/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.rule.CastVotes.Cast;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Habits;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.reputation.ReputationEvent.Scored;
import org.openledger.review.Review;
import org.openledger.review.ReviewEvent.Decided;
import org.openledger.review.Vote;

/** What votes are worth: never that they agree with the majority, but that they agree with a peer's more than two habits would. */
public final class ScoreRules {
    private ScoreRules() {}

    /** A decided round is scored; a slashed row is held against those who had voted for it. */
    public static void react(Event event, Context context, Draft draft) {
        if (event instanceof Decided decided) {
            context.ledger().contribution(decided.contribution()).ifPresent(row -> score(row, decided, context, draft));
        } else if (event instanceof StatusChanged changed && changed.status() == ContributionStatus.SLASHED) {
            context.ledger().contribution(changed.contribution()).ifPresent(row -> blame(row, context, draft));
        }
    }

    private static void score(Contribution row, Decided decided, Context context, Draft draft) {
        Optional<Review> review = context.ledger().review(row.id()).filter(found -> found.round() == decided.round());
        List<Cast> votes = review.map(ScoreRules::revealed).orElse(List.of());
        if (votes.isEmpty()) {
            return;
        }
        String domain = ReputationRules.domain(row, context.ledger());
        PayRules.Term term = PayRules.term(context);
        boolean first = !context.ledger().votes(row.id()).decided();
        draft.add(new Scored(
                row.id(), decided.round(), domain, term.epoch(), term.endsAt(), first, scores(votes, domain, context)));
    }

    private static List<Cast> revealed(Review review) {
        List<Cast> votes = new ArrayList<>();
        for (int i = 0; i < review.committee().size(); i++) {
            Optional<Vote> vote = review.ballots().get(i).vote();
            if (vote.isPresent()) {
                votes.add(new Cast(review.committee().get(i), vote.get()));
            }
        }
        return votes;
    }

    private static List<Score> scores(List<Cast> votes, String domain, Context context) {
        List<Habits> habits = votes.stream()
                .map(cast -> context.ledger().habits(cast.validator(), domain))
                .toList();
        long least = context.parameters().number(Parameters.PEER_LEAST);
        List<Score> scores = new ArrayList<>(votes.size());
        for (int i = 0; i < votes.size(); i++) {
            scores.add(new Score(votes.get(i).validator(), votes.get(i).vote(), beside(i, votes, habits, least)));
        }
        return scores;
    }

    /** The mean over all peers, rounded down; a pair of which one has voted too little to have a habit counts as nothing. */
    private static long beside(int place, List<Cast> votes, List<Habits> habits, long least) {
        long sum = 0;
        for (int peer = 0; peer < votes.size(); peer++) {
            if (peer != place
                    && habits.get(place).seen() >= least
                    && habits.get(peer).seen() >= least) {
                sum += Habits.score(
                        votes.get(place).vote(),
                        habits.get(place),
                        votes.get(peer).vote(),
                        habits.get(peer));
            }
        }
        return votes.size() < 2 ? 0 : Math.floorDiv(sum, (long) votes.size() - 1);
    }

    private static void blame(Contribution row, Context context, Draft draft) {
        long micros = context.parameters().number(Parameters.APPROVED_BAD);
        List<AccountId> approvers = context.ledger().votes(row.id()).approvers();
        if (!approvers.isEmpty() && !ReputationRules.isHeld(row.id(), context)) {
            List<Outcome> outcomes = approvers.stream()
                    .map(approver -> new Outcome(approver, 0, micros))
                    .toList();
            ReputationRules.note(row, Cause.APPROVED, outcomes, context, draft);
        }
    }
}

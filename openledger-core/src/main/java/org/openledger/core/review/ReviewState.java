/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.codec.ReviewCodecs;
import org.openledger.core.datanet.ContributionState;
import org.openledger.core.table.Due;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.review.Challenge;
import org.openledger.review.ExpertEvent.ExpertsAsked;
import org.openledger.review.Review;
import org.openledger.review.Review.Ballot;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.ChallengeClosed;
import org.openledger.review.ReviewEvent.CommitteeDrawn;
import org.openledger.review.ReviewEvent.Contested;
import org.openledger.review.ReviewEvent.Screened;
import org.openledger.review.ReviewEvent.VoteCommitted;
import org.openledger.review.ReviewEvent.VoteRevealed;

/** The running reviews, all challenges, and the rows that wait for a committee. A review is kept until it is decided. */
public final class ReviewState implements Room {
    private static final Comparator<Queued> IN_ORDER =
            Comparator.comparingLong((Queued queued) -> queued.since().height()).thenComparing(Queued::row);

    private final KeyedTable<ContributionId, Review> reviews =
            new KeyedTable<>(40, DatanetCodecs.CONTRIBUTION_ID, ReviewCodecs.REVIEW);
    private final OrdinalTable<ChallengeRecord> challenges = new OrdinalTable<>(41, ChallengeRecord.CODEC);
    private final KeyedTable<ContributionId, Waiting> waiting =
            new KeyedTable<>(42, DatanetCodecs.CONTRIBUTION_ID, Waiting.CODEC);
    private final ContributionState rows;
    private final TreeSet<Queued> queue = new TreeSet<>(IN_ORDER);
    private final Map<ContributionId, Long> newest = new TreeMap<>();

    /** No reviews yet, of these rows. */
    public ReviewState(ContributionState rows) {
        this.rows = rows;
    }

    @Override
    public List<Table> tables() {
        return List.of(reviews, challenges, waiting);
    }

    /** The running review of a row. */
    public Optional<Review> review(ContributionId row) {
        return reviews.find(row);
    }

    /** How many challenges there ever were. */
    public long challenges() {
        return challenges.size();
    }

    /** A challenge. */
    public Challenge challenge(long number) {
        return challenges.get(number).challenge();
    }

    /** The newest challenge of a row. */
    public Optional<Challenge> challenge(ContributionId row) {
        return newest.containsKey(row)
                ? challenges.find(newest.getOrDefault(row, -1L)).map(ChallengeRecord::challenge)
                : Optional.empty();
    }

    /** The first round of a challenge. */
    public int firstRound(Challenge challenge) {
        return challenges.get(challenge.number()).firstRound();
    }

    /** Whether any row began to wait before a leaf. */
    public boolean isWaiting(long beforeHeight) {
        return !queue.isEmpty() && queue.first().since().height() < beforeHeight;
    }

    /** Whether any row began to wait at a leaf or after it. */
    public boolean isWaitingFor(long height) {
        return !queue.isEmpty() && queue.last().since().height() >= height;
    }

    /** Rows that began to wait before a leaf, in the order in which they began. */
    public List<Due> waiting(long beforeHeight, int most) {
        return queue.stream()
                .takeWhile(queued -> queued.since().height() < beforeHeight)
                .limit(most)
                .map(queued -> new Due(
                        queued.since().time(), Due.Kind.DRAW, queued.row().ordinal()))
                .toList();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                Screened.class,
                CommitteeDrawn.class,
                VoteCommitted.class,
                VoteRevealed.class,
                Contested.class,
                Appealed.class,
                ExpertsAsked.class,
                ChallengeClosed.class,
                StatusChanged.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Screened e) {
            wait(e.contribution(), stamp);
        } else if (event instanceof CommitteeDrawn e) {
            stopWaiting(e.contribution());
            reviews.put(e.contribution(), Ballots.drawn(e));
        } else if (event instanceof VoteCommitted e) {
            Review review = get(e.contribution());
            put(Ballots.with(review, e.validator(), new Ballot(Optional.of(e.commitment()), Optional.empty())));
        } else if (event instanceof VoteRevealed e) {
            Review review = get(e.contribution());
            Ballot committed = Ballots.of(review, e.validator());
            put(Ballots.with(review, e.validator(), new Ballot(committed.commitment(), Optional.of(e.vote()))));
        } else if (event instanceof Contested e) {
            contested(e.challenge());
            wait(e.challenge().contribution(), stamp);
        } else if (event instanceof Appealed e) {
            wait(e.appeal().contribution(), stamp);
        } else if (event instanceof ExpertsAsked e) {
            stopWaiting(e.contribution());
        } else if (event instanceof ChallengeClosed e) {
            challenges.put(e.challenge(), challenges.get(e.challenge()).closed());
        } else if (event instanceof StatusChanged e) {
            statusChanged(e, stamp);
        }
    }

    /** A new state ends the review; a row that is back in line waits for the next one. */
    private void statusChanged(StatusChanged event, Stamp stamp) {
        reviews.remove(event.contribution());
        switch (event.status()) {
            case SCREENED, CHALLENGED, APPEALED -> wait(event.contribution(), stamp);
            default -> {}
        }
    }

    private void contested(Challenge challenge) {
        int round = rows.row(challenge.contribution()).map(Contribution::round).orElse(0);
        challenges.put(challenge.number(), new ChallengeRecord(challenge, round + 1));
        newest.put(challenge.contribution(), challenge.number());
    }

    private void wait(ContributionId row, Stamp stamp) {
        Waiting since = new Waiting(stamp.height(), stamp.time());
        waiting.put(row, since);
        queue.add(new Queued(row, since));
    }

    private void stopWaiting(ContributionId row) {
        waiting.find(row).ifPresent(since -> queue.remove(new Queued(row, since)));
        waiting.remove(row);
    }

    private Review get(ContributionId row) {
        return reviews.find(row).orElseThrow();
    }

    private void put(Review review) {
        reviews.put(review.contribution(), review);
    }

    @Override
    public void reindex() {
        queue.clear();
        newest.clear();
        for (ContributionId row : waiting.keys()) {
            waiting.find(row).ifPresent(since -> queue.add(new Queued(row, since)));
        }
        for (long number = 0; number < challenges.size(); number++) {
            newest.put(challenges.get(number).challenge().contribution(), number);
        }
    }

    private record Queued(ContributionId row, Waiting since) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.openledger.LedgerView;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Role;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewTask;
import org.openledger.review.Reviews;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** What an account does as a validator or a challenger. */
final class ReviewHands implements Reviews {

    private final Pen pen;
    private final HiddenVotes votes;

    ReviewHands(Pen pen) {
        this.pen = pen;
        this.votes = new HiddenVotes(pen.desk().ledger(), pen.signer());
    }

    /** {@inheritDoc} A task is there while votes may be committed and this account has committed none; what it committed, {@link #revealAll} finishes. */
    @Override
    public List<ReviewTask> tasks() {
        long now = pen.desk().now();
        List<ReviewTask> tasks = new ArrayList<>();
        for (Seat seat : seats()) {
            if (seat.ballot().commitment().isEmpty() && now < seat.review().commitBy()) {
                tasks.add(new ReviewTask(seat.row(), seat.review()));
            }
        }
        return List.copyOf(tasks);
    }

    /** {@inheritDoc} An owner of the row's Datanet may read it too. */
    @Override
    public Content read(ContributionId contribution) {
        requireNonNull(contribution, "contribution");
        Contribution row = pen.desk().ask(state -> readable(state, contribution));
        return pen.desk()
                .rows()
                .content(row)
                .orElseThrow(() -> refused(
                        Refusal.Code.BLOB_MISSING, contribution, "its content is not revealed yet, or was erased"));
    }

    @Override
    public Receipt vote(ReviewTask task, Vote vote) {
        return voteAll(List.of(requireNonNull(task, "task")), List.of(requireNonNull(vote, "vote")))
                .get(0);
    }

    @Override
    public List<Receipt> voteAll(List<ReviewTask> tasks, List<Vote> ballots) {
        if (tasks.size() != ballots.size()) {
            throw new IllegalArgumentException(
                    tasks.size() + " tasks and " + ballots.size() + " votes: give one vote per task");
        }
        List<Pen.Step> steps = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            ContributionId row = tasks.get(i).contribution().id();
            int round = tasks.get(i).review().round();
            steps.add(new Pen.Step(
                    "vote/" + row.ordinal() + "/" + round,
                    new ReviewCommand.CommitVote(row, round, votes.commitment(row, round, ballots.get(i)))));
        }
        return pen.writeAll(steps);
    }

    @Override
    public int revealAll() {
        long now = pen.desk().now();
        List<Pen.Step> steps = new ArrayList<>();
        for (Seat seat : seats()) {
            boolean open =
                    now >= seat.review().commitBy() && now < seat.review().revealBy();
            if (open && seat.ballot().vote().isEmpty()) {
                seat.ballot().commitment().ifPresent(commitment -> reveal(seat, commitment, steps));
            }
        }
        return pen.writeAll(steps).size();
    }

    private void reveal(Seat seat, Hash commitment, List<Pen.Step> steps) {
        ContributionId row = seat.row().id();
        int round = seat.review().round();
        votes.voteBehind(commitment, row, round)
                .ifPresent(vote -> steps.add(new Pen.Step(
                        "reveal/" + row.ordinal() + "/" + round,
                        new ReviewCommand.RevealVote(row, round, vote, votes.salt(row, round)))));
    }

    @Override
    public Receipt challenge(ContributionId contribution, Amount bond, String reason) {
        return pen.write(
                "challenge",
                new ReviewCommand.Contest(
                        requireNonNull(contribution, "contribution"),
                        requireNonNull(bond, "bond"),
                        requireNonNull(reason, "reason")));
    }

    private List<Seat> seats() {
        return pen.desk().ask(this::seats);
    }

    private List<Seat> seats(LedgerView view) {
        AccountId me = pen.account();
        List<Seat> seats = new ArrayList<>();
        for (ContributionId id : pen.desk().reviews().of(me, view)) {
            Review review = view.review(id).orElseThrow();
            int place = review.committee().indexOf(me);
            if (place >= 0) {
                seats.add(new Seat(
                        view.contribution(id).orElseThrow(),
                        review,
                        review.ballots().get(place)));
            }
        }
        return seats;
    }

    private Contribution readable(LedgerView view, ContributionId contribution) {
        Contribution row = view.contribution(contribution)
                .orElseThrow(() -> refused(
                        Refusal.Code.NOT_FOUND,
                        contribution,
                        "there are " + view.contributions() + " rows, numbered from 0"));
        if (!mayRead(view, row)) {
            throw refused(
                    Refusal.Code.NOT_PERMITTED,
                    contribution,
                    "its author, its committee and the owners of " + row.datanet() + " may read it, not "
                            + pen.account());
        }
        return row;
    }

    private boolean mayRead(LedgerView view, Contribution row) {
        AccountId me = pen.account();
        return row.author().equals(me)
                || view.review(row.id())
                        .filter(review -> review.committee().contains(me))
                        .isPresent()
                || view.roles(row.datanet(), me).contains(Role.OWNER);
    }

    private static RefusedException refused(Refusal.Code code, ContributionId row, String detail) {
        return new RefusedException(new Refusal(code, row.toString(), detail));
    }

    /** A place in a committee. */
    private record Seat(Contribution row, Review review, Review.Ballot ballot) {}
}

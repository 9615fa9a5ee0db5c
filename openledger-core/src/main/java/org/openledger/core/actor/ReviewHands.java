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
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Role;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.reputation.ReputationCommand;
import org.openledger.reputation.ReputationEvent;
import org.openledger.review.Claim;
import org.openledger.review.ExpertTask;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.ReviewTask;
import org.openledger.review.Reviews;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** What an account does as a validator, a challenger, an author who appeals, or an expert. */
final class ReviewHands implements Reviews {

    private final Pen pen;
    private final HiddenVotes votes;
    private final ExpertHands experts;

    ReviewHands(Pen pen) {
        this.pen = pen;
        this.votes = new HiddenVotes(pen.desk().ledger(), pen.signer());
        this.experts = new ExpertHands(pen);
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
    public long commitGold(ContributionId contribution, Vote vote, Salt salt) {
        requireNonNull(contribution, "contribution");
        Contribution row = pen.desk()
                .ask(state -> state.contribution(contribution))
                .orElseThrow(() -> refused(Refusal.Code.NOT_FOUND, contribution, "there is no such row"));
        Receipt receipt = pen.write(
                "gold/" + contribution.ordinal(),
                new ReputationCommand.CommitGold(
                        row.datanet(), Commitments.gold(salt, pen.account(), contribution, vote)));
        return Pen.first(receipt, ReputationEvent.GoldCommitted.class).gold();
    }

    @Override
    public Receipt revealGold(long gold, ContributionId contribution, Vote vote, Salt salt) {
        return pen.write("show-gold/" + gold, new ReputationCommand.RevealGold(gold, contribution, vote, salt));
    }

    @Override
    public Receipt challenge(ContributionId contribution, Amount bond, Claim claim) {
        return pen.write(
                "challenge",
                new ReviewCommand.Contest(
                        requireNonNull(contribution, "contribution"),
                        requireNonNull(bond, "bond"),
                        requireNonNull(claim, "claim")));
    }

    @Override
    public Receipt appeal(ContributionId contribution, Amount bond, String reason) {
        return pen.write(
                "appeal",
                new ReviewCommand.Appeal(
                        requireNonNull(contribution, "contribution"),
                        requireNonNull(bond, "bond"),
                        requireNonNull(reason, "reason")));
    }

    @Override
    public Receipt declareAffiliate(AccountId affiliate) {
        return pen.write("affiliate", new ReviewCommand.DeclareAffiliate(requireNonNull(affiliate, "affiliate")));
    }

    @Override
    public Receipt certify(DatanetId datanet, AccountId account, long until) {
        return experts.certify(datanet, account, until);
    }

    @Override
    public Receipt revoke(DatanetId datanet, AccountId account) {
        return experts.revoke(datanet, account);
    }

    @Override
    public List<ExpertTask> queue(DatanetId datanet) {
        return experts.queue(datanet);
    }

    @Override
    public Receipt claim(ContributionId contribution) {
        return experts.claim(contribution);
    }

    @Override
    public Receipt answer(ContributionId contribution, Vote vote, Hash rationale) {
        return experts.answer(contribution, vote, rationale);
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
                    "its author, its committee, experts who claimed it and the owners of " + row.datanet()
                            + " may read it, not " + pen.account());
        }
        return row;
    }

    private boolean mayRead(LedgerView view, Contribution row) {
        AccountId me = pen.account();
        return row.author().equals(me)
                || view.review(row.id())
                        .filter(review -> review.committee().contains(me))
                        .isPresent()
                || view.expertTask(row.id())
                        .flatMap(task -> task.claim(me))
                        .filter(claim -> claim.state() != ExpertTask.ExpertClaim.State.LAPSED)
                        .isPresent()
                || view.roles(row.datanet(), me).contains(Role.OWNER);
    }

    private static RefusedException refused(Refusal.Code code, ContributionId row, String detail) {
        return new RefusedException(new Refusal(code, row.toString(), detail));
    }

    /** A place in a committee. */
    private record Seat(Contribution row, Review review, Review.Ballot ballot) {}
}

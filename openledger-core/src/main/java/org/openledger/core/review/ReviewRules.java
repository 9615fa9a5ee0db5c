/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.List;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.privacy.Commitments;
import org.openledger.review.Challenge;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Ground;
import org.openledger.review.Review;
import org.openledger.review.Review.Ballot;
import org.openledger.review.ReviewCommand.CommitVote;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewCommand.RecordScreening;
import org.openledger.review.ReviewCommand.RevealVote;
import org.openledger.review.ReviewEvent.Contested;
import org.openledger.review.ReviewEvent.Screened;
import org.openledger.review.ReviewEvent.VoteCommitted;
import org.openledger.review.ReviewEvent.VoteRevealed;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/** What people and automated checks may say about a row. */
public final class ReviewRules {
    /** How many checks must have spoken. */
    public static final int MIN_VERDICTS = 5;

    private ReviewRules() {}

    /** The automated checks speak once, each under its own name, and point to earlier rows only. */
    public static void recordScreening(RecordScreening command, Context context, Draft draft) {
        Contribution row = ContributionRules.row(command.contribution(), context);
        ContributionRules.requireStatus(row, row.status() == ContributionStatus.REVEALED, "give a REVEALED one");
        List<CheckVerdict> verdicts = command.verdicts();
        long names = verdicts.stream().map(CheckVerdict::check).distinct().count();
        if (verdicts.size() < MIN_VERDICTS || names < verdicts.size()) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED,
                    row.id(),
                    verdicts.size() + " verdicts of " + names + " checks: give " + MIN_VERDICTS
                            + " or more, one of each check");
        }
        for (CheckVerdict verdict : verdicts) {
            if (verdict.evidence()
                    .filter(cited -> cited.compareTo(row.id()) >= 0)
                    .isPresent()) {
                throw Refused.because(Code.NOT_FOUND, verdict.check(), "its evidence is no row before " + row.id());
            }
        }
        draft.add(new Screened(row.id(), verdicts));
        ExpertRules.ask(row, context, draft);
    }

    /** A member of the committee hides a vote behind a commitment, once, before the commit window closes. */
    public static void commitVote(CommitVote command, Context context, Draft draft) {
        Review review = assigned(command.contribution(), command.round(), context);
        if (context.time() >= review.commitBy()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED, review.contribution(), "votes were committed before " + review.commitBy());
        }
        if (Ballots.of(review, context.account()).commitment().isPresent()) {
            throw Refused.because(Code.ALREADY_EXISTS, review.contribution(), "the account has committed its vote");
        }
        draft.add(new VoteCommitted(review.contribution(), review.round(), context.account(), command.commitment()));
    }

    /** A member shows a committed vote, once, while the reveal window is open. */
    public static void revealVote(RevealVote command, Context context, Draft draft) {
        Review review = assigned(command.contribution(), command.round(), context);
        if (context.time() < review.commitBy() || context.time() >= review.revealBy()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED,
                    review.contribution(),
                    "votes are revealed from " + review.commitBy() + " until before " + review.revealBy());
        }
        Ballot ballot = Ballots.of(review, context.account());
        if (ballot.vote().isPresent()) {
            throw Refused.because(Code.ALREADY_EXISTS, review.contribution(), "the account has revealed its vote");
        }
        Hash opened = Commitments.vote(
                command.salt(), context.account(), review.contribution(), review.round(), command.vote());
        if (!ballot.commitment().filter(opened::equals).isPresent()) {
            throw Refused.because(
                    Code.COMMITMENT_MISMATCH, review.contribution(), "vote and salt do not open what was committed");
        }
        draft.add(new VoteRevealed(
                review.contribution(), review.round(), context.account(), command.vote(), command.salt()));
    }

    /** Anybody but its author challenges an accepted or active row, and risks a bond. */
    public static void contest(Contest command, Context context, Draft draft) {
        Contribution row = ContributionRules.row(command.contribution(), context);
        ContributionRules.requireStatus(
                row,
                row.status() == ContributionStatus.ACCEPTED || row.status() == ContributionStatus.ACTIVE,
                "give an ACCEPTED or ACTIVE one");
        if (row.status() == ContributionStatus.ACCEPTED && context.time() >= row.deadline()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED,
                    row.id(),
                    "its window closed at " + row.deadline() + ": wait until it is ACTIVE");
        }
        if (row.author().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, row.id(), "an author does not challenge the own row");
        }
        if (command.claim().ground() == Ground.PRIOR_PUBLICATION
                && context.ledger().creditedTo(row.id()).equals(command.claim().priorAuthor())) {
            throw Refused.because(Code.ALREADY_EXISTS, row.id(), "that is who is credited for it");
        }
        Bonds.requireLeast(command.bond(), Parameters.CHALLENGE_BOND, row, context);
        long number = context.ledger().challenges();
        draft.spend(context.account(), Pot.numbered(Pot.Kind.BOND, number), command.bond(), Reason.BOND);
        draft.add(new Contested(
                new Challenge(number, row.id(), context.account(), command.bond(), command.claim(), true)));
    }

    private static Review assigned(ContributionId row, int round, Context context) {
        Review review = context.ledger()
                .review(row)
                .orElseThrow(() -> Refused.because(Code.WRONG_STATE, row, "no committee reviews it now"));
        if (review.round() != round) {
            throw Refused.because(Code.WRONG_STATE, row, "round " + round + ": give " + review.round());
        }
        if (!review.committee().contains(context.account())) {
            throw Refused.because(Code.NOT_ASSIGNED, row, "the account was not drawn for round " + round);
        }
        return review;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.datanet.DatanetRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.review.ExpertCommand.CertifyExpert;
import org.openledger.review.ExpertCommand.ClaimReview;
import org.openledger.review.ExpertCommand.ExpertVerdict;
import org.openledger.review.ExpertCommand.RevokeExpert;
import org.openledger.review.ExpertEvent.ClaimLapsed;
import org.openledger.review.ExpertEvent.ExpertAnswered;
import org.openledger.review.ExpertEvent.ExpertCertified;
import org.openledger.review.ExpertEvent.ExpertRevoked;
import org.openledger.review.ExpertEvent.ExpertsAsked;
import org.openledger.review.ExpertEvent.ReviewClaimed;
import org.openledger.review.ExpertTask;
import org.openledger.review.ExpertTask.ExpertClaim;
import org.openledger.review.Vote;

/** Who is an expert, and how experts speak before a committee is drawn. */
public final class ExpertRules {
    private ExpertRules() {}

    /** A curator certifies an expert of the Datanet until a time to come. */
    public static void certify(CertifyExpert command, Context context, Draft draft) {
        DatanetId datanet = DatanetRules.datanet(command.datanet(), context).id();
        DatanetRules.requireRole(Role.CURATOR, datanet, context);
        if (command.until() <= context.time()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED, datanet, "until " + command.until() + ": give a time after " + context.time());
        }
        draft.add(new ExpertCertified(datanet, command.account(), command.until()));
    }

    /** A curator takes a credential back. */
    public static void revoke(RevokeExpert command, Context context, Draft draft) {
        DatanetId datanet = DatanetRules.datanet(command.datanet(), context).id();
        DatanetRules.requireRole(Role.CURATOR, datanet, context);
        if (context.ledger().expertUntil(datanet, command.account()).isEmpty()) {
            throw Refused.because(Code.NOT_FOUND, command.account(), "it is no expert of " + datanet);
        }
        draft.add(new ExpertRevoked(datanet, command.account()));
    }

    /** A row that was just screened waits for as many experts as its Datanet's terms demand. */
    static void ask(Contribution row, Context context, Draft draft) {
        int demanded = DatanetRules.datanet(row.datanet(), context).terms().experts();
        if (demanded > 0) {
            long until = context.time() + context.parameters().number(Parameters.EXPERT_WAIT);
            draft.add(new ExpertsAsked(row.id(), row.datanet(), demanded, until));
        }
    }

    /** A certified expert who is not close to the author takes a free place, once for each row, and promises an answer. */
    public static void claim(ClaimReview command, Context context, Draft draft) {
        Contribution row = ContributionRules.row(command.contribution(), context);
        ExpertTask task = context.ledger()
                .expertTask(row.id())
                .orElseThrow(() -> Refused.because(Code.WRONG_STATE, row.id(), "it waits for no expert"));
        requireExpert(row, context);
        if (task.claim(context.account()).isPresent()) {
            throw Refused.because(Code.ALREADY_EXISTS, row.id(), "the account has claimed it before");
        }
        if (task.vacancies() == 0 || task.claims().size() == ExpertTask.MAX_CLAIMS) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED,
                    row.id(),
                    "no place is free: " + task.claims().size() + " claims so far");
        }
        if (context.time() >= task.until()) {
            throw Refused.because(Code.WINDOW_CLOSED, row.id(), "it waited for experts until " + task.until());
        }
        long until = context.time() + context.parameters().number(Parameters.EXPERT_WINDOW);
        draft.add(new ReviewClaimed(row.id(), context.account(), Math.min(until, task.until())));
    }

    private static void requireExpert(Contribution row, Context context) {
        boolean certified = context.ledger()
                .expertUntil(row.datanet(), context.account())
                .filter(until -> context.time() < until)
                .isPresent();
        if (!certified) {
            throw Refused.because(
                    Code.NOT_CERTIFIED, row.id(), "the account is no expert of " + row.datanet() + " now");
        }
        if (AffiliateRules.barred(row, context).contains(context.account())) {
            throw Refused.because(Code.CONFLICT_OF_INTEREST, row.id(), "the account is its author, or an affiliate");
        }
    }

    /** Who claimed a row answers in time; the last verdict that was demanded sends it to a committee, unless most experts reject it. */
    public static void answer(ExpertVerdict command, Context context, Draft draft) {
        Contribution row = ContributionRules.row(command.contribution(), context);
        ExpertTask task = context.ledger()
                .expertTask(row.id())
                .orElseThrow(() -> Refused.because(Code.NOT_ASSIGNED, row.id(), "it waits for no expert"));
        ExpertClaim claim = task.claim(context.account())
                .filter(held -> held.state() == ExpertClaim.State.CLAIMED)
                .orElseThrow(() -> Refused.because(Code.NOT_ASSIGNED, row.id(), "the account holds no claim to it"));
        if (context.time() >= claim.until()) {
            throw Refused.because(Code.WINDOW_CLOSED, row.id(), "it had to be answered before " + claim.until());
        }
        draft.add(new ExpertAnswered(row.id(), context.account(), command.vote(), command.rationale()));
        if (task.answered() + 1 == task.demanded()) {
            int rejects = task.count(Vote.REJECT) + (command.vote() == Vote.REJECT ? 1 : 0);
            conclude(row, 2 * rejects > task.demanded(), draft);
        }
    }

    private static void conclude(Contribution row, boolean rejected, Draft draft) {
        if (rejected) {
            ContributionRules.end(row, ContributionStatus.REJECTED, draft);
        } else {
            draft.add(new StatusChanged(row.id(), ContributionStatus.SCREENED, Agenda.NEVER));
        }
    }

    /** Promises that were not kept in time give their places back. */
    public static void lapse(ContributionId row, Context context, Draft draft) {
        ExpertTask task = context.ledger()
                .expertTask(row)
                .orElseThrow(() -> new OpenLedgerBug(row + " has a promise and no task"));
        for (ExpertClaim claim : task.claims()) {
            if (claim.state() == ExpertClaim.State.CLAIMED && claim.until() <= context.time()) {
                draft.add(new ClaimLapsed(row, claim.expert()));
            }
        }
    }

    /** A row whose experts did not come in time expires, and its stake comes free. */
    public static void giveUp(Contribution row, Draft draft) {
        ContributionRules.end(row, ContributionStatus.EXPIRED, draft);
    }
}

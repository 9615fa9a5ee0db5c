/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.openledger.LedgerView;
import org.openledger.Receipt;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.review.ExpertCommand;
import org.openledger.review.ExpertTask;
import org.openledger.review.Vote;

/** What an account does as a curator of experts, or as an expert. */
final class ExpertHands {

    private final Pen pen;

    ExpertHands(Pen pen) {
        this.pen = pen;
    }

    Receipt certify(DatanetId datanet, AccountId account, long until) {
        return pen.write(
                "certify",
                new ExpertCommand.CertifyExpert(
                        requireNonNull(datanet, "datanet"), requireNonNull(account, "account"), until));
    }

    Receipt revoke(DatanetId datanet, AccountId account) {
        return pen.write(
                "revoke",
                new ExpertCommand.RevokeExpert(requireNonNull(datanet, "datanet"), requireNonNull(account, "account")));
    }

    List<ExpertTask> queue(DatanetId datanet) {
        requireNonNull(datanet, "datanet");
        long now = pen.desk().now();
        return pen.desk().ask(state -> queue(state, datanet, now));
    }

    private List<ExpertTask> queue(LedgerView view, DatanetId datanet, long now) {
        AccountId me = pen.account();
        if (view.expertUntil(datanet, me).filter(until -> now < until).isEmpty()) {
            return List.of();
        }
        return view.expertTasks(datanet).stream()
                .filter(task -> now < task.until() && task.vacancies() > 0)
                .filter(task -> task.claim(me).isEmpty() && !isClose(me, task, view))
                .toList();
    }

    private static boolean isClose(AccountId me, ExpertTask task, LedgerView view) {
        return view.contribution(task.contribution())
                .filter(row -> row.author().equals(me) || view.affiliated(row.author(), me, row.datanet()))
                .isPresent();
    }

    Receipt claim(ContributionId contribution) {
        return pen.write("claim", new ExpertCommand.ClaimReview(requireNonNull(contribution, "contribution")));
    }

    Receipt answer(ContributionId contribution, Vote vote, Hash rationale) {
        return pen.write(
                "answer",
                new ExpertCommand.ExpertVerdict(
                        requireNonNull(contribution, "contribution"),
                        requireNonNull(vote, "vote"),
                        requireNonNull(rationale, "rationale")));
    }
}

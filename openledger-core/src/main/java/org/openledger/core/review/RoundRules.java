/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.stake.SlashRules;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Challenge;
import org.openledger.review.Review;
import org.openledger.review.ReviewEvent.Decided;
import org.openledger.review.Vote;

/** How a review round ends by itself. */
public final class RoundRules {
    private RoundRules() {}

    /** A round whose time is over is decided, repeated, or given up; who did not reveal pays. */
    public static void close(Contribution row, Context context, Draft draft) {
        Review review = context.ledger()
                .review(row.id())
                .orElseThrow(() -> new OpenLedgerBug(row.id() + " is in review without a committee"));
        for (AccountId silent : Tally.silent(review)) {
            SlashRules.penalise(silent, row.datanet(), context, draft);
        }
        Tally tally = Tally.of(review);
        boolean appealed = row.status() == ContributionStatus.APPEALED;
        boolean quorum = tally.revealed()
                >= context.parameters().number(appealed ? Parameters.APPEAL_QUORUM : Parameters.QUORUM);
        if (quorum) {
            draft.add(new Decided(
                    row.id(), review.round(), tally.accepts(), tally.rejects(), tally.slashes(), tally.decision()));
        }
        if (row.status() == ContributionStatus.CHALLENGED) {
            ChallengeRules.close(row, quorum, tally.decision(), context, draft);
        } else if (appealed) {
            AppealRules.close(row, quorum, tally.majority(), context, draft);
        } else if (quorum) {
            conclude(row, tally.decision(), context, draft);
        } else {
            repeat(row, context, draft);
        }
    }

    /** What a first committee, or the panel in its stead, makes of a row. */
    static void conclude(Contribution row, Vote decision, Context context, Draft draft) {
        switch (decision) {
            case ACCEPT -> accept(row, context, draft);
            case REJECT -> ContributionRules.end(row, ContributionStatus.REJECTED, draft);
            case SLASH -> slash(row, Optional.empty(), context, draft);
        }
    }

    private static void repeat(Contribution row, Context context, Draft draft) {
        if (row.round() < context.parameters().number(Parameters.MAX_ROUNDS)) {
            draft.add(new StatusChanged(row.id(), ContributionStatus.SCREENED, Agenda.NEVER));
        } else {
            ContributionRules.end(row, ContributionStatus.EXPIRED, draft);
        }
    }

    /** The challenge window opens. */
    static void accept(Contribution row, Context context, Draft draft) {
        long until = context.time() + context.parameters().number(Parameters.CHALLENGE_WINDOW);
        draft.add(new StatusChanged(row.id(), ContributionStatus.ACCEPTED, until));
    }

    static void slash(Contribution row, Optional<Challenge> challenge, Context context, Draft draft) {
        SlashRules.slash(row, challenge, context, draft);
        draft.add(new StatusChanged(row.id(), ContributionStatus.SLASHED, Agenda.NEVER));
    }
}

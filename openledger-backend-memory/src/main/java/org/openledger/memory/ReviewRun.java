/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.List;
import java.util.OptionalLong;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.OpenLedger;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;

/** The validators of a sandbox at work: they vote and reveal while the clock is moved from one deadline to the next. */
final class ReviewRun {

    /** Each round of a review takes four moments; no row has more than ten rounds, and one challenge. */
    private static final int MAX_MOMENTS = 1_000;

    private static final int MAX_TICKS = 1_000_000;

    private final OpenLedger ledger;
    private final HandClock clock;
    private final long genesis;
    private final List<Actor> validators;

    ReviewRun(OpenLedger ledger, HandClock clock, long genesis, List<Actor> validators) {
        this.ledger = ledger;
        this.clock = clock;
        this.genesis = genesis;
        this.validators = validators;
    }

    /** Handles everything that is due now. */
    void tick() {
        for (int ticks = 0; ledger.tick() > 0; ticks++) {
            if (ticks == MAX_TICKS) {
                throw new IllegalStateException("still due after " + MAX_TICKS + " ticks at one moment");
            }
        }
    }

    /** Goes on until every row of the Datanet is active or at its end. */
    void pass(DatanetId datanet) {
        for (int moment = 0; moment < MAX_MOMENTS; moment++) {
            tick();
            validators.forEach(ReviewRun::vote);
            validators.forEach(validator -> validator.reviews().revealAll());
            OptionalLong next = next(datanet);
            if (next.isEmpty()) {
                return;
            }
            clock.moveTo(next.getAsLong());
        }
        throw new IllegalStateException(datanet + " still has rows under review after " + MAX_MOMENTS + " deadlines");
    }

    private static void vote(Actor validator) {
        List<ReviewTask> tasks = validator.reviews().tasks();
        if (!tasks.isEmpty()) {
            List<Vote> votes = tasks.stream()
                    .map(task -> HonestJudge.judge(validator, task))
                    .toList();
            validator.reviews().voteAll(tasks, votes);
        }
    }

    /** The next moment at which something about an unfinished row can change. */
    private OptionalLong next(DatanetId datanet) {
        LedgerView view = ledger.read();
        return view.contributions(datanet).stream()
                .filter(row -> !row.status().isFinal() && row.status() != ContributionStatus.ACTIVE)
                .mapToLong(row -> next(view, row))
                .min();
    }

    private long next(LedgerView view, Contribution row) {
        return switch (row.status()) {
            case IN_REVIEW, CHALLENGED, APPEALED ->
                view.review(row.id())
                        .map(review -> later(review.commitBy(), later(review.revealBy(), epochEnd(view.parameters()))))
                        .orElseGet(() -> epochEnd(view.parameters()));
            case COMMITTED, ACCEPTED -> later(row.deadline(), epochEnd(view.parameters()));
            default -> epochEnd(view.parameters());
        };
    }

    /** The moment, or the other one if it is not in the future. */
    private long later(long moment, long otherwise) {
        return moment > clock.millis() ? moment : otherwise;
    }

    private long epochEnd(Parameters parameters) {
        long length = parameters.number(Parameters.EPOCH);
        return genesis + ((clock.millis() - genesis) / length + 1) * length;
    }
}

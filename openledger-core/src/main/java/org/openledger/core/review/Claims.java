/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openledger.core.table.Agenda;
import org.openledger.party.AccountId;
import org.openledger.review.ExpertEvent.ClaimLapsed;
import org.openledger.review.ExpertEvent.ExpertAnswered;
import org.openledger.review.ExpertEvent.ReviewClaimed;
import org.openledger.review.ExpertTask;
import org.openledger.review.ExpertTask.ExpertClaim;

/** How a task for experts looks after each step. */
final class Claims {
    private Claims() {}

    static ExpertTask claimed(ExpertTask task, ReviewClaimed event) {
        List<ExpertClaim> claims = new ArrayList<>(task.claims());
        claims.add(new ExpertClaim(
                event.expert(), event.until(), ExpertClaim.State.CLAIMED, Optional.empty(), Optional.empty()));
        return with(task, claims);
    }

    static ExpertTask lapsed(ExpertTask task, ClaimLapsed event) {
        return replaced(
                task,
                event.expert(),
                claim -> new ExpertClaim(
                        claim.expert(), claim.until(), ExpertClaim.State.LAPSED, claim.vote(), claim.rationale()));
    }

    static ExpertTask answered(ExpertTask task, ExpertAnswered event) {
        return replaced(
                task,
                event.expert(),
                claim -> new ExpertClaim(
                        claim.expert(),
                        claim.until(),
                        ExpertClaim.State.ANSWERED,
                        Optional.of(event.vote()),
                        Optional.of(event.rationale())));
    }

    private static ExpertTask replaced(ExpertTask task, AccountId expert, UnaryOperator<ExpertClaim> change) {
        List<ExpertClaim> claims = new ArrayList<>(task.claims());
        claims.replaceAll(claim -> claim.expert().equals(expert) ? change.apply(claim) : claim);
        return with(task, claims);
    }

    /** When the first promise lapses; never without one. */
    static long firstLapse(ExpertTask task) {
        return task.claims().stream()
                .filter(claim -> claim.state() == ExpertClaim.State.CLAIMED)
                .mapToLong(ExpertClaim::until)
                .min()
                .orElse(Agenda.NEVER);
    }

    private static ExpertTask with(ExpertTask task, List<ExpertClaim> claims) {
        return new ExpertTask(task.contribution(), task.datanet(), task.demanded(), task.until(), claims);
    }
}

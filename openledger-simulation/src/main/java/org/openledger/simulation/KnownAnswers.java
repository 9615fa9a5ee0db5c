/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.privacy.Salt;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Vote;

/** What the Datanet's owner does with rows whose right vote it knows: it commits to the vote before the committee is drawn, and shows it when the committee has decided. */
final class KnownAnswers {
    /** A commitment that was not shown. */
    private record Known(long gold, ContributionId row, Vote vote, Salt salt) {}

    private final Actor curator;
    private final Truth truth;
    private final int most;
    private final List<Known> hidden = new ArrayList<>();

    KnownAnswers(Actor curator, Truth truth, int most) {
        this.curator = curator;
        this.truth = truth;
        this.most = most;
    }

    /** Commits to answers about rows that wait for a committee, from a row on: at most so many, drawn whatever the rows are. */
    void commit(LedgerView view, long from, RandomGenerator random) {
        List<Contribution> waiting = new ArrayList<>();
        for (long row = from; row < view.contributions() && most > 0; row++) {
            view.contribution(new ContributionId(row))
                    .filter(it -> it.status() == ContributionStatus.SCREENED)
                    .ifPresent(waiting::add);
        }
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            Contribution row = waiting.remove(random.nextInt(waiting.size()));
            byte[] salt = new byte[Hash.BYTES];
            random.nextBytes(salt);
            Known known = new Known(0, row.id(), right(row), Salt.of(salt));
            long gold = curator.reviews().commitGold(row.id(), known.vote(), known.salt());
            hidden.add(new Known(gold, row.id(), known.vote(), known.salt()));
        }
    }

    private Vote right(Contribution row) {
        boolean copy = row.verdicts().stream().anyMatch(verdict -> verdict.outcome() == CheckVerdict.Outcome.FAIL);
        return copy ? Vote.SLASH : Quality.right(truth.looks(row.id()));
    }

    /** Shows every answer whose row was decided; the others are tried again later. */
    void show() {
        hidden.removeIf(known -> {
            try {
                curator.reviews().revealGold(known.gold(), known.row(), known.vote(), known.salt());
                return true;
            } catch (RefusedException undecided) {
                return false;
            }
        });
    }
}

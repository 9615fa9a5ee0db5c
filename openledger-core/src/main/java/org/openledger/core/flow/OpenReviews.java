/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.review.ReviewEvent;

/**
 * Which rows are under review by whom: begun from a state, then kept up by the leaves that followed.
 *
 * <p>Memory: some 100 bytes for each seat in a committee that is at work. Thread-safe.
 */
public final class OpenReviews {

    private final EventSource log;
    private final Map<ContributionId, List<AccountId>> committees = new HashMap<>();
    private final Map<AccountId, NavigableSet<ContributionId>> seats = new HashMap<>();
    private long folded;

    /** Reviews of the ledger in which this happened; nothing is read before the first question. */
    public OpenReviews(EventSource log) {
        this.log = log;
    }

    /** The rows on whose committee an account sits as of a view, in order of their ids. */
    public synchronized List<ContributionId> of(AccountId validator, LedgerView view) {
        if (folded == 0) {
            begin(view);
        } else if (folded < view.height()) {
            log.read(folded, view.height(), this::fold);
            folded = view.height();
        }
        return new ArrayList<>(seats.getOrDefault(validator, new TreeSet<>()));
    }

    private void begin(LedgerView view) {
        for (long ordinal = 0; ordinal < view.contributions(); ordinal++) {
            ContributionId row = new ContributionId(ordinal);
            if (view.contribution(row).filter(it -> underReview(it.status())).isPresent()) {
                view.review(row).map(Review::committee).ifPresent(committee -> open(row, committee));
            }
        }
        folded = view.height();
    }

    private void fold(Event event) {
        if (event instanceof ReviewEvent.CommitteeDrawn drawn) {
            open(drawn.contribution(), drawn.committee());
        } else if (event instanceof ReviewEvent.Decided decided) {
            close(decided.contribution());
        } else if (event instanceof DatanetEvent.StatusChanged changed) {
            close(changed.contribution());
        }
    }

    private void open(ContributionId row, List<AccountId> committee) {
        close(row);
        committees.put(row, committee);
        committee.forEach(
                member -> seats.computeIfAbsent(member, m -> new TreeSet<>()).add(row));
    }

    private void close(ContributionId row) {
        for (AccountId member : committees.getOrDefault(row, List.of())) {
            NavigableSet<ContributionId> rows = seats.getOrDefault(member, new TreeSet<>());
            rows.remove(row);
            if (rows.isEmpty()) {
                seats.remove(member);
            }
        }
        committees.remove(row);
    }

    private static boolean underReview(ContributionStatus status) {
        return status == ContributionStatus.IN_REVIEW
                || status == ContributionStatus.CHALLENGED
                || status == ContributionStatus.APPEALED;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.List;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent;
import org.openledger.review.Vote;

/** What happened so far, counted as it streams by: nothing is kept but numbers. */
final class Counts {
    /** What is counted for each group. */
    enum What {
        COMMITTED,
        ACCEPTED,
        JUNK_ACCEPTED,
        REJECTED,
        SLASHED,
        REFUSED
    }

    /** A row this good or worse is junk. */
    private static final int JUNK = 20;

    private final long[][] counts;
    private long events;
    private long leaves;

    Counts(int groups) {
        counts = new long[groups][What.values().length];
    }

    void leaf(List<Event> leaf, LedgerView view, Truth truth, Groups groups) {
        leaves++;
        events += leaf.size();
        for (Event event : leaf) {
            if (event instanceof DatanetEvent.Committed committed) {
                count(groups.of(committed.author()), What.COMMITTED);
            } else if (event instanceof ReviewEvent.Decided decided && decided.decision() == Vote.ACCEPT) {
                boolean first = decided.round() == 1;
                int group = author(view, decided.contribution(), groups);
                if (first) {
                    count(group, What.ACCEPTED);
                }
                if (first && truth.worth(decided.contribution()) <= JUNK) {
                    count(group, What.JUNK_ACCEPTED);
                }
            } else if (event instanceof DatanetEvent.StatusChanged changed) {
                ended(changed, view, groups);
            }
        }
    }

    private void ended(DatanetEvent.StatusChanged changed, LedgerView view, Groups groups) {
        int group = author(view, changed.contribution(), groups);
        if (changed.status() == ContributionStatus.REJECTED) {
            count(group, What.REJECTED);
        } else if (changed.status() == ContributionStatus.SLASHED) {
            count(group, What.SLASHED);
        }
    }

    private static int author(LedgerView view, ContributionId row, Groups groups) {
        return view.contribution(row).map(known -> groups.of(known.author())).orElse(-1);
    }

    void refused(int group) {
        count(group, What.REFUSED);
    }

    private void count(int group, What what) {
        if (group >= 0) {
            counts[group][what.ordinal()]++;
        }
    }

    long of(int group, What what) {
        return counts[group][what.ordinal()];
    }

    long events() {
        return events;
    }

    long leaves() {
        return leaves;
    }

    /** Whose account is whose; −1 for nobody's. */
    @FunctionalInterface
    interface Groups {
        int of(AccountId account);
    }
}

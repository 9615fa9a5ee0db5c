/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Work;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;
import org.openledger.review.ReviewCommand;
import org.openledger.spi.Screener.Candidate;

/**
 * The automated checks at work: every revealed row is compared with the checked rows before it, and the operator records what was found.
 *
 * <p>The checks of a Datanet know its rows in order of their ids, whatever the order in which they were revealed: for a row that comes late they begin anew with
 * the rows before it. What they know is never stored; the log says which rows they have seen. Thread-safe; one row at a time.
 */
public final class Screenings {

    /** How many Datanets' checks are kept ready; others begin anew when a row comes. */
    static final int MAX_READY = 64;

    /** How many rows one {@link #catchUp} checks. */
    static final int MAX_AT_ONCE = 1_000;

    private final Desk desk;
    private final Map<DatanetId, KnownRows> ready = new LinkedHashMap<>(16, 0.75f, true);
    private final NavigableSet<ContributionId> unrevealed = new TreeSet<>();

    private long next;

    Screenings(Desk desk) {
        this.desk = desk;
    }

    /** Checks these rows, as far as they are revealed and unchecked. */
    public synchronized void screen(Collection<ContributionId> rows) {
        new TreeSet<>(rows).forEach(this::screen);
    }

    /**
     * Checks rows that are revealed and that nobody has checked: left behind by a crash, or revealed past the actors.
     *
     * @return how many, at most {@value #MAX_AT_ONCE}
     */
    public synchronized int catchUp() {
        List<ContributionId> waiting = desk.ask(this::waiting);
        try {
            screen(waiting);
        } catch (RuntimeException e) {
            unrevealed.addAll(waiting);
            throw e;
        }
        return waiting.size();
    }

    /** Lets the checks of a Datanet begin anew when its next row comes, with what can still be opened. */
    public synchronized void forget(DatanetId datanet) {
        ready.remove(datanet);
    }

    /** The first revealed rows; those that are not revealed yet are remembered for the next time. */
    private List<ContributionId> waiting(LedgerState state) {
        NavigableSet<ContributionId> waiting = new TreeSet<>();
        for (Iterator<ContributionId> rows = unrevealed.iterator(); rows.hasNext() && waiting.size() < MAX_AT_ONCE; ) {
            ContributionId row = rows.next();
            ContributionStatus status = row(state, row).status();
            if (status == ContributionStatus.REVEALED) {
                waiting.add(row);
            }
            if (status != ContributionStatus.COMMITTED) {
                rows.remove();
            }
        }
        for (; next < state.contributions() && waiting.size() < MAX_AT_ONCE; next++) {
            ContributionId row = new ContributionId(next);
            ContributionStatus status = row(state, row).status();
            if (status == ContributionStatus.COMMITTED) {
                unrevealed.add(row);
            } else if (status == ContributionStatus.REVEALED) {
                waiting.add(row);
            }
        }
        return List.copyOf(waiting);
    }

    private void screen(ContributionId id) {
        Contribution row = desk.ask(state -> row(state, id));
        if (row.status() != ContributionStatus.REVEALED) {
            return;
        }
        DatanetTerms terms =
                desk.ask(state -> state.datanet(row.datanet())).orElseThrow().terms();
        Optional<Content> content = desk.rows().content(row);
        if (content.isEmpty()) {
            record(id, new Findings().add("content-missing", Outcome.FAIL).verdicts());
        } else if (terms.kind().isText() && !isText(content.get())) {
            record(id, new Findings().add("not-utf8", Outcome.FAIL).verdicts());
        } else {
            Candidate candidate = new Candidate(id, row.author(), content.get());
            KnownRows known = known(row, terms);
            record(id, known.screen(candidate));
            if (isMaterial(row)) {
                known.admit(candidate);
            }
        }
    }

    private void record(ContributionId row, List<CheckVerdict> verdicts) {
        desk.operator(new ReviewCommand.RecordScreening(row, verdicts));
    }

    private KnownRows known(Contribution row, DatanetTerms terms) {
        KnownRows kept = ready.get(row.datanet());
        if (kept != null && kept.newest() < row.id().ordinal()) {
            return kept;
        }
        ready.remove(row.datanet());
        KnownRows anew = new KnownRows(desk.compute().screeners(), terms);
        boolean isLast = true;
        for (Contribution other : desk.ask(state -> state.contributions(row.datanet()))) {
            if (!other.verdicts().isEmpty() && other.id().compareTo(row.id()) > 0) {
                isLast = false;
            } else if (!other.verdicts().isEmpty() && isMaterial(other)) {
                desk.rows()
                        .content(other)
                        .filter(content -> !terms.kind().isText() || isText(content))
                        .ifPresent(content -> anew.admit(new Candidate(other.id(), other.author(), content)));
            }
        }
        if (isLast) {
            keep(row.datanet(), anew);
        }
        return anew;
    }

    private void keep(DatanetId datanet, KnownRows known) {
        ready.put(datanet, known);
        if (ready.size() > MAX_READY) {
            ready.remove(ready.keySet().iterator().next());
        }
    }

    private static Contribution row(LedgerState state, ContributionId id) {
        return state.contribution(id).orElseThrow();
    }

    /** What rows are compared with: labels and feedback say the same of many rows, and repeat nobody. */
    private boolean isMaterial(Contribution row) {
        return desk.ask(state -> state.derivation(row.id()))
                .filter(derivation -> derivation.work() == Work.LABEL || derivation.work() == Work.FEEDBACK)
                .isEmpty();
    }

    private static boolean isText(Content content) {
        try {
            content.text();
            return true;
        } catch (IllegalStateException notText) {
            return false;
        }
    }
}

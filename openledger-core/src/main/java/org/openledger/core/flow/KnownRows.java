/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.spi.Screener;
import org.openledger.spi.Screener.Candidate;
import org.openledger.spi.Screener.Screening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All checks of one Datanet, with the rows that they know. */
final class KnownRows {

    private static final Logger LOG = LoggerFactory.getLogger(KnownRows.class);
    private static final long NONE = -1;

    private final List<Screening> checks;
    private long newest = NONE;

    KnownRows(List<Screener> screeners, DatanetTerms terms) {
        this.checks = screeners.stream().map(screener -> screener.open(terms)).toList();
    }

    /** The ordinal of the newest row that is known, −1 if there is none. */
    long newest() {
        return newest;
    }

    /**
     * What all checks say to a row. Where nothing checks, or a check breaks down, a person should look: that is said too, and the row goes on to its committee.
     */
    List<CheckVerdict> screen(Candidate candidate) {
        if (checks.isEmpty()) {
            return List.of(Screenings.finding("no-checks-installed", CheckVerdict.Outcome.FLAG));
        }
        List<CheckVerdict> verdicts = new ArrayList<>();
        for (Screening check : checks) {
            try {
                verdicts.addAll(check.screen(candidate));
            } catch (RuntimeException e) {
                LOG.warn("check {} broke down on {}", check.getClass().getName(), candidate.id(), e);
                verdicts.add(Screenings.finding("check-broke-down", CheckVerdict.Outcome.FLAG));
            }
        }
        return verdicts;
    }

    void admit(Candidate candidate) {
        checks.forEach(check -> check.admit(candidate));
        newest = candidate.id().ordinal();
    }
}

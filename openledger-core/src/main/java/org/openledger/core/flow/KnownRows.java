/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

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

    /** What all checks say to a row. A check that breaks down is flagged, and the row goes on to its committee. */
    List<CheckVerdict> screen(Candidate candidate) {
        Findings findings = new Findings();
        for (int i = 0; i < checks.size(); i++) {
            try {
                findings.add(checks.get(i).screen(candidate));
            } catch (RuntimeException e) {
                LOG.warn("check {} broke down on {}", checks.get(i).getClass().getName(), candidate.id(), e);
                findings.add("broken-check-" + (i + 1), CheckVerdict.Outcome.FLAG);
            }
        }
        return findings.verdicts();
    }

    /** Lets later rows be compared with this one; a check that breaks down knows the others. */
    void admit(Candidate candidate) {
        for (Screening check : checks) {
            try {
                check.admit(candidate);
            } catch (RuntimeException e) {
                LOG.warn("check {} did not take {}", check.getClass().getName(), candidate.id(), e);
            }
        }
        newest = candidate.id().ordinal();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.Optional;
import org.openledger.datanet.ContributionId;
import org.openledger.review.CheckVerdict.Outcome;

/**
 * What one check found in one row.
 *
 * @param outcome pass, flag or fail
 * @param scorePpm how strongly, in parts per million of the check's own scale
 * @param evidence the earlier row that it points to, if any
 */
record Finding(Outcome outcome, int scorePpm, Optional<ContributionId> evidence) {

    /** Nothing found. */
    static final Finding PASS = pass(0);

    static Finding pass(int scorePpm) {
        return new Finding(Outcome.PASS, scorePpm, Optional.empty());
    }

    static Finding flag(int scorePpm) {
        return new Finding(Outcome.FLAG, scorePpm, Optional.empty());
    }

    static Finding fail(int scorePpm) {
        return new Finding(Outcome.FAIL, scorePpm, Optional.empty());
    }

    /** The same finding, pointing to an earlier row. */
    Finding at(ContributionId row) {
        return new Finding(outcome, scorePpm, Optional.of(row));
    }

    /** Says {@code part / whole} in parts per million, at most a million; 0 of 0 is 0. */
    static int ppm(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.min(1_000_000L, part * 1_000_000L / whole);
    }
}

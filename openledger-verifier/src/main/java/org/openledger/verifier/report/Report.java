/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a verification found, ordered by section and, inside a section, in the order in which it was verified.
 *
 * @param findings one per check that was made or left out
 */
public record Report(List<Finding> findings) {

    /** Sorts and keeps a copy. */
    public Report {
        findings = findings.stream()
                .sorted(Comparator.comparing(finding -> finding.check().section()))
                .toList();
    }

    /** How it ended; a report without any finding has verified nothing and is incomplete. */
    public Verdict verdict() {
        if (refused().findAny().isPresent()) {
            return Verdict.REFUSED;
        }
        boolean complete = !findings.isEmpty() && notChecked().findAny().isEmpty();
        return complete ? Verdict.VERIFIED : Verdict.INCOMPLETE;
    }

    /** What does not hold. */
    public Stream<Finding.Refused> refused() {
        return only(Finding.Refused.class);
    }

    /** What nobody looked at. */
    public Stream<Finding.NotChecked> notChecked() {
        return only(Finding.NotChecked.class);
    }

    /** What holds. */
    public Stream<Finding.Held> held() {
        return only(Finding.Held.class);
    }

    private <F extends Finding> Stream<F> only(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openledger.core.review.ReviewRules;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;

/** Verdicts as the log takes them: one of each check, and where fewer spoke than the rules demand, one that says so for each that is missing. */
final class Findings {

    private final Map<String, CheckVerdict> byCheck = new LinkedHashMap<>();

    /** Adds what a family of checks said; of two verdicts under one name the graver stays. */
    Findings add(Collection<CheckVerdict> verdicts) {
        verdicts.forEach(verdict -> byCheck.merge(verdict.check(), verdict, Findings::graver));
        return this;
    }

    /** Adds what was found without a check. */
    Findings add(String check, Outcome outcome) {
        return add(List.of(new CheckVerdict(check, 1, outcome, 0, Optional.empty())));
    }

    /** The verdicts; checks that are missing are flagged, so that a person looks. */
    List<CheckVerdict> verdicts() {
        for (int missing = 1; byCheck.size() < ReviewRules.MIN_VERDICTS; missing++) {
            add("missing-check-" + missing, Outcome.FLAG);
        }
        return new ArrayList<>(byCheck.values());
    }

    private static CheckVerdict graver(CheckVerdict one, CheckVerdict other) {
        return other.outcome().compareTo(one.outcome()) > 0 ? other : one;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.List;
import java.util.Optional;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;
import org.openledger.spi.Screener;

/** The automated checks of a study: they know the truth about copies, and see a near copy as often as the experiment says. */
final class PlantedScreener implements Screener {
    private final Truth truth;
    private final long key;
    private final Ratio nearCopiesSeen;

    PlantedScreener(Truth truth, long key, Ratio nearCopiesSeen) {
        this.truth = truth;
        this.key = key;
        this.nearCopiesSeen = nearCopiesSeen;
    }

    @Override
    public Screening open(DatanetTerms terms) {
        return new Screening() {
            @Override
            public List<CheckVerdict> screen(Candidate candidate) {
                return verdicts(candidate);
            }

            @Override
            public void admit(Candidate candidate) {
                // The truth knows every row already.
            }
        };
    }

    private List<CheckVerdict> verdicts(Candidate candidate) {
        Optional<LabRow> row = LabRow.of(candidate.content());
        row.ifPresent(known -> truth.learn(candidate.id(), known));
        Optional<ContributionId> original = row.flatMap(known -> truth.original(known, candidate.id()));
        boolean exact =
                original.flatMap(truth::row).filter(row.orElseThrow()::equals).isPresent();
        boolean near = original.isPresent()
                && !exact
                && nearCopiesSeen.happens(Dice.of(key, candidate.id().ordinal()));
        return List.of(
                verdict("schema", Outcome.PASS, Optional.empty()),
                verdict("exact-duplicate", exact ? Outcome.FAIL : Outcome.PASS, original.filter(it -> exact)),
                verdict("near-duplicate", near ? Outcome.FAIL : Outcome.PASS, original.filter(it -> near)),
                verdict("secrets", Outcome.PASS, Optional.empty()),
                verdict("relevance", Outcome.PASS, Optional.empty()));
    }

    private static CheckVerdict verdict(String check, Outcome outcome, Optional<ContributionId> evidence) {
        return new CheckVerdict(check, 1, outcome, outcome == Outcome.FAIL ? 1_000_000 : 0, evidence);
    }
}

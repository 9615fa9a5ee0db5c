/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.spi.Screener.Candidate;
import org.openledger.spi.Screener.Screening;

/** The checks of one Datanet, asked in a fixed order. */
final class StandardScreening implements Screening {

    private final DatanetTerms terms;
    private final List<Check> checks;
    private @Nullable Specimen last;

    StandardScreening(DatanetTerms terms) {
        this.terms = terms;
        this.checks = List.of(
                new SchemaCheck(),
                new ExactDuplicateCheck(),
                new NearDuplicateCheck(terms.kind()),
                new SecretsCheck(),
                new PersonalDataCheck(),
                LanguageCheck.of(terms),
                new RelevanceCheck(terms.purpose()),
                new OutlierCheck(),
                new LicenceHeaderCheck(terms.rights().licence()),
                new GeneratedCheck());
    }

    @Override
    public List<CheckVerdict> screen(Candidate candidate) {
        Specimen row = specimen(candidate);
        List<CheckVerdict> verdicts = new ArrayList<>(checks.size());
        for (Check check : checks) {
            Finding finding = applies(check, row) ? check.inspect(row) : Finding.PASS;
            verdicts.add(new CheckVerdict(
                    check.name(), check.version(), finding.outcome(), finding.scorePpm(), finding.evidence()));
        }
        return List.copyOf(verdicts);
    }

    @Override
    public void admit(Candidate candidate) {
        Specimen row = specimen(candidate);
        for (Check check : checks) {
            if (applies(check, row)) {
                check.admit(row);
            }
        }
    }

    private static boolean applies(Check check, Specimen row) {
        return row.text().isPresent() || !check.readsText();
    }

    /** A row is mostly screened and admitted one after the other: what was read of it is kept until the next row comes. */
    private Specimen specimen(Candidate candidate) {
        Specimen row = last;
        if (row == null || !row.candidate().equals(candidate)) {
            row = new Specimen(candidate, terms.kind());
            last = row;
        }
        return row;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openledger.verifier.bundle.Bundle;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.facts.RowFact;
import org.openledger.verifier.report.Profile;

/** That everything is there which the profile promises (formats §7), once, and in order. */
final class SectionChecks {
    private SectionChecks() {}

    /** {@code bundle.sections}. */
    static void sections(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        ruling.says("profile " + answer.profile().title());
        ascending(
                "leaves",
                dossier.bundle().leaves().stream()
                        .map(Bundle.CarriedLeaf::index)
                        .toList(),
                ruling);
        ruling.step(dossier::genesisLeaf);
        ruling.step(dossier::requestLeaf);
        ruling.step(dossier::settlementLeaf);
        ruling.step(dossier::modelLeaf);
        ruling.step(() -> commits(dossier, dossier.paidRows(), ruling));
        if (answer.profile().includes(Profile.ATTRIBUTION)) {
            ruling.step(() -> openings(dossier, ruling));
        }
        if (answer.profile().includes(Profile.FULL)) {
            ruling.step(() -> manifest(dossier, ruling));
            ruling.step(() -> dossier.citedRows().forEach(row -> ruling.step(() -> history(dossier, row))));
        }
    }

    private static void openings(Dossier dossier, Ruling ruling) {
        Bundle bundle = dossier.bundle();
        ruling.step(() -> ruling.same(
                "request that section 4 opens",
                Dossier.section(bundle.prompt(), "4 (request)").request(),
                dossier.settlement().request()));
        ruling.step(() -> Dossier.section(bundle.output(), "5 (output)"));
        ruling.step(() -> Dossier.section(bundle.attribution(), "6 (attribution)"));
        ruling.step(() -> tables(dossier, ruling));
        List<Long> opened = Dossier.section(bundle.rows(), "7 (rows)").stream()
                .map(Bundle.OpenedRow::row)
                .toList();
        ruling.same("opened rows", opened, new ArrayList<>(dossier.citedRows()));
        commits(dossier, dossier.citedRows(), ruling);
    }

    /** The tables of the model, where tokens were counted in them. */
    private static void tables(Dossier dossier, Ruling ruling) {
        if (InfluenceAlone.is(dossier)) {
            ruling.require(
                    dossier.bundle().openings().isEmpty(),
                    "section 9 (openings)",
                    "present",
                    "absent, for no token is shown");
        } else {
            Dossier.section(dossier.bundle().openings(), "9 (openings)");
        }
    }

    private static void manifest(Dossier dossier, Ruling ruling) {
        List<Long> proved = Dossier.section(dossier.bundle().manifest(), "8 (manifest)").rows().stream()
                .map(Bundle.RowProof::row)
                .toList();
        ruling.same("rows of the manifest", proved, new ArrayList<>(dossier.citedRows()));
        ruling.require(dossier.versionLeaf().isPresent(), "publication of the model's version", "absent", "present");
    }

    private static void commits(Dossier dossier, Collection<Long> rows, Ruling ruling) {
        rows.forEach(row -> ruling.step(() -> dossier.row(row).only(RowFact.Committed.class)));
    }

    private static void history(Dossier dossier, long row) {
        dossier.row(row).only(RowFact.Revealed.class);
        dossier.row(row).only(RowFact.Screened.class);
        dossier.row(row).last(RowFact.Drawn.class);
        dossier.row(row).last(RowFact.VoteCommitted.class);
        dossier.row(row).last(RowFact.VoteRevealed.class);
        dossier.row(row).last(RowFact.Decided.class);
        dossier.row(row).last(RowFact.StatusChanged.class);
    }

    private static void ascending(String what, List<Long> numbers, Ruling ruling) {
        for (int i = 1; i < numbers.size(); i++) {
            ruling.require(
                    numbers.get(i - 1) < numbers.get(i),
                    what,
                    numbers.get(i) + " after " + numbers.get(i - 1),
                    "ascending, each once");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Happened;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bundle.RowHistory;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.RowFact.Decided;
import org.openledger.verifier.facts.RowFact.Drawn;
import org.openledger.verifier.facts.RowFact.Rerouted;

/** What the checks of the rows' histories have in common. */
final class RowChecks {
    private static final long SLASH = 2;

    private RowChecks() {}

    /** Examines every cited row; what is malformed in one does not keep the others from being examined. */
    static void eachRow(Case answer, Ruling ruling, BiConsumer<RowHistory, Ruling> examination) {
        Dossier dossier = answer.dossier();
        dossier.citedRows().forEach(row -> ruling.step(() -> examination.accept(dossier.row(row), ruling)));
    }

    /** Refuses leaves that are not in the order of the log. */
    static void inOrder(List<Leaf> leaves, Ruling ruling) {
        for (int i = 1; i < leaves.size(); i++) {
            Leaf earlier = leaves.get(i - 1);
            Leaf later = leaves.get(i);
            ruling.require(
                    earlier.index() < later.index(), "index of " + later, later.index(), "above that of " + earlier);
        }
    }

    /** The parameters in force at a leaf; where they are not carried, what needs them is left open and said so. */
    static Optional<Parameters> parameters(Dossier dossier, Leaf leaf, Ruling ruling) {
        Optional<Parameters> parameters = dossier.certainParametersAt(leaf);
        if (parameters.isEmpty()) {
            ruling.leaveOpen("windows and quorum at " + leaf + ": the parameters then in force are not carried");
        }
        return parameters;
    }

    /** The draw of the committee that decided last. */
    static Happened<Drawn> decisive(RowHistory row) {
        long round = row.last(Decided.class).fact().round();
        return row.all(Drawn.class).stream()
                .filter(drawn -> drawn.fact().round() == round)
                .findFirst()
                .orElseThrow(() -> new MalformedException(
                        "committee of row " + row.row() + " in round " + round, "absent", "drawn"));
    }

    /** Whether a decision slashed the row: SLASH, unless a claim of prior publication was found true by it, which moves the credit. */
    static boolean slashes(RowHistory row, Happened<Decided> decided) {
        long leaf = decided.leaf().index();
        return decided.fact().decision() == SLASH
                && row.all(Rerouted.class).stream()
                        .noneMatch(rerouted -> rerouted.leaf().index() == leaf);
    }

    /** Whether the last decision before a leaf slashed the row: then a panel decides what comes next. */
    static boolean isSlashed(RowHistory row, Leaf leaf) {
        boolean slashed = false;
        for (Happened<Decided> decided : row.all(Decided.class)) {
            if (decided.leaf().index() < leaf.index()) {
                slashed = slashes(row, decided);
            }
        }
        return slashed;
    }
}

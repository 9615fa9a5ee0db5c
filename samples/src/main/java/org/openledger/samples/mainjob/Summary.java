/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** The short account that the job prints at its end. */
final class Summary {

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Outcome outcome, Path report) {
        Scores scores = outcome.scores();
        Earnings money = outcome.earnings();
        out.println();
        out.println("People and money");
        money.lines()
                .forEach(line -> out.printf(
                        Locale.ROOT,
                        "  %-28s earned %-28s in %4d answers%n",
                        line.name(),
                        line.earned(),
                        line.answers()));
        out.println("  fees " + money.fees() + " = paid " + money.payments() + " + pending " + money.pending()
                + (money.exact() ? "  (exact)" : "  (NOT EXACT)"));
        out.println();
        out.println("Attribution over " + outcome.asked().size() + " questions, every contributor's weighing the same");
        line("answer with evidence", scores.evidence());
        line("top earner is the question's own contributor", scores.topEarner());
        line("  had everybody registered in the opposite order", scores.reversed());
        line("  BM25 word search", scores.bm25());
        line("  ours minus BM25", scores.topEarner() - scores.bm25());
        line("  always the largest contributor", scores.majority());
        line("foreign text unattributed", scores.foreign());
        out.println();
        out.println("Log of " + outcome.checkpoint().size() + " leaves, root "
                + outcome.checkpoint().root());
        for (Auditor.Opinion opinion : outcome.opinions()) {
            out.println("$ " + opinion.command());
            opinion.text().lines().forEach(text -> out.println("  " + text));
            out.println("  exit " + opinion.exit());
        }
        out.println("The model is an n-gram model over source code: it answers like a code search.");
        out.println("Report: " + report);
    }

    private void line(String what, double part) {
        out.printf(Locale.ROOT, "  %-50s %6.1f %%%n", what, 100 * part);
    }
}

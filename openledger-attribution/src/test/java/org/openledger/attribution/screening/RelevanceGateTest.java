/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict.Outcome;

/** L217: a Datanet of code tells licence texts from code, measured on this project's own functions and licence. */
class RelevanceGateTest {
    private static final Path ROOT = Path.of("..");
    private static final int EACH = 100;
    private static final int LEAST = 95;
    private static final int CHUNK = 700;

    @Test
    void l217LicencesAreFlaggedAndHeldOutFunctionsPass() throws IOException {
        List<String> functions = functions();
        List<String> licences = licences();
        assumeTrue(
                functions.size() >= 4 * EACH && licences.size() >= EACH,
                "SKIPPED: the project's own sources or its licence are not beside this module");
        Collections.shuffle(functions, new Random(1));
        Rows rows = new Rows(DatanetTerms.of("functions", ContentKind.CODE).withPurpose("Java functions of a ledger"));
        functions.subList(EACH, 4 * EACH).forEach(rows::admit);
        int flagged = 0;
        int passed = 0;
        for (String licence : licences.subList(0, EACH)) {
            flagged += isFlagged(rows, licence) ? 1 : 0;
        }
        for (String function : functions.subList(0, EACH)) {
            passed += isFlagged(rows, function) ? 0 : 1;
        }
        System.out.println("relevance: " + flagged + " of " + EACH + " licence texts flagged, " + passed + " of " + EACH
                + " held-out functions pass");
        assertThat(flagged).isGreaterThanOrEqualTo(LEAST);
        assertThat(passed).isGreaterThanOrEqualTo(LEAST);
    }

    /** The gate is two checks: is it of the Datanet's language at all, and does it speak of what the Datanet speaks of. */
    private static boolean isFlagged(Rows rows, String text) {
        return rows.outcome(text, "relevance") != Outcome.PASS || rows.outcome(text, "language") != Outcome.PASS;
    }

    /** Runs of lines from a brace at four spaces to its end: methods, mostly. */
    private static List<String> functions() throws IOException {
        List<String> found = new ArrayList<>();
        Path sources = ROOT.resolve("openledger-core/src/main/java");
        if (!Files.isDirectory(sources)) {
            return found;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            StringBuilder function = new StringBuilder();
            boolean inside = false;
            for (String line : Files.readAllLines(file)) {
                boolean begins = line.startsWith("    ") && !line.startsWith("     ") && line.endsWith("{");
                inside |= begins;
                if (inside) {
                    function.append(line).append('\n');
                }
                if (inside && line.equals("    }")) {
                    if (function.length() > 300 && function.length() < 3_000) {
                        found.add(function.toString());
                    }
                    function.setLength(0);
                    inside = false;
                }
            }
        }
        return found;
    }

    /** Windows of the licence's text, each beginning at another word. */
    private static List<String> licences() throws IOException {
        List<String> found = new ArrayList<>();
        Path licence = ROOT.resolve("LICENSE");
        if (!Files.isRegularFile(licence)) {
            return found;
        }
        String text = Files.readString(licence).replaceAll("\\s+", " ");
        int step = Math.max(1, (text.length() - CHUNK) / EACH);
        for (int at = 0; at + CHUNK <= text.length(); at += step) {
            found.add(text.substring(at, at + CHUNK));
        }
        return found;
    }
}

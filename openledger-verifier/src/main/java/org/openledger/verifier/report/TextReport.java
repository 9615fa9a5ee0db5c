/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for people: a line per section of what holds, then each refusal, then what was not checked, then the verdict. */
public final class TextReport {
    private static final int TITLE_WIDTH = 12;

    private TextReport() {}

    /** The lines of the report. */
    public static List<String> lines(Report report) {
        Verdict verdict = report.verdict();
        return Stream.of(
                        Stream.of(Section.values()).flatMap(section -> section(report, section)),
                        report.refused().map(TextReport::refusal),
                        report.notChecked().map(n -> "NOT CHECKED " + n.check().name() + " (" + n.why() + ")"),
                        Stream.of(verdict.title() + " (exit " + verdict.exitCode() + ")"))
                .flatMap(lines -> lines)
                .map(TextReport::printable)
                .toList();
    }

    /** The lines that say what was refused, and nothing else. */
    public static List<String> refusals(Report report) {
        return report.refused()
                .map(TextReport::refusal)
                .map(TextReport::printable)
                .toList();
    }

    private static Stream<String> section(Report report, Section section) {
        List<Finding.Held> held =
                report.held().filter(h -> h.check().section() == section).toList();
        if (held.isEmpty()) {
            return Stream.empty();
        }
        String says =
                held.stream().map(Finding.Held::says).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
        String title = section.title();
        return Stream.of(title
                + " ".repeat(TITLE_WIDTH - title.length())
                + (says.isEmpty() ? held.size() + " checks hold" : says));
    }

    private static String refusal(Finding.Refused refused) {
        return "REFUSED " + refused.check().name() + ": " + refused.what() + " is " + refused.value()
                + "; right would be " + refused.right();
    }

    /** Texts out of a bundle must not steer the reader's terminal. */
    private static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

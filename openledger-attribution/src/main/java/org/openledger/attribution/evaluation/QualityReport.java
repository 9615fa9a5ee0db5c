/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openledger.internal.Require;

/**
 * What was measured, one number a line, as a table to read and as one to compute with.
 *
 * @param lines in the order in which they were measured; settings, methods and measures are listed in order of their first line
 */
public record QualityReport(List<Line> lines) {

    /** The most lines. */
    public static final int MAX_LINES = 100_000;

    private static final String HEADER = "setting,method,measure,value,lower,upper\n";

    /** Copies the list. */
    public QualityReport {
        lines = Require.atMost(lines, MAX_LINES, "lines");
    }

    /**
     * A number.
     *
     * @param setting on which data and model
     * @param method whose scores, with its parameters
     * @param measure what was measured
     * @param value the number
     * @param lower the lower end of its interval, or the number itself where it has none
     * @param upper the upper end
     */
    public record Line(String setting, String method, String measure, double value, double lower, double upper) {
        /** Checks the texts and the order. */
        public Line {
            for (String text : List.of(setting, method, measure)) {
                if (text.isBlank() || text.contains("\n") || text.contains("|") || text.contains("\"")) {
                    throw new IllegalArgumentException("name <" + text + ">: give text without line breaks, | and \"");
                }
            }
            if (!(lower <= value && value <= upper)) {
                throw new IllegalArgumentException(
                        value + " in " + lower + " to " + upper + ": give finite numbers in order");
            }
        }

        /** A number without an interval. */
        public Line(String setting, String method, String measure, double value) {
            this(setting, method, measure, value, value, value);
        }

        private String cell() {
            String number = fixed(value);
            return lower == upper ? number : number + " (" + fixed(lower) + " to " + fixed(upper) + ")";
        }
    }

    /** Returns all lines as comma-separated values with a header; numbers are written so that they are read back to the bit. */
    public String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Line line : lines) {
            csv.append('"')
                    .append(line.setting())
                    .append("\",\"")
                    .append(line.method())
                    .append("\",\"");
            csv.append(line.measure())
                    .append("\",")
                    .append(line.value())
                    .append(',')
                    .append(line.lower());
            csv.append(',').append(line.upper()).append('\n');
        }
        return csv.toString();
    }

    /** Returns a table in Markdown for each setting, a row for each method, a column for each measure. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (String setting : distinct(lines, Line::setting)) {
            List<Line> own = lines.stream()
                    .filter(line -> line.setting().equals(setting))
                    .toList();
            Set<String> measures = distinct(own, Line::measure);
            text.append("### ").append(setting).append("\n\n| method | ");
            text.append(String.join(" | ", measures)).append(" |\n|---").append("|---".repeat(measures.size()));
            text.append("|\n");
            for (String method : distinct(own, Line::method)) {
                text.append("| ").append(method).append(" |");
                for (String measure : measures) {
                    Optional<Line> found = own.stream()
                            .filter(line -> line.method().equals(method)
                                    && line.measure().equals(measure))
                            .findFirst();
                    text.append(' ').append(found.map(Line::cell).orElse("")).append(" |");
                }
                text.append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Set<String> distinct(List<Line> lines, Function<Line, String> part) {
        List<String> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(part.apply(line)));
        return new LinkedHashSet<>(parts);
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}

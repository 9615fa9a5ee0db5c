/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of each law, per subject; written when JUnit closes it at the end of the run. */
final class ConformanceReport implements AutoCloseable {

    private static final Path PLACE = Path.of("target", "openledger-conformance.txt");

    private final Path place;
    private final SortedMap<String, SortedMap<String, Line>> subjects = new TreeMap<>();

    private ConformanceReport(Path place) {
        this.place = place;
    }

    static ConformanceReport at(Optional<String> place) {
        return new ConformanceReport(place.map(Path::of).orElse(PLACE));
    }

    synchronized void add(String subject, Line line) {
        subjects.computeIfAbsent(subject, name -> new TreeMap<>()).put(line.method(), line);
    }

    @Override
    public synchronized void close() throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(place, lines());
    }

    synchronized List<String> lines() {
        return subjects.entrySet().stream()
                .flatMap(subject ->
                        lines(subject.getKey(), List.copyOf(subject.getValue().values())))
                .toList();
    }

    private static Stream<String> lines(String subject, List<Line> laws) {
        String summary = "%s: %d laws passed, %d failed, %d not claimed"
                .formatted(
                        subject,
                        count(laws, Outcome.PASSED),
                        count(laws, Outcome.FAILED),
                        count(laws, Outcome.NOT_CLAIMED));
        Stream<String> exceptions =
                laws.stream().filter(law -> law.outcome() != Outcome.PASSED).map(Line::text);
        return Stream.concat(Stream.of(summary), exceptions);
    }

    private static long count(List<Line> laws, Outcome outcome) {
        return laws.stream().filter(law -> law.outcome() == outcome).count();
    }

    /** What may become of a law. */
    enum Outcome {
        PASSED("passed"),
        FAILED("FAILED"),
        NOT_CLAIMED("not claimed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    /**
     * What became of one law.
     *
     * @param method the law's number and name
     * @param says the rule
     * @param outcome what became of it
     * @param why for what did not pass
     */
    record Line(String method, String says, Outcome outcome, String why) {

        private String text() {
            return "  %s  %s: %s (%s)".formatted(outcome.word, method, says, firstLine(why));
        }

        private static String firstLine(String text) {
            return text.strip().lines().findFirst().orElse("");
        }
    }
}

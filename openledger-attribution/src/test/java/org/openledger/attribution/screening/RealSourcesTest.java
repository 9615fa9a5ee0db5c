/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openledger.datanet.ContentKind;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;

/** How often honest rows are accused, measured on other people's sources where this machine happens to have some. */
class RealSourcesTest {

    private static final int MOST_FILES = 400;

    @Test
    void honestSourcesAreSeldomAccused() throws IOException {
        List<String> sources = sources();
        assumeTrue(
                sources.size() >= 200,
                "SKIPPED: no sources of others on this machine: neither lib/src.zip of the running Java nor a sources jar of Guava");
        Rows rows = new Rows(ContentKind.CODE);
        Map<String, int[]> outcomes = new TreeMap<>();
        for (String source : sources) {
            for (CheckVerdict verdict : rows.screen(source)) {
                outcomes.computeIfAbsent(verdict.check(), check -> new int[Outcome.values().length])[
                        verdict.outcome().ordinal()]++;
            }
            rows.admit(source);
        }
        StringBuilder report =
                new StringBuilder("screening of " + sources.size() + " files of others [pass, flag, fail]:");
        outcomes.forEach((check, counts) -> report.append(' ').append(check).append(Arrays.toString(counts)));
        System.out.println(report);
        outcomes.forEach((check, counts) -> {
            int allowed = check.contains("duplicate") ? sources.size() / 8 : sources.size() / 100;
            assertThat(counts[Outcome.FAIL.ordinal()]).as(check).isLessThanOrEqualTo(allowed);
        });
    }

    private static List<String> sources() throws IOException {
        List<Path> archives = new ArrayList<>();
        archives.add(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        Path guava = Path.of(System.getProperty("user.home"), ".m2", "repository", "com", "google", "guava", "guava");
        if (Files.isDirectory(guava)) {
            try (Stream<Path> files = Files.walk(guava)) {
                files.filter(file -> file.toString().endsWith("-sources.jar"))
                        .sorted()
                        .forEach(archives::add);
            }
        }
        for (Path archive : archives) {
            if (Files.isRegularFile(archive)) {
                return read(archive);
            }
        }
        return List.of();
    }

    private static List<String> read(Path archive) throws IOException {
        List<String> sources = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(zip.stream()
                    .filter(entry -> entry.getName().endsWith(".java"))
                    .filter(entry -> entry.getSize() > 500 && entry.getSize() < 60_000)
                    .filter(entry -> entry.getName().startsWith("java.base/java/")
                            || entry.getName().startsWith("com/google"))
                    .map(entry -> (ZipEntry) entry)
                    .toList());
            Collections.shuffle(entries, new Random(1));
            for (ZipEntry entry : entries.subList(0, Math.min(MOST_FILES, entries.size()))) {
                sources.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return sources;
    }
}

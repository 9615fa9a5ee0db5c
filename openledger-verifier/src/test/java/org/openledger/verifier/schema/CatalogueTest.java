/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of formats names every command and event, and the auditor reads exactly those. */
class CatalogueTest {
    private static final Path FORMATS = Path.of("../docs/reference/formats.md");
    private static final Path RECORDS = Path.of("../docs/reference/log-records.md");
    private static final Pattern ROW =
            Pattern.compile("\\| ([0-9][0-9–, ]*) \\| (`[A-Z]\\w+(?:Command|Event)\\..*?) \\|.*");
    private static final Pattern NAME = Pattern.compile("`(?:\\w+)?\\.(\\w+)`");

    @Test
    void everyCommandOfTheFormatsIsRead() throws IOException {
        SortedMap<Long, String> read = new TreeMap<>();
        Catalogue.commands()
                .forEach(type -> read.put((long) type.number(), type.body().name()));
        assertThat(read).isEqualTo(section("## 2. Commands"));
    }

    @Test
    void everyEventOfTheFormatsIsRead() throws IOException {
        SortedMap<Long, String> read = new TreeMap<>();
        Catalogue.events()
                .forEach(type -> read.put((long) type.kind(), type.body().name()));
        assertThat(read).isEqualTo(section("## 3. Leaves"));
    }

    /** Each row of the page: number, name, and the components by their keys. */
    @Test
    void thePageOfRecordsShowsEveryKey() throws IOException {
        List<String> right = new ArrayList<>();
        Catalogue.commands().forEach(type -> right.add(row(type.number(), type.body())));
        Catalogue.events().forEach(type -> right.add(row(type.kind(), type.body())));
        assertThat(Files.readAllLines(RECORDS).stream()
                        .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                        .toList())
                .isEqualTo(right);
    }

    private static String row(int number, RecordShape body) {
        List<String> keys = new ArrayList<>();
        for (RecordShape.Component component : body.components()) {
            keys.add((keys.size() + 1) + " " + component.name() + (component.optional() ? "?" : ""));
        }
        return "| " + number + " | `" + body.name() + "` | " + String.join(", ", keys) + " |";
    }

    /** The numbers and names of a section's table. */
    private static SortedMap<Long, String> section(String title) throws IOException {
        List<String> lines = Files.readAllLines(FORMATS).stream()
                .dropWhile(line -> !line.equals(title))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        assertThat(lines).as(title).isNotEmpty();
        SortedMap<Long, String> found = new TreeMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<Long> numbers = numbers(row.group(1));
                List<String> names = NAME.matcher(row.group(2))
                        .results()
                        .map(name -> name.group(1))
                        .collect(Collectors.toList());
                assertThat(names).as(line).hasSameSizeAs(numbers);
                for (int i = 0; i < names.size(); i++) {
                    assertThat(found.put(numbers.get(i), names.get(i))).as(line).isNull();
                }
            }
        }
        return found;
    }

    private static List<Long> numbers(String text) {
        List<Long> numbers = new ArrayList<>();
        for (String part : text.split(", ", -1)) {
            String[] ends = part.strip().split("–", -1);
            for (long number = Long.parseLong(ends[0]); number <= Long.parseLong(ends[ends.length - 1]); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever Java the documentation shows stands, line by line, in a region of a file that the build compiles; every link leads somewhere. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// #region [a-z-]+\n(.*?)// #endregion", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+?)(#[^)]*)?\\)");

    @Test
    void everySnippetIsCompiled() throws IOException {
        List<String> regions = new ArrayList<>();
        for (Path source : List.of(
                Path.of("src/test/java/org/openledger/samples/docs/TutorialTest.java"),
                Path.of("src/test/java/org/openledger/samples/docs/DatanetPageTest.java"),
                Path.of("src/test/java/org/openledger/samples/docs/AttributionPageTest.java"),
                Path.of("src/test/java/org/openledger/samples/docs/TrainingPageTest.java"),
                Path.of("src/main/java/org/openledger/samples/studies/SpamVsSlash.java"),
                Path.of("src/test/java/org/openledger/samples/studies/StudiesTest.java"),
                ROOT.resolve(".ci/consumer/src/main/java/com/example/QuickStart.java"),
                ROOT.resolve("openledger-backend-memory/src/test/java/org/openledger/memory/BackendPage.java"))) {
            Matcher region = REGION.matcher(Files.readString(source));
            while (region.find()) {
                regions.add(squeeze(region.group(1)));
            }
        }
        int snippets = 0;
        for (Path page : pages()) {
            Matcher snippet = JAVA.matcher(Files.readString(page));
            while (snippet.find()) {
                snippets++;
                assertThat(regions).as("a snippet of %s", page).contains(squeeze(snippet.group(1)));
            }
        }
        assertThat(snippets).isGreaterThanOrEqualTo(5);
    }

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path folder = page.getParent() == null ? Path.of(".") : page.getParent();
                assertThat(folder.resolve(link.group(1)))
                        .as("a link of %s", page)
                        .exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(
                    docs.filter(file -> file.toString().endsWith(".md")).toList());
            pages.add(ROOT.resolve("README.md"));
            return pages;
        }
    }

    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }
}

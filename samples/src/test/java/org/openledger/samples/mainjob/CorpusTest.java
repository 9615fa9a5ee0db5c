/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void eachSubfolderIsAContributorAndUnusableFilesAreNamed() throws IOException {
        write("ann/A.java", "class A {}".getBytes(StandardCharsets.UTF_8));
        write("ben/deep/B.java", "class B {}".getBytes(StandardCharsets.UTF_8));
        write("ben/picture.bin", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        write("ben/empty.txt", new byte[0]);
        write("ben/huge.txt", "x".repeat(Corpus.MAX_FILE + 1).getBytes(StandardCharsets.UTF_8));
        write("stray.txt", "alone".getBytes(StandardCharsets.UTF_8));
        Corpus corpus = Corpus.read(folder);
        assertThat(corpus.projects()).extracting(Project::name).containsExactly("ann", "ben");
        assertThat(corpus.projects().get(1).files()).containsExactly(new SourceFile("deep/B.java", "class B {}"));
        assertThat(corpus.skipped())
                .containsExactly(
                        "ben/huge.txt: larger than 2097152 bytes",
                        "ben/picture.bin: not UTF-8",
                        "stray.txt: neither a folder nor a jar");
    }

    @Test
    void anEmptyOrMissingCorpusSaysWhatWouldBeRight() {
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("holds no contributor")
                .hasMessageContaining("give subfolders or jars");
        assertThatThrownBy(() -> Corpus.read(folder.resolve("nowhere")))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void questionsAreDocumentedMethodsAndNothingElse() {
        String text = """
                /** A type. */
                class A {
                    /** A field. */
                    int field = 1;
                    /** Adds. */
                    int add(int a, int b) {
                        return a + b;
                    }
                    /** Declared only. */
                    abstract void none();
                }
                """;
        assertThat(Question.inFile("a", text))
                .containsExactly(new Question("a", "/** Adds. */\n    int add(int a, int b) {"));
    }

    @Test
    void aProjectIsDividedByTheFolderBelowWhatAllShare() {
        Project project = new Project(
                "p", List.of(new SourceFile("org/x/a/A.java", "aa"), new SourceFile("org/x/b/c/B.java", "b")));
        assertThat(Curation.byPackage(project)).extracting(Project::name).containsExactly("p/a", "p/b");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

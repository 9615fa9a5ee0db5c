/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Texts to measure on: the Java files of the source archive named by the system property {@code openledger.bench.sources}, else of the
 * running JDK, else generated ones.
 */
final class Corpus {

    private final List<String> texts;
    private final String name;

    private Corpus(List<String> texts, String name) {
        this.texts = texts;
        this.name = name;
    }

    static Corpus load() {
        Path archive = Path.of(
                System.getProperty("openledger.bench.sources", System.getProperty("java.home") + "/lib/src.zip"));
        return Files.isReadable(archive) ? ofArchive(archive) : generated(15_000);
    }

    List<String> texts() {
        return texts;
    }

    String name() {
        return name;
    }

    private static Corpus ofArchive(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            entries.removeIf(e -> !e.getName().endsWith(".java"));
            entries.sort(Comparator.comparing(ZipEntry::getName));
            List<String> texts = new ArrayList<>();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return new Corpus(texts, "Java sources of a JDK, " + texts.size() + " files");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }

    /** Words of Zipf-like frequency that follow each other by a sparse chain, so that long matches occur as in real text. */
    private static Corpus generated(int files) {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder();
            int word = random.nextInt(1000);
            for (int i = 0; i < 2_400; i++) {
                int choice = (int) Math.floor(1 / (random.nextDouble() * 0.2 + 0.001));
                word = Math.floorMod(word * 31 + choice * 7919, 40_000 / (1 + choice % 7));
                text.append(' ').append(Integer.toString(word + 46_656, 36));
            }
            texts.add(text.toString());
        }
        return new Corpus(texts, "generated, " + files + " texts");
    }
}

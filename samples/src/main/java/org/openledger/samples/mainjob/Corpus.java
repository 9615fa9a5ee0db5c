/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads contributors from a folder: each {@code *.jar} of sources in it and each subfolder is one.
 *
 * <p>Only UTF-8 files within the bounds are taken; every other file is named in {@link #skipped}.
 */
final class Corpus {

    /** The largest file that is taken, in bytes. */
    static final int MAX_FILE = 2 << 20;

    /** How many files one contributor may bring. */
    static final int MAX_FILES = 20_000;

    private final List<Project> projects = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private Corpus() {}

    /**
     * Reads a folder.
     *
     * @throws CorpusException if it is not a folder, cannot be read or holds no usable file
     */
    static Corpus read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException("corpus " + folder + " is not a folder: give a folder whose subfolders or source "
                    + "jars are the contributors");
        }
        Corpus corpus = new Corpus();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                corpus.readContributor(entry);
            }
        } catch (IOException e) {
            throw new CorpusException("cannot read " + folder + ": " + e.getMessage());
        }
        if (corpus.projects.isEmpty()) {
            throw new CorpusException("corpus " + folder + " holds no contributor with a usable file: give subfolders "
                    + "or jars with UTF-8 files of at most " + MAX_FILE + " bytes");
        }
        return corpus;
    }

    private void readContributor(Path entry) throws IOException {
        String name = String.valueOf(entry.getFileName());
        if (Files.isDirectory(entry)) {
            add(name, entry.toRealPath());
        } else if (name.endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                add(name.replaceFirst("-[0-9].*$", ""), jar.getPath("/"));
            }
        } else {
            skipped.add(name + ": neither a folder nor a jar");
        }
    }

    private void add(String name, Path root) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                String path = root.relativize(file).toString();
                if (files.size() == MAX_FILES) {
                    skipped.add(name + ": more than " + MAX_FILES + " files");
                    break;
                }
                readText(name + "/" + path, file).ifPresent(text -> files.add(new SourceFile(path, text)));
            }
        }
        if (!files.isEmpty()) {
            projects.add(new Project(name, files));
        }
    }

    private Optional<String> readText(String name, Path file) throws IOException {
        if (name.contains("META-INF/") || Files.size(file) == 0) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_FILE) {
            skipped.add(name + ": larger than " + MAX_FILE + " bytes");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            skipped.add(name + ": not UTF-8");
            return Optional.empty();
        }
    }

    /** Returns the contributors in order of their names. */
    List<Project> projects() {
        return List.copyOf(projects);
    }

    /** Returns what was left out, and why. */
    List<String> skipped() {
        return List.copyOf(skipped);
    }
}

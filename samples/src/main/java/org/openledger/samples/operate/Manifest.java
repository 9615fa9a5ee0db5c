/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a backup with the SHA-256 of each: everything in the directory but its lock and what can be made again.
 *
 * @param hashes by name, relative to the directory, with slashes
 */
record Manifest(SortedMap<String, String> hashes) {
    private static final Pattern LINE = Pattern.compile("(?<hash>[0-9a-f]{64})  (?<name>[a-z0-9][a-z0-9._/-]*)");
    private static final int BUFFER = 1 << 16;

    /** The manifest of a directory as it lies there. */
    static Manifest of(Path directory) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = Directories.name(directory, file);
                if (!Directories.isLock(name) && !Directories.isProjection(name)) {
                    hashes.put(name, hash(file));
                }
            }
        }
        return new Manifest(hashes);
    }

    /** The manifest in this text. */
    static Manifest parse(String text) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches() && !parts.group("name").contains("..")) {
                hashes.put(parts.group("name"), parts.group("hash"));
            } else if (!line.isEmpty()) {
                throw new ToolException(
                        Exit.TAMPERED, "line \"" + line + "\" of the manifest: right would be a SHA-256 and a name");
            }
        }
        if (!text.endsWith("\n")) {
            throw new ToolException(Exit.TAMPERED, "the manifest does not end with a newline: it was cut");
        }
        return new Manifest(hashes);
    }

    /** Which files there are. */
    Set<String> names() {
        return hashes.keySet();
    }

    /** What {@code sha256sum --check} reads. */
    String text() {
        return hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Refuses a directory in which one of the files is missing or is another. */
    void requireIn(Path directory) throws IOException {
        for (var file : hashes.entrySet()) {
            String found;
            try {
                found = hash(directory.resolve(file.getKey()));
            } catch (NoSuchFileException e) {
                throw new ToolException(
                        Exit.TAMPERED, file.getKey() + " is missing in " + directory + ": take another backup", e);
            }
            if (!found.equals(file.getValue())) {
                throw new ToolException(
                        Exit.TAMPERED,
                        file.getKey() + " in " + directory + " has the SHA-256 " + found + ", expected is "
                                + file.getValue());
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER];
            while (digesting.read(buffer) >= 0) {
                // The digest sees what is read.
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

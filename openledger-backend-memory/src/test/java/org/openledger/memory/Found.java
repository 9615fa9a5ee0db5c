/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openledger.audit.Hash;

/** What lies in the files below a folder. */
final class Found {

    private static final int LARGEST = 256 << 20;

    private Found() {}

    /** Returns the files that hold these characters. */
    static List<Path> in(Path folder, String text) throws IOException {
        return in(folder, Integer.MAX_VALUE, text);
    }

    /** Returns the files up to a depth that hold these characters. */
    static List<Path> in(Path folder, int depth, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    /** Returns the files that are named after a hash. */
    static List<Path> in(Path folder, Hash hash) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(hash.toString())).toList();
        }
    }

    /** Copies a folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.size(file) <= LARGEST
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}

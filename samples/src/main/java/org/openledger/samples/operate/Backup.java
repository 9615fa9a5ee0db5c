/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.openledger.core.FileStorage;

/**
 * Copies of a closed ledger's directory, each with a {@link Manifest} that is written last: what has none is no finished backup.
 *
 * <p>Keys are not in it. Whoever wants to read contents after a restore keeps the key directory too, and apart from the backup: only so does destroying a key erase
 * what a backup holds.
 */
final class Backup {
    private static final String FILES = "files";
    private static final String MANIFEST = "manifest";

    private Backup() {}

    /** Copies the storage in {@code directory}, which nobody may have open, into {@code to}, which is not there yet. */
    static String write(Path directory, Path to) throws IOException {
        requireAbsent(to);
        try (FileStorage storage = Directories.open(directory)) {
            Manifest manifest = Manifest.of(directory);
            for (String name : manifest.names()) {
                copy(directory.resolve(name), to.resolve(FILES).resolve(name));
            }
            manifest.requireIn(to.resolve(FILES));
            Path beside = to.resolve(MANIFEST + ".new");
            Files.writeString(beside, manifest.text());
            Files.move(beside, to.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
            return "backed up " + storage.size() + " leaves in "
                    + manifest.names().size() + " files to " + to;
        }
    }

    /** Makes {@code directory}, which is not there yet, what was backed up; a copy that fails leaves it absent. */
    static String restore(Path from, Path directory) throws IOException {
        requireAbsent(directory);
        Path text = from.resolve(MANIFEST);
        if (!Files.isRegularFile(text)) {
            throw new ToolException(
                    Exit.TAMPERED, from + " has no file " + MANIFEST + ": it is no finished backup; take another");
        }
        Manifest manifest = Manifest.parse(Files.readString(text));
        manifest.requireIn(from.resolve(FILES));
        Path beside = directory.resolveSibling(directory.getFileName() + ".restoring");
        requireAbsent(beside);
        for (String name : manifest.names()) {
            copy(from.resolve(FILES).resolve(name), beside.resolve(name));
        }
        manifest.requireIn(beside);
        long leaves = Directories.size(beside);
        Files.move(beside, directory, StandardCopyOption.ATOMIC_MOVE);
        return "restored " + leaves + " leaves in " + manifest.names().size() + " files to " + directory;
    }

    private static void requireAbsent(Path path) {
        if (Files.exists(path)) {
            throw new ToolException(Exit.FAILED, path + " is there already: give a path where nothing is");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Path folder = to.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(from, to);
        Directories.force(to);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.openledger.core.FileStorage;

/** What lies where in a storage's directory ({@code docs/reference/log-format.md}), as far as the tool has to know. */
final class Directories {
    private Directories() {}

    /** Opens a storage that is there; an empty directory is not made into one. */
    static FileStorage open(Path directory) {
        if (!Files.isRegularFile(directory.resolve("format"))) {
            throw new ToolException(
                    Exit.FOREIGN, directory + " has no file \"format\": give the directory of a file storage");
        }
        return FileStorage.at(directory);
    }

    /** How many leaves lie in a storage, which is opened for that. */
    static long size(Path directory) {
        try (FileStorage storage = open(directory)) {
            return storage.size();
        }
    }

    /** Whether a file only says that somebody has the directory open. */
    static boolean isLock(String name) {
        return name.equals("lock") || name.startsWith("temp/");
    }

    /** Whether a file can be made again from the log, and is when it is missing. */
    static boolean isProjection(String name) {
        return name.equals("tree/hashes") || (name.startsWith("log/") && name.endsWith(".index"));
    }

    /** Whether a file is a snapshot: a shortcut for opening. */
    static boolean isSnapshot(String name) {
        return name.startsWith("snapshots/");
    }

    /** The name of a file below a directory, with slashes. */
    static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** Has the disk keep a file. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}

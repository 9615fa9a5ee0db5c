/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Drops what the next opening makes again: the tree's hashes, the indexes of segments, all snapshots but the newest. Leaves and blobs stay. */
final class Compaction {
    private Compaction() {}

    /** Compacts the storage in a directory, after it was found to open; says what was dropped. */
    static String of(Path directory) throws IOException {
        long leaves = Directories.size(directory);
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> snapshots = files.stream()
                .filter(file -> Directories.isSnapshot(Directories.name(directory, file)))
                .toList();
        long bytes = 0;
        int count = 0;
        for (Path file : files) {
            boolean old = snapshots.contains(file) && !file.equals(snapshots.get(snapshots.size() - 1));
            if (old || Directories.isProjection(Directories.name(directory, file))) {
                bytes += Files.size(file);
                Files.delete(file);
                count++;
            }
        }
        return "dropped " + count + " files of " + bytes + " bytes; " + leaves + " leaves are there";
    }
}

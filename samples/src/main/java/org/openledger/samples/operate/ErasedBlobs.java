/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.core.FileKeyVault;
import org.openledger.core.FileStorage;
import org.openledger.spi.BlobStore;

/** Sealed contents whose key is gone: nobody can read them any more, and their bytes only take room. */
final class ErasedBlobs {
    /** A sealed blob begins with the name of its key. */
    private static final int KEY_NAME = 16;

    private ErasedBlobs() {}

    /**
     * Deletes the blobs of a storage whose keys are not in the vault.
     *
     * <p>A vault that has the key of none of them is refused: it would be the wrong one far more often than that of a ledger that has erased everything.
     */
    static String drop(Path directory, Path keys) throws IOException {
        if (!Files.isRegularFile(keys.resolve("format"))) {
            throw new ToolException(
                    Exit.FOREIGN, keys + " has no file \"format\": give the directory of the ledger's keys");
        }
        try (FileStorage storage = Directories.open(directory)) {
            List<Hash> all = blobs(directory);
            List<Hash> erased = erased(storage.blobs(), all, FileKeyVault.at(keys));
            if (!all.isEmpty() && erased.size() == all.size()) {
                throw new ToolException(
                        Exit.FOREIGN,
                        keys + " has the key of none of the " + all.size()
                                + " blobs: it is another ledger's; no blob was deleted");
            }
            erased.forEach(storage.blobs()::delete);
            return "deleted " + erased.size() + " of " + all.size() + " blobs, whose keys are gone";
        }
    }

    private static List<Hash> erased(BlobStore blobs, List<Hash> all, FileKeyVault vault) {
        List<Hash> erased = new ArrayList<>();
        for (Hash hash : all) {
            Optional<byte[]> sealed = blobs.get(hash);
            if (sealed.isPresent() && vault.use(keyName(sealed.get())).isEmpty()) {
                erased.add(hash);
            }
        }
        return erased;
    }

    private static Bytes keyName(byte[] sealed) {
        return Bytes.of(Arrays.copyOf(sealed, Math.min(KEY_NAME, sealed.length)));
    }

    private static List<Hash> blobs(Path directory) throws IOException {
        Path folder = directory.resolve("blobs");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Hash.parse(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}

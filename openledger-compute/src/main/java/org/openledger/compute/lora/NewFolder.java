/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openledger.OpenLedgerException;

/** Writing an adapter's folder: beside its place under a name that nobody takes for an adapter's, forced, then renamed. */
final class NewFolder {

    /** How the names of folders begin that are not yet whole. */
    static final String UNFINISHED = ".unfinished-";

    private NewFolder() {}

    static void write(Path folder, AdapterBytes bytes, AdapterDisk disk) {
        Path place = folder.toAbsolutePath();
        Path parent = place.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(folder + " is in no directory: give one that is");
        }
        try {
            Path beside = Files.createTempDirectory(parent, UNFINISHED);
            try {
                disk.write(beside.resolve(PeftFolder.CONFIG), bytes.config());
                disk.write(beside.resolve(PeftFolder.TENSORS), bytes.tensors());
                disk.force(beside);
                publish(beside, place, disk);
                disk.force(parent);
            } finally {
                delete(beside);
            }
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_WRITTEN", "cannot write the adapter " + folder, e);
        }
    }

    /** Two may write the same at once: who comes second finds it there. */
    private static void publish(Path beside, Path place, AdapterDisk disk) throws IOException {
        try {
            disk.rename(beside, place);
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    /** Deletes what is left of a folder that was not finished. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PeftFolder.CONFIG));
        Files.deleteIfExists(folder.resolve(PeftFolder.TENSORS));
        Files.deleteIfExists(folder);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;

/**
 * Adapters in a folder, each under the name of its content: a {@link PeftFolder} named by its {@link AdapterId}.
 *
 * <p>Guarantees: what {@link #put} returned the name of is on the disk whole; what was not finished is never seen; what {@link #open} returns is what was put, or it is refused. An adapter under a name never changes. Safe for concurrent use, also by several programs at once.
 */
public final class AdapterStore {

    private final Path folder;
    private final AdapterDisk disk;

    private AdapterStore(Path folder, AdapterDisk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * The store in this folder, which is made if there is none.
     *
     * @throws OpenLedgerException {@code FILE_NOT_WRITTEN} if it cannot be made
     */
    public static AdapterStore at(Path folder) {
        return on(AdapterDisk.REAL, folder);
    }

    static AdapterStore on(AdapterDisk disk, Path folder) {
        try {
            return new AdapterStore(Files.createDirectories(folder).toRealPath(), disk);
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_WRITTEN", "cannot make the folder " + folder, e);
        }
    }

    /**
     * Keeps an adapter; one that is there already is left as it is.
     *
     * @return its name
     * @throws OpenLedgerException {@code FILE_NOT_WRITTEN} if the disk is full or failed; the adapter is not there then, unless only its last step failed
     */
    public AdapterId put(LoraAdapter adapter) {
        if (!has(adapter.id())) {
            NewFolder.write(place(adapter.id()), AdapterBytes.of(adapter), disk);
        }
        return adapter.id();
    }

    /** Whether there is an adapter of that name; what it holds is not looked at. */
    public boolean has(AdapterId id) {
        return Files.isDirectory(place(id));
    }

    /**
     * Reads an adapter and checks that it is what was put: its name is worked out anew from the very numbers that are returned, and both files must be to the byte what they are written as.
     *
     * @throws OpenLedgerException {@code UNKNOWN_ADAPTER} if there is none of that name, {@code FILE_NOT_READ} if the disk failed
     * @throws TamperedException if it is another one, or no adapter any more
     */
    public LoraAdapter open(AdapterId id) {
        Path place = place(id);
        if (!has(id)) {
            throw new OpenLedgerException(
                    "UNKNOWN_ADAPTER", "no adapter " + id + " in " + folder + ": put it there first");
        }
        PeftFolder.Opened opened;
        try {
            opened = PeftFolder.open(place);
        } catch (OpenLedgerException e) {
            if (e.code().equals("FILE_NOT_READ") && whole(place)) {
                throw e;
            }
            TamperedException tampered =
                    new TamperedException("adapter " + place, id.toString(), "files that are not read as one");
            tampered.initCause(e);
            throw tampered;
        }
        LoraAdapter adapter = opened.adapter();
        if (!adapter.id().equals(id)) {
            throw new TamperedException(
                    "adapter " + place, id.toString(), adapter.id().toString());
        }
        checkSpelling(place, opened);
        return adapter;
    }

    private static boolean whole(Path place) {
        return Files.isRegularFile(place.resolve(PeftFolder.CONFIG))
                && Files.isRegularFile(place.resolve(PeftFolder.TENSORS));
    }

    /** The same adapter can be spelled in other ways; here it stands in one. The numbers are in the name already. */
    private static void checkSpelling(Path place, PeftFolder.Opened opened) {
        LoraAdapter adapter = opened.adapter();
        byte[] config = PeftConfig.written(adapter.config());
        byte[] header = AdapterBytes.writer(adapter.metadata(), adapter.pairs()).header();
        if (!opened.config().equals(ByteBuffer.wrap(config)) || !opened.header().equals(ByteBuffer.wrap(header))) {
            throw new TamperedException(
                    "adapter " + place, "the files as they are written", "the same adapter in another spelling");
        }
    }

    /** The names of all adapters, ascending. */
    public List<AdapterId> list() {
        List<AdapterId> ids = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                id(entry).ifPresent(ids::add);
            }
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_READ", "cannot list " + folder, e);
        }
        Collections.sort(ids);
        return List.copyOf(ids);
    }

    private static Optional<AdapterId> id(Path entry) {
        String name = entry.getFileName().toString();
        boolean hex = name.matches("[0-9a-f]{64}") && Files.isDirectory(entry);
        return hex ? Optional.of(new AdapterId(Hash.parse(name))) : Optional.empty();
    }

    /**
     * Deletes what writers that were killed left unfinished.
     *
     * <p>To be called while nobody puts: what is being written then fails, and nothing else.
     *
     * @return how many were deleted
     * @throws OpenLedgerException {@code FILE_NOT_WRITTEN} if one cannot be
     */
    public int sweep() {
        int swept = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, NewFolder.UNFINISHED + "*")) {
            for (Path entry : entries) {
                NewFolder.delete(entry);
                swept++;
            }
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_WRITTEN", "cannot delete what is unfinished in " + folder, e);
        }
        return swept;
    }

    private Path place(AdapterId id) {
        return folder.resolve(id.toString());
    }

    @Override
    public String toString() {
        return "adapters in " + folder;
    }
}

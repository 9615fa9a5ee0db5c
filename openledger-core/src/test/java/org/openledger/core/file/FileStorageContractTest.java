/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import static org.openledger.testkit.Capability.BLOBS;
import static org.openledger.testkit.Capability.DURABLE;
import static org.openledger.testkit.Capability.FENCED;
import static org.openledger.testkit.Capability.TAMPER_EVIDENT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.core.FileStorage;
import org.openledger.core.file.Logs.Place;
import org.openledger.spi.Storage;
import org.openledger.testkit.Capabilities;
import org.openledger.testkit.StorageContract;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.StoredBit;

/** The file storage keeps every law; a crash here is the end of the process, with everything written and nothing closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileStorageContractTest extends StorageContract {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private final ConcurrentHashMap<String, Path> names = new ConcurrentHashMap<>();
    private final List<BadDisk> disks = new ArrayList<>();
    private Path newest = Path.of("");

    @Override
    protected Storage open(StoreName name) {
        newest = names.computeIfAbsent(name.value(), unused -> folder.resolve(Integer.toString(names.size())));
        BadDisk disk = BadDisk.at(newest);
        disks.add(disk);
        try {
            return FileStorage.on(disk);
        } catch (RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    @Override
    protected Capabilities capabilities() {
        return Capabilities.of(DURABLE, FENCED, BLOBS, TAMPER_EVIDENT);
    }

    @Override
    protected void crash() {
        disks.forEach(BadDisk::die);
        disks.clear();
    }

    @Override
    protected void flip(StoredBit bit) {
        if (bit instanceof StoredBit.InBlob blob) {
            Logs.flip(newest.resolve(Names.blob(blob.blob())), blob.bit());
            return;
        }
        Place place = bit instanceof StoredBit.InLeaf leaf
                ? Logs.places(newest).stream()
                        .filter(record -> record.kind() == RecordKind.LEAF && record.sequence() == leaf.index())
                        .findFirst()
                        .orElse(lastSpoiled)
                : Logs.places(newest).stream()
                        .filter(record -> record.kind() == RecordKind.CHECKPOINT)
                        .reduce((earlier, later) -> later)
                        .orElse(lastSpoiled);
        lastSpoiled = place;
        Logs.flip(newest.resolve(place.file()), 8 * (place.begin() + RecordFormat.HEADER) + bit.bit());
    }

    /** Where the last bit was inverted: the second time, the record cannot be found by its checksums. */
    private Place lastSpoiled = new Place("", RecordKind.LEAF, 0, 0, 0);
}

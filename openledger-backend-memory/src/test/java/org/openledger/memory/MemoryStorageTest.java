/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.openledger.testkit.Capability.BLOBS;
import static org.openledger.testkit.Capability.DURABLE;
import static org.openledger.testkit.Capability.FENCED;
import static org.openledger.testkit.Capability.TAMPER_EVIDENT;

import java.util.Map;
import java.util.TreeMap;
import org.openledger.spi.Storage;
import org.openledger.testkit.Capabilities;
import org.openledger.testkit.StorageContract;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.StoredBit;

/** The memory storage keeps every law; durable means here that it survives its own crash(). */
class MemoryStorageTest extends StorageContract {

    private final Map<String, MemoryStorage> newest = new TreeMap<>();

    @Override
    protected Storage open(StoreName name) {
        return newest.merge(name.value(), MemoryStorage.create(), (before, fresh) -> before.reopen());
    }

    @Override
    protected Capabilities capabilities() {
        return Capabilities.of(DURABLE, FENCED, BLOBS, TAMPER_EVIDENT);
    }

    @Override
    protected void crash() {
        newest.values().forEach(MemoryStorage::crash);
    }

    @Override
    protected void flip(StoredBit bit) {
        newest.values().forEach(storage -> Spoil.flip(storage, bit));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.BlobStore;

/** Blobs in memory. Thread-safe; bytes are copied on the way in and on the way out, and checked on the way out. */
public final class MemoryBlobs implements BlobStore {

    private final Map<Hash, byte[]> blobs = new ConcurrentHashMap<>();

    /** Creates an empty store. */
    public MemoryBlobs() {}

    @Override
    public Hash put(byte[] bytes) {
        Require.inRange(bytes.length, 0, MAX_BLOB, "blob length");
        byte[] own = bytes.clone();
        Hash hash = Hash.sha256(own);
        blobs.putIfAbsent(hash, own);
        return hash;
    }

    @Override
    public Optional<byte[]> get(Hash hash) {
        return Optional.ofNullable(blobs.get(hash)).map(bytes -> checked(hash, bytes));
    }

    @Override
    public void delete(Hash hash) {
        blobs.remove(hash);
    }

    /** Returns the stored bytes themselves, for whoever wants to spoil them. */
    Optional<byte[]> stored(Hash hash) {
        return Optional.ofNullable(blobs.get(hash));
    }

    private static byte[] checked(Hash hash, byte[] bytes) {
        Hash found = Hash.sha256(bytes);
        if (!found.equals(hash)) {
            throw new TamperedException("blob", hash.toString(), found.toString());
        }
        return bytes.clone();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;
import org.openledger.spi.KeyVault;

/** Blobs and keys of the last generations: a study opens what is under review, and memory stays bounded however long it runs. */
final class LabBlobs implements BlobStore, KeyVault {
    private Map<Hash, byte[]> youngBlobs = new HashMap<>();
    private Map<Hash, byte[]> oldBlobs = new HashMap<>();
    private Map<Bytes, byte[]> youngKeys = new HashMap<>();
    private Map<Bytes, byte[]> oldKeys = new HashMap<>();

    /** Forgets everything that was there already when this was called last. */
    void age() {
        oldBlobs = youngBlobs;
        youngBlobs = new HashMap<>();
        oldKeys = youngKeys;
        youngKeys = new HashMap<>();
    }

    @Override
    public Hash put(byte[] bytes) {
        Hash hash = Hash.sha256(bytes);
        youngBlobs.put(hash, bytes.clone());
        return hash;
    }

    @Override
    public Optional<byte[]> get(Hash hash) {
        byte[] found = youngBlobs.get(hash);
        return Optional.ofNullable(found == null ? oldBlobs.get(hash) : found).map(byte[]::clone);
    }

    @Override
    public void delete(Hash hash) {
        youngBlobs.remove(hash);
        oldBlobs.remove(hash);
    }

    @Override
    public void create(Bytes name, byte[] key) {
        youngKeys.put(name, key.clone());
    }

    @Override
    public Optional<byte[]> use(Bytes name) {
        byte[] found = youngKeys.get(name);
        return Optional.ofNullable(found == null ? oldKeys.get(name) : found).map(byte[]::clone);
    }

    @Override
    public void destroy(Bytes name) {
        youngKeys.remove(name);
        oldKeys.remove(name);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.BlobStore;
import org.openledger.spi.Disk;

/**
 * Blobs as files under their hash. Thread-safe; a reader sees a whole blob or none.
 *
 * <p>What lies there changed is not replaced by putting the right bytes, which would hide it: delete it first.
 */
final class FileBlobs implements BlobStore {

    private static final int STRIPES = 64;

    private final Disk disk;
    private final WholeFiles files;
    private final Object[] stripes = new Object[STRIPES];

    FileBlobs(Disk disk, WholeFiles files) {
        this.disk = disk;
        this.files = files;
        java.util.Arrays.setAll(stripes, i -> new Object());
    }

    @Override
    public Hash put(byte[] bytes) {
        Require.inRange(bytes.length, 0, MAX_BLOB, "blob length");
        byte[] own = bytes.clone();
        Hash hash = Hash.sha256(own);
        String name = Names.blob(hash);
        synchronized (stripe(hash)) {
            try {
                if (get(hash).isEmpty()) {
                    files.put(name, ByteBuffer.wrap(own));
                }
                files.forceNames(Names.folder(name));
            } catch (IOException e) {
                throw Failures.io("store blob " + hash, e);
            }
        }
        return hash;
    }

    @Override
    public Optional<byte[]> get(Hash hash) {
        try {
            Optional<byte[]> bytes = files.read(Names.blob(hash), MAX_BLOB);
            bytes.ifPresent(present -> check(hash, present));
            return bytes;
        } catch (IOException e) {
            throw Failures.io("read blob " + hash, e);
        }
    }

    @Override
    public void delete(Hash hash) {
        String name = Names.blob(hash);
        synchronized (stripe(hash)) {
            try {
                if (disk.folders(Names.BLOBS).contains(Names.folder(name))) {
                    disk.delete(name);
                    files.forceNames(Names.folder(name));
                }
            } catch (IOException e) {
                throw Failures.io("delete blob " + hash, e);
            }
        }
    }

    private static void check(Hash hash, byte[] bytes) {
        Hash found = Hash.sha256(bytes);
        if (!found.equals(hash)) {
            throw new TamperedException("blob", hash.toString(), found.toString());
        }
    }

    private Object stripe(Hash hash) {
        return stripes[Math.floorMod(hash.hashCode(), STRIPES)];
    }
}

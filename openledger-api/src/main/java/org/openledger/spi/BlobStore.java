/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.Optional;
import org.openledger.audit.Hash;

/** Sealed contents by the hash of their bytes. */
public interface BlobStore {

    /** The largest blob, in bytes. */
    int MAX_BLOB = 64 << 20;

    /**
     * Stores bytes; they are on stable storage, where durability is claimed, when this returns.
     *
     * @param bytes up to {@value #MAX_BLOB} bytes
     * @return their SHA-256, by which they are found
     */
    Hash put(byte[] bytes);

    /**
     * Finds bytes and checks them against their hash.
     *
     * @param hash their SHA-256
     * @return the bytes, or nothing if they were never stored or were deleted
     * @throws org.openledger.TamperedException if what lies there has another hash
     */
    Optional<byte[]> get(Hash hash);

    /**
     * Deletes bytes; does nothing if they are not there.
     *
     * @param hash their SHA-256
     */
    void delete(Hash hash);
}

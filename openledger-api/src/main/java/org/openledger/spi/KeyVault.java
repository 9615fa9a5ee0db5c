/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.Optional;
import org.openledger.Bytes;

/** Keys of sealed blobs, one each: who destroys the key has erased the content, wherever its bytes lie. */
public interface KeyVault {

    /** How long a key is, in bytes. */
    int KEY_BYTES = 32;

    /**
     * Keeps a key under a name.
     *
     * @param name the key's name, unique
     * @param key {@value #KEY_BYTES} bytes
     */
    void create(Bytes name, byte[] key);

    /**
     * Finds a key.
     *
     * @param name its name
     * @return the key, or nothing if it never was or was destroyed
     */
    Optional<byte[]> use(Bytes name);

    /**
     * Destroys a key for ever; does nothing if it is not there.
     *
     * @param name its name
     */
    void destroy(Bytes name);
}

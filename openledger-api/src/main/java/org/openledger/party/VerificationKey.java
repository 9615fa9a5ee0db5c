/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import org.openledger.Bytes;
import org.openledger.internal.Require;

/**
 * A public key.
 *
 * @param type its scheme
 * @param bytes the raw key: 32 bytes Ed25519, 33 bytes compressed secp256k1
 */
public record VerificationKey(KeyType type, Bytes bytes) {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the length does not fit the scheme
     */
    public VerificationKey {
        Require.inRange(bytes.length(), type.keyLength(), type.keyLength(), type + " key length");
    }

    /**
     * Returns the key.
     *
     * @param type its scheme
     * @param bytes the raw key
     * @return the key
     */
    public static VerificationKey of(KeyType type, byte[] bytes) {
        return new VerificationKey(type, Bytes.of(bytes));
    }
}

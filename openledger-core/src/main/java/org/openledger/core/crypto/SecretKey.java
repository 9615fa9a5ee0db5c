/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import org.openledger.party.KeyType;

/**
 * A signing key of one of the two kinds that an account may have.
 *
 * <p>A key never shows its secret in text. It has no equality: keys are told apart by their {@link #publicKey}.
 */
public sealed interface SecretKey permits Ed25519Key, Secp256k1Key {
    /** How many bytes a secret has, for either kind. */
    int BYTES = 32;

    /** Which signatures it makes. */
    KeyType type();

    /** The public half: 32 bytes for Ed25519, 33 (compressed) for secp256k1; a fresh array. */
    byte[] publicKey();

    /** The {@value #BYTES} secret bytes; a fresh array, which the caller should overwrite after use. */
    byte[] secret();
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openledger.party.KeyType;
import org.openledger.spi.Entropy;

/** A secret Ed25519 key (RFC 8032 §5.1.5); its signatures are deterministic. */
public final class Ed25519Key implements SecretKey {
    private final byte[] secret;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    private Ed25519Key(byte[] secret) {
        this.secret = secret;
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
    }

    /**
     * The key with this secret; the bytes are copied. Any bytes are a key.
     *
     * @throws IllegalArgumentException unless there are {@value SecretKey#BYTES} bytes
     */
    public static Ed25519Key of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("an Ed25519 secret has " + BYTES + " bytes, not " + secret.length);
        }
        return new Ed25519Key(secret.clone());
    }

    /** A new key. */
    public static Ed25519Key generate(Entropy entropy) {
        byte[] secret = new byte[BYTES];
        entropy.fill(secret);
        return new Ed25519Key(secret);
    }

    /** The 64-byte signature of this message. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public KeyType type() {
        return KeyType.ED25519;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }
}

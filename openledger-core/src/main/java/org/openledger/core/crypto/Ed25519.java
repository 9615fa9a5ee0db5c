/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

/**
 * Ed25519 signatures (RFC 8032 §5.1), checked.
 *
 * <p>What a stranger sends is answered, never thrown back: a key or signature of the wrong length or form is one that does not verify.
 */
public final class Ed25519 {
    /** How many bytes a public key has. */
    public static final int PUBLIC_KEY_BYTES = 32;

    /** How many bytes a signature has. */
    public static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    /** Whether these bytes are a point of the prime-order group in its canonical form: the only keys that are to be registered. */
    public static boolean isPublicKey(byte[] publicKey) {
        return publicKey.length == PUBLIC_KEY_BYTES
                && org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(publicKey, 0);
    }

    /** Whether {@code signature} was made over {@code message} with the secret half of {@code publicKey}; an S of the group order or above is refused. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == PUBLIC_KEY_BYTES
                && signature.length == SIGNATURE_BYTES
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature, 0, publicKey, 0, message, 0, message.length);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import org.openledger.verifier.bytes.Octets;

/** Verification of Ed25519 signatures (RFC 8032 §5.1.7, without context). */
public final class Ed25519 {
    /** How many bytes a public key has. */
    public static final int KEY_LENGTH = 32;

    /** How many bytes a signature has. */
    public static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    /**
     * Whether the holder of the key signed the message.
     *
     * <p>A key or signature of the wrong length, a point that is not canonical or not on the curve, and an s that is not below the group order are all
     * answered with no.
     */
    public static boolean verify(Octets key, Octets message, Octets signature) {
        return key.length() == KEY_LENGTH
                && signature.length() == SIGNATURE_LENGTH
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature.toArray(), 0, key.toArray(), 0, message.toArray(), 0, message.length());
    }
}

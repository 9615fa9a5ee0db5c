/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

/**
 * The public key with which an account, a node or the operator signs (formats §2).
 *
 * @param type {@value #ED25519} or {@value #SECP256K1}
 * @param key 32 or 33 bytes
 */
public record AccountKey(long type, Octets key) {
    /** Ed25519 over the message. */
    public static final int ED25519 = 1;

    /** ECDSA on secp256k1 over an EIP-712 digest of the message. */
    public static final int SECP256K1 = 2;

    private static final Octets ACCOUNT_DOMAIN = Octets.utf8("openledger/account/v1");

    /**
     * Checks the type and the length.
     *
     * @throws MalformedException for an unknown type or another length
     */
    public AccountKey {
        boolean fits = (type == ED25519 && key.length() == Ed25519.KEY_LENGTH)
                || (type == SECP256K1 && key.length() == Secp256k1.KEY_LENGTH);
        if (!fits) {
            throw new MalformedException(
                    "public key",
                    "type " + type + " with " + key.length() + " bytes",
                    "type 1 with 32 or type 2 with 33");
        }
    }

    /** The account that this key founds. */
    public Digest account() {
        return Sha256.of(ACCOUNT_DOMAIN, Octets.of((byte) type), key);
    }

    /** Whether the holder of the key signed the message for that ledger. */
    public boolean verify(Digest ledger, Octets message, Octets signature) {
        return type == ED25519
                ? Ed25519.verify(key, message, signature)
                : Secp256k1.verify(key, Eip712.digest(ledger, message), signature);
    }
}

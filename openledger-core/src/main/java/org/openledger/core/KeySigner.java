/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import org.openledger.audit.Hash;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.crypto.Eip712;
import org.openledger.core.crypto.Secp256k1Key;
import org.openledger.core.crypto.SecretKey;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;

/** A signer whose secret is in memory. */
final class KeySigner implements Signer {

    private final SecretKey secret;
    private final VerificationKey key;

    KeySigner(SecretKey secret) {
        this.secret = secret;
        this.key = VerificationKey.of(secret.type(), secret.publicKey());
    }

    SecretKey secret() {
        return secret;
    }

    @Override
    public VerificationKey key() {
        return key;
    }

    @Override
    public byte[] sign(Hash ledger, byte[] message) {
        if (secret instanceof Ed25519Key ed25519) {
            return ed25519.sign(message);
        }
        return ((Secp256k1Key) secret).sign(Eip712.commandDigest(ledger, Hash.sha256(message)));
    }

    /** Returns the account; the secret is never shown. */
    @Override
    public String toString() {
        return "signer of " + account() + " (" + key.type() + ")";
    }
}

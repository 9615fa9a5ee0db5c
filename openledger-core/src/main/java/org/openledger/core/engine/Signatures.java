/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Ed25519;
import org.openledger.core.crypto.Eip712;
import org.openledger.core.crypto.Secp256k1;
import org.openledger.party.VerificationKey;

/** Signatures of both kinds of keys, checked. */
final class Signatures {
    private Signatures() {}

    /** Whether the key signed the message for the ledger: Ed25519 the bytes, secp256k1 their EIP-712 digest. */
    static boolean verify(VerificationKey key, Hash ledger, byte[] message, Bytes signature) {
        byte[] publicKey = key.bytes().toArray();
        return switch (key.type()) {
            case ED25519 -> Ed25519.verify(publicKey, message, signature.toArray());
            case SECP256K1 ->
                Secp256k1.verify(publicKey, Eip712.commandDigest(ledger, Hash.sha256(message)), signature.toArray());
        };
    }
}

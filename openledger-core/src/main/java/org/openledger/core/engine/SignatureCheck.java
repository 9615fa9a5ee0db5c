/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Arrays;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Ed25519;
import org.openledger.core.crypto.Eip712;
import org.openledger.core.crypto.Secp256k1;
import org.openledger.core.crypto.SimulatedSignature;
import org.openledger.ledger.Signatures;
import org.openledger.party.VerificationKey;

/**
 * Signatures of both kinds of keys, checked; in a laboratory's ledger also what stands for them.
 *
 * @param accepted what the genesis says
 */
record SignatureCheck(Signatures accepted) {
    /** Whether the key signed the message for the ledger: Ed25519 the bytes, secp256k1 their EIP-712 digest. */
    boolean verify(VerificationKey key, Hash ledger, byte[] message, Bytes signature) {
        byte[] publicKey = key.bytes().toArray();
        byte[] given = signature.toArray();
        if (accepted == Signatures.SIMULATED
                && Arrays.equals(given, SimulatedSignature.of(publicKey, ledger, message))) {
            return true;
        }
        return switch (key.type()) {
            case ED25519 -> Ed25519.verify(publicKey, message, given);
            case SECP256K1 -> Secp256k1.verify(publicKey, Eip712.commandDigest(ledger, Hash.sha256(message)), given);
        };
    }
}

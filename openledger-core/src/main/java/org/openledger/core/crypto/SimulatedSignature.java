/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.audit.Hash;

/**
 * What stands for a signature in a laboratory: {@code SHA-256(domain ‖ public key ‖ ledger ‖ message)}, twice over, 64 bytes.
 *
 * <p>It has no secret: anybody makes anybody's. It takes the place of an elliptic curve where a study makes millions of commands and nobody is to be convinced.
 */
public final class SimulatedSignature {
    private static final byte[] DOMAIN = "openledger/simulated-signature/v1".getBytes(StandardCharsets.US_ASCII);

    private SimulatedSignature() {}

    /** What stands for the key's signature over the message for the ledger. */
    public static byte[] of(byte[] publicKey, Hash ledger, byte[] message) {
        byte[] hash = Sha256.of(DOMAIN, publicKey, ledger.bytes(), message).bytes();
        byte[] twice = Arrays.copyOf(hash, 2 * hash.length);
        System.arraycopy(hash, 0, twice, hash.length, hash.length);
        return twice;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;
import org.openledger.audit.Hash;

/** Keccak-256 with the original padding: the hash of Ethereum, which is not SHA3-256. */
public final class Keccak256 {
    private Keccak256() {}

    /** The hash of these parts, one after the other; no parts hash as the empty string. */
    public static Hash of(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(Hash.BYTES * Byte.SIZE);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[Hash.BYTES];
        digest.doFinal(hash, 0);
        return Hash.of(hash);
    }
}

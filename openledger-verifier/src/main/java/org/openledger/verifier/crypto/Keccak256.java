/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/** Keccak-256 with the original padding, as Ethereum uses it; it is not SHA3-256. */
public final class Keccak256 {
    private Keccak256() {}

    /** The digest of these strings one after the other. */
    public static Digest of(Octets... parts) {
        KeccakDigest keccak = new KeccakDigest(Digest.LENGTH * Byte.SIZE);
        for (Octets part : parts) {
            keccak.update(part.toArray(), 0, part.length());
        }
        byte[] digest = new byte[Digest.LENGTH];
        keccak.doFinal(digest, 0);
        return Digest.of(digest);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {
    private Sha256() {}

    /** The digest of these strings one after the other. */
    public static Digest of(Octets... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Octets part : parts) {
                sha256.update(part.toArray());
            }
            return Digest.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, and this one has not", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.Optional;

/**
 * Somebody who watches logs and cosigns their checkpoints, each after having seen that it continues the one before (C2SP tlog-witness).
 *
 * @param name by which a policy speaks of the witness; the octets of the policy, read as ISO 8859-1
 * @param vkey the key of its cosignatures, as text: of type 4 (Ed25519) or 6 (ML-DSA-44)
 * @param url the submission prefix, under which {@code add-checkpoint} is served, if the policy says it
 */
public record Witness(String name, String vkey, Optional<String> url) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException when it is none that cosigns
     */
    public Witness {
        int type = Vkey.of(vkey).type();
        if (type != Vkey.ED25519_COSIGNATURE && type != Vkey.ML_DSA_44) {
            throw new IllegalArgumentException("witness " + name + " has a key of type " + type
                    + ": give 4 (Ed25519 cosignature) or 6 (ML-DSA-44 cosignature)");
        }
    }

    /** Whether its cosignatures count: those by Ed25519 do; those by ML-DSA-44 are passed over, wherever they stand. */
    public boolean counts() {
        return Vkey.of(vkey).type() == Vkey.ED25519_COSIGNATURE;
    }
}

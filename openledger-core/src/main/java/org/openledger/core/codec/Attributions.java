/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.attribution.Attribution;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;

/** The canonical bytes of an attribution, and the root that a settlement pays by. */
public final class Attributions {
    private Attributions() {}

    /** The bytes of the attribution with its evidence. */
    public static byte[] encode(Attribution attribution) {
        return AttributionCodecs.ATTRIBUTION.encode(attribution);
    }

    /**
     * The attribution that these bytes are.
     *
     * @throws org.openledger.core.cbor.CborException if they are not the deterministic form of the shape
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public static Attribution decode(byte[] bytes) {
        return AttributionCodecs.ATTRIBUTION.decode(bytes);
    }

    /** The SHA-256 of the canonical bytes. */
    public static Hash root(Attribution attribution) {
        return Sha256.of(encode(attribution));
    }
}

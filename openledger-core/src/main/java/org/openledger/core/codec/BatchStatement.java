/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborWriter;

/** What one signature over many commands signs: {@code ["openledger/batch/v1", root, size]}. */
public final class BatchStatement {
    private static final String DOMAIN = "openledger/batch/v1";

    private BatchStatement() {}

    /**
     * Returns the bytes to sign.
     *
     * @param root the RFC 6962 root over the signed bytes of the commands
     * @param size how many commands
     * @return deterministic CBOR
     */
    public static byte[] encode(Hash root, int size) {
        return new CborWriter()
                .array(3)
                .text(DOMAIN)
                .bytes(root.bytes())
                .uint(size)
                .toBytes();
    }
}

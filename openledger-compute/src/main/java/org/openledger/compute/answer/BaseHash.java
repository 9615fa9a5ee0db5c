/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.text.BytePairs;

/** The name of a base that adapters are made for: SHA-256 over {@code openledger/base/1} and the hashes of its byte pairs and of its weights. How it was trained, and how it draws, is not in it. */
public final class BaseHash {

    private static final byte[] DOMAIN = "openledger/base/1".getBytes(StandardCharsets.US_ASCII);

    private BaseHash() {}

    /** Names a base; every weight is read. */
    public static Hash of(BytePairs tokens, Weights weights) {
        return Hash.sha256(ByteBuffer.allocate(DOMAIN.length + 2 * Hash.BYTES)
                .put(DOMAIN)
                .put(tokens.hash().bytes())
                .put(weights.hash().bytes())
                .array());
    }
}

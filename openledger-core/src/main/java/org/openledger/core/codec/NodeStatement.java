/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborWriter;
import org.openledger.inference.Determinism;
import org.openledger.inference.RequestId;

/** What a serving node signs about an answer. */
public final class NodeStatement {
    private static final String DOMAIN = "openledger/answer/v1";

    private NodeStatement() {}

    /**
     * Returns the bytes to sign.
     *
     * @param ledger in which ledger
     * @param request which request
     * @param output the salted commitment to the output
     * @param promptTokens how long the prompt is
     * @param outputTokens how long the output is
     * @param attributionRoot the root of the attribution
     * @param determinism how the answer can be verified
     * @return deterministic CBOR
     */
    public static byte[] encode(
            Hash ledger,
            RequestId request,
            Hash output,
            int promptTokens,
            int outputTokens,
            Hash attributionRoot,
            Determinism determinism) {
        return new CborWriter()
                .array(8)
                .text(DOMAIN)
                .bytes(ledger.bytes())
                .uint(request.ordinal())
                .bytes(output.bytes())
                .uint(promptTokens)
                .uint(outputTokens)
                .bytes(attributionRoot.bytes())
                .uint(determinism.ordinal())
                .toBytes();
    }
}

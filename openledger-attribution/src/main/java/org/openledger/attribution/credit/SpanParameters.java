/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * The numbers of the span method; a model's spec sets them under these names.
 *
 * @param novelty the shortest run that belongs to the earlier row
 * @param evidence the shortest run, the token itself included, that is evidence
 * @param echo the shortest run of the prompt whose repetition earns nothing
 */
public record SpanParameters(int novelty, int evidence, int echo) {

    /** What holds where a spec says nothing. */
    public static final SpanParameters DEFAULT = new SpanParameters(32, 6, 4);

    private static final int MOST = 1_024;

    /** Checks the bounds: each 1 to 1,024, evidence 2 or more. */
    public SpanParameters {
        Require.inRange(novelty, 1, MOST, "novelty");
        Require.inRange(evidence, 2, MOST, "evidence");
        Require.inRange(echo, 1, MOST, "echo");
    }

    /**
     * Reads them out of a model's parameters.
     *
     * @param parameters by name
     * @return the numbers
     * @throws IllegalArgumentException if one is out of bounds
     */
    public static SpanParameters of(Map<String, Long> parameters) {
        return new SpanParameters(
                number(parameters, "novelty", DEFAULT.novelty),
                number(parameters, "evidence", DEFAULT.evidence),
                number(parameters, "echo", DEFAULT.echo));
    }

    private static int number(Map<String, Long> parameters, String name, int otherwise) {
        return (int) Require.inRange(parameters.getOrDefault(name, (long) otherwise), 1, MOST, name);
    }

    /** Returns the hash that an attribution's method carries. */
    Hash hash(byte[] vocabularyHash) {
        byte[] domain = "openledger/span/v1".getBytes(StandardCharsets.US_ASCII);
        return Hash.sha256(ByteBuffer.allocate(domain.length + 12 + vocabularyHash.length)
                .put(domain)
                .putInt(novelty)
                .putInt(evidence)
                .putInt(echo)
                .put(vocabularyHash)
                .array());
    }
}

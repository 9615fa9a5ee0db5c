/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.schema.Fields;

/**
 * What was served, who shaped it, and how the fee was divided.
 *
 * @param request which
 * @param output the commitment to the output
 * @param outputTokens how long the output is
 * @param attribution the root of the attribution
 * @param credits the rows' parts
 * @param determinism how the answer can be verified
 * @param nodeSignature the node's, over its statement
 * @param influencePpm the part of the output that influence owns, in parts per million
 * @param split the fee's parts: platform, node, model, stakers, validators, contributors
 */
public record Settlement(
        long request,
        Digest output,
        long outputTokens,
        Digest attribution,
        List<RowCredit> credits,
        long determinism,
        Octets nodeSignature,
        long influencePpm,
        List<BigInteger> split) {
    private static final List<String> DETERMINISM = List.of("NONE", "TOLERANCE", "BIT_EXACT");
    private static final int SPLIT_PARTS = 6;

    /**
     * A row's part of an answer.
     *
     * @param row which row
     * @param ppm in parts per million
     */
    public record RowCredit(long row, long ppm) {}

    /** The settlement that an event {@code Settled} tells of. */
    public static Settlement of(Fields settled) {
        Fields fields = settled.fields(1);
        Fields split = settled.fields(2);
        return new Settlement(
                fields.number(1),
                fields.digest(2),
                fields.number(3),
                fields.digest(4),
                fields.records(5, credit -> new RowCredit(credit.number(1), credit.number(2))),
                fields.number(6),
                fields.octets(7),
                fields.maybe(8).isPresent() ? fields.fields(8).number(2) : 0,
                LongStream.rangeClosed(1, SPLIT_PARTS).mapToObj(split::amount).toList());
    }

    /** What people call the way in which the answer can be verified. */
    public String determinismName() {
        return DETERMINISM.get((int) determinism);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
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
 * @param influence what rows did to the rest of the output, if it was measured
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
        Optional<Influence> influence,
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

    /**
     * What rows did to the rest of the output.
     *
     * @param method how it was measured
     * @param ppm the part of the output that influence owns, in parts per million
     * @param scores one per scored row
     */
    public record Influence(String method, long ppm, List<RowScore> scores) {}

    /**
     * What one row did.
     *
     * @param row which row
     * @param score in micro-units; above zero it helped
     */
    public record RowScore(long row, BigInteger score) {}

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
                fields.maybe(8).isPresent() ? Optional.of(influence(fields.fields(8))) : Optional.empty(),
                LongStream.rangeClosed(1, SPLIT_PARTS).mapToObj(split::amount).toList());
    }

    private static Influence influence(Fields fields) {
        return new Influence(
                fields.text(1),
                fields.number(2),
                fields.records(3, score -> new RowScore(score.number(1), score.signed(2))));
    }

    /** The part of the output that influence owns, in parts per million. */
    public long influencePpm() {
        return influence.map(Influence::ppm).orElse(0L);
    }

    /** What people call the way in which the answer can be verified. */
    public String determinismName() {
        return DETERMINISM.get((int) determinism);
    }
}

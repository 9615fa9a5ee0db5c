/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * What the serving node states about an answer, and what the ledger pays by.
 *
 * @param request which
 * @param output the salted commitment to the output
 * @param outputTokens how long the output is
 * @param attribution the root of the attribution's evidence
 * @param credits which row earned how much, in order of the rows; their sum is at most 1,000,000 ppm, and what is missing
 *     is unattributed
 * @param determinism how the answer can be verified
 * @param nodeSignature the node's signature over the statement
 * @param influence what rows did to the rest of the output, if a method measured it; credits and scores are together at most
 *     {@value #MAX_CREDITS}
 */
public record Settlement(
        RequestId request,
        Hash output,
        int outputTokens,
        Hash attribution,
        List<RowCredit> credits,
        Determinism determinism,
        Bytes nodeSignature,
        Optional<Influence> influence) {

    /** How many rows one settlement may pay. */
    public static final int MAX_CREDITS = 256;

    /** Parts per million of the whole. */
    public static final int WHOLE_PPM = 1_000_000;

    /** Checks the bounds. */
    public Settlement {
        Require.nonNegative(outputTokens, "output tokens");
        credits = Require.atMost(credits, MAX_CREDITS, "credits");
        int scores = influence.map(stream -> stream.scores().size()).orElse(0);
        Require.inRange(credits.size() + scores, 0, MAX_CREDITS, "credits and scores together");
    }

    /** A settlement by span evidence alone. */
    public Settlement(
            RequestId request,
            Hash output,
            int outputTokens,
            Hash attribution,
            List<RowCredit> credits,
            Determinism determinism,
            Bytes nodeSignature) {
        this(request, output, outputTokens, attribution, credits, determinism, nodeSignature, Optional.empty());
    }

    /**
     * A row's part of an answer.
     *
     * @param row which row
     * @param ppm its part, 1 to 1,000,000
     */
    public record RowCredit(ContributionId row, int ppm) {
        /** Checks the bound. */
        public RowCredit {
            Require.inRange(ppm, 1, WHOLE_PPM, "credit in ppm");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import java.util.List;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * What rows did to an output beyond verbatim use, as one method measured it: signed, and paid only after enough payers' answers tell it from noise.
 *
 * <p>The scored rows are chosen without looking at their scores: a list of only the highest would make noise look like merit.
 *
 * @param method what the method is called, as in its {@link org.openledger.reward.MethodGrade}
 * @param ppm the part of the output's tokens that no row owns by span, and that influence owns, in ppm
 * @param scores one score for each scored row, in order of the rows
 */
public record Influence(String method, int ppm, List<RowScore> scores) {

    /** The largest score of either sign: a million in micro-units. */
    public static final long MAX_SCORE = 1_000_000_000_000L;

    /** Checks the bounds. */
    public Influence {
        Require.text(method, org.openledger.reward.MethodGrade.MAX_METHOD, "method");
        Require.inRange(ppm, 0, Settlement.WHOLE_PPM, "influence in ppm");
        scores = Require.atMost(scores, Settlement.MAX_CREDITS, "scores");
    }

    /**
     * A row's influence on one output.
     *
     * @param row which row
     * @param score in micro-units, at most {@value #MAX_SCORE} of either sign; above zero it helped
     */
    public record RowScore(ContributionId row, long score) {
        /** Checks the bound. */
        public RowScore {
            Require.inRange(score, -MAX_SCORE, MAX_SCORE, "score");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * What rows did to an output beyond verbatim use, as one method measured it.
 *
 * <p>The scored rows are all of the model's, or a sample that was drawn without looking at their scores: a list of only the highest would make noise look like merit.
 *
 * @param method how they were measured
 * @param unit what they count
 * @param grade how much they may be paid by
 * @param inputs the hash of everything that they follow from: models, checkpoints, data, loss, kernels
 * @param ppm the part of the output that they speak for: what no row owns by span, in ppm
 * @param rows one score for each scored row, in order of the rows, {@value #MAX_ROWS} at most
 */
public record Scores(Method method, Unit unit, Grade grade, Hash inputs, int ppm, List<Score> rows) {

    /** The most rows that an attribution holds scores of. */
    public static final int MAX_ROWS = 65_536;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is broken, or if the rows are not in order
     */
    public Scores {
        Require.inRange(ppm, 0, Attribution.WHOLE_PPM, "influence in ppm");
        rows = Require.atMost(rows, MAX_ROWS, "scores");
        for (int i = 1; i < rows.size(); i++) {
            ContributionId row = rows.get(i).row();
            if (row.ordinal() <= rows.get(i - 1).row().ordinal()) {
                throw new IllegalArgumentException(
                        "score of " + row + " after " + rows.get(i - 1).row() + ": give each row once, in order");
            }
        }
    }

    /** Returns the rows that helped, in order. */
    public List<Score> helpful() {
        return rows.stream().filter(score -> score.value() > 0).toList();
    }

    /** Returns the rows that did harm, in order: they earn nothing, and are evidence for a challenge. */
    public List<Score> harmful() {
        return rows.stream().filter(score -> score.value() < 0).toList();
    }
}

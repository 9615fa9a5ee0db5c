/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.openledger.attribution.Score;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;

/** What rows of a study do to an answer beyond their credits: the planted effect of each, and an estimator's noise. */
final class PlantedInfluence {
    /** How many rows are scored for an answer at most. */
    private static final int SCORED = 128;

    /** The standard clip, in billionths as scores are. */
    private static final double CLIP =
            1_000 * Parameters.INFLUENCE_CLIP.standard().doubleValue();

    private static final double SIGNAL = CLIP / 2 / Quality.BEST;
    private static final double NOISE = CLIP / 2;

    private PlantedInfluence() {}

    /** The scores of one answer, in order of the rows. */
    static List<Score> scores(PlantedModel model, Truth truth, RandomGenerator random) {
        List<Score> scores = new ArrayList<>();
        for (ContributionId row : model.sample(SCORED, random)) {
            double score = SIGNAL * truth.effect(row) + NOISE * random.nextGaussian();
            scores.add(new Score(row, Math.round(score), 0));
        }
        return scores;
    }

    /** The rule that the ledger does not have: whoever has a positive score gets a part of it at once. */
    static void payAtOnce(List<Score> scores, int ppm, Map<ContributionId, Integer> parts) {
        long positive =
                scores.stream().mapToLong(score -> Math.max(0, score.value())).sum();
        for (Score score : scores) {
            int part = score.value() <= 0 ? 0 : (int) (ppm * score.value() / positive);
            if (part > 0) {
                parts.merge(score.row(), part, Integer::sum);
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.attribution.Unit;
import org.openledger.spi.GradientSource;

/**
 * Another method's scores, each divided by the square root of the row's score for itself: outliers that move the whole model no longer crowd out rows that are about the query.
 *
 * <p>The score of row i for query t is {@code + score_ti / sqrt(self_i)}; 0 where {@code self_i} is not above 0. It has no unit. Source: Barshan, Brunet and Dziugaite, "RelatIF: Identifying Explanatory
 * Training Examples via Relative Influence", AISTATS 2020, equation 11 (the loss-relative form).
 *
 * @param inner whose scores
 */
public record RelatIf(InfluenceMethod inner) implements InfluenceMethod {

    @Override
    public String description() {
        return "relatif/1 of " + inner.description();
    }

    @Override
    public Unit unit() {
        return Unit.NONE;
    }

    @Override
    public void scores(List<? extends GradientSource> ensemble, int threads, ScoreSink sink) {
        double[] scales = scales(ensemble, threads);
        inner.scores(ensemble, threads, (query, scores) -> {
            for (int row = 0; row < scales.length; row++) {
                scores[row] *= scales[row];
            }
            sink.accept(query, scores);
        });
    }

    @Override
    public double[] selfScores(List<? extends GradientSource> ensemble, int threads) {
        double[] scores = inner.selfScores(ensemble, threads);
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scores[row] > 0 ? StrictMath.sqrt(scores[row]) : 0;
        }
        return scores;
    }

    private double[] scales(List<? extends GradientSource> ensemble, int threads) {
        double[] scales = inner.selfScores(ensemble, threads);
        for (int row = 0; row < scales.length; row++) {
            scales[row] = scales[row] > 0 ? 1 / StrictMath.sqrt(scales[row]) : 0;
        }
        return scales;
    }
}

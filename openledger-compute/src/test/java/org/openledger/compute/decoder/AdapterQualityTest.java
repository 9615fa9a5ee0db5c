/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openledger.attribution.Unit;
import org.openledger.attribution.evaluation.Lds;
import org.openledger.attribution.evaluation.RetrainedTargets;
import org.openledger.attribution.evaluation.Subsets;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.GradDot;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;

/**
 * How well scores of an adapter's rows predict what retraining the adapter without them does (rule N347), beside the likeness of texts.
 *
 * <p>96 rows, 24 held-out texts as queries, 64 random halves with two trainings each; the damping is chosen on 24 other halves.
 */
@EnabledIfSystemProperty(
        named = "openledger.soak",
        matches = "true",
        disabledReason = "NOT RUN: 176 trainings take minutes; give -Psoak")
class AdapterQualityTest {

    private static final int ROWS = 96;
    private static final int STEPS = 60;
    private static final List<String> TEXTS = texts(0, ROWS / 2);
    private static final List<String> ASKED = texts(900, 912);
    private static final DecoderArtefact BASE = Village.base(Village.general(), 150, 0);

    private static List<String> texts(int from, int to) {
        List<String> texts = new ArrayList<>(Village.sea(from, to));
        texts.addAll(Village.farm(2_000 + from, 2_000 + to));
        return texts;
    }

    private static DecoderArtefact trained(List<String> texts, long seed) {
        return Village.adapter(BASE, texts, STEPS, seed);
    }

    private static final Retrainer RETRAINER = (included, seed) -> {
        DecoderArtefact model = trained(included.stream().mapToObj(TEXTS::get).toList(), seed);
        return ASKED.stream()
                .mapToDouble(text -> HeldOut.of(model, List.of(text)).nats())
                .toArray();
    };

    @Test
    void N347_scoresPredictRetrainingAndLikenessDoesNot() {
        List<GradientSource> models = List.of(explained(trained(TEXTS, 0)), explained(trained(TEXTS, 1)));
        RetrainedTargets chosenBy = measured(24, 77, 100);
        InfluenceMethod method = DoubleStream.of(1e-5, 1e-4, 1e-3, 1e-2, 1e-1)
                .mapToObj(damping -> (InfluenceMethod) new EkFac(damping, new Outcomes.Sampled(2, 5)))
                .max(Comparator.comparingDouble(
                        one -> Lds.of(one.scores(models, 2), chosenBy, 1).value()))
                .orElseThrow();
        RetrainedTargets truth = measured(64, 78, 200);
        ScoreMatrix scores = method.scores(models, 2);
        Lds found = Lds.of(scores, truth, 2);
        Lds.Lead lead = Lds.lead(scores, likeness(), truth, 3);
        System.out.println(method.description() + ": " + found + "; grad-dot "
                + Lds.of(new GradDot().scores(models, 2), truth, 2).value() + "; likeness "
                + Lds.of(likeness(), truth, 2).value() + "; lead " + lead);
        assertThat(lead.value()).isGreaterThanOrEqualTo(0.15);
        assertThat(lead.lower()).isPositive();
    }

    private static RetrainedTargets measured(int subsets, long seed, long firstSeed) {
        List<BitSet> halves = Subsets.halves(ROWS, subsets, seed);
        return RetrainedTargets.measure(RETRAINER, halves, 2, firstSeed, 1);
    }

    private static GradientSource explained(DecoderArtefact model) {
        return model.explaining(
                ASKED.stream().map(text -> new AttributionQuery("", text)).toList());
    }

    /** The cosine of how often tokens stand in two texts. */
    private static ScoreMatrix likeness() {
        double[] scores = new double[ASKED.size() * ROWS];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = cosine(counts(ASKED.get(i / ROWS)), counts(TEXTS.get(i % ROWS)));
        }
        return ScoreMatrix.of(ASKED.size(), ROWS, Unit.NONE, scores);
    }

    private static double[] counts(String text) {
        double[] counts = new double[BASE.weights().shape().vocabulary()];
        for (int token : BASE.encode(text)) {
            counts[token]++;
        }
        return counts;
    }

    private static double cosine(double[] a, double[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return product / Math.sqrt(first * second);
    }
}

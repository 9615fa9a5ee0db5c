/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.GradDot;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.answer.TokenLottery;
import org.openledger.inference.Prompt;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.GradientSource.Outcomes;

/** What holds of trained decoders and of adapters beside them (rules N340 to N347). */
class DecoderLaws {

    private static final DecoderArtefact BASE = Village.base(Village.general(), 150, 0);
    private static final List<DecoderArtefact> ADAPTERS = List.of(
            Village.adapter(BASE, Village.sea(0, 60), 60, 1),
            Village.adapter(BASE, Village.sea(60, 90), 20, 2),
            Village.adapter(BASE, Village.farm(200, 230), 20, 3));

    @Test
    void N340_aModelIsAFunctionOfItsSpecAndRows() {
        List<String> texts = Village.farm(0, 20);
        var once = new DecoderTrainer(1).build(Village.decoder(5, 4), Village.rows(texts));
        assertThat(new DecoderTrainer(7)
                        .build(Village.decoder(5, 4), Village.rows(texts))
                        .hash())
                .isEqualTo(once.hash());
        assertThat(new DecoderTrainer(1)
                        .build(Village.decoder(5, 5), Village.rows(texts))
                        .hash())
                .isNotEqualTo(once.hash());
        assertThat(new DecoderTrainer(1)
                        .build(Village.decoder(5, 4), Village.rows(texts.subList(1, 20)))
                        .hash())
                .isNotEqualTo(once.hash());
        assertThat(Village.adapter(BASE, texts, 3, 1).hash())
                .isEqualTo(Village.adapter(BASE, texts, 3, 1).hash());
    }

    @Test
    void N341_anAdapterBeatsItsBaseOnItsNiche() {
        List<String> heldOut = Village.sea(1_000, 1_040);
        for (long seed = 0; seed < 3; seed++) {
            DecoderArtefact tuned = Village.adapter(BASE, Village.sea(0, 60), 80, seed);
            DecoderArtefact senseless = Village.adapter(BASE, Village.shuffled(Village.sea(0, 60)), 80, seed);
            double before = HeldOut.of(BASE, heldOut).natsPerToken();
            assertThat(HeldOut.of(tuned, heldOut).natsPerToken()).isLessThan(0.9 * before);
            assertThat(HeldOut.of(senseless, heldOut).natsPerToken()).isGreaterThan(0.98 * before);
        }
    }

    @Test
    void N342_anAnswerIsItsOwnWhateverElseIsAsked() {
        List<GenerationRequest> batch = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            DecoderArtefact model = i % 4 == 3 ? BASE : ADAPTERS.get(i % 4);
            batch.add(new GenerationRequest(
                    model,
                    Prompt.of(i % 2 == 0 ? "the farmer" : "our captain steers")
                            .withSeed(i)
                            .withMaxTokens(1 + i)));
        }
        StringBuilder[] streamed = new StringBuilder[batch.size()];
        Arrays.setAll(streamed, i -> new StringBuilder());
        List<Generation> together = new DecoderGenerator().generate(batch, (i, text) -> streamed[i].append(text));
        for (int i = 0; i < batch.size(); i++) {
            assertThat(new DecoderGenerator().generate(List.of(batch.get(i)), Generator.TokenSink.NONE))
                    .containsExactly(together.get(i));
            assertThat(streamed[i]).hasToString(together.get(i).text());
            assertThat(together.get(i).outputTokens()).isBetween(1, 1 + i);
        }
        assertThat(together.stream().map(Generation::text).distinct()).hasSizeGreaterThan(12);
    }

    @Property(tries = 300)
    void N343_partsAreTheWholeAndNearTheirShares(@ForAll long seed, @ForAll @IntRange(min = 1, max = 700) int tokens) {
        CounterRandom random = new CounterRandom(seed);
        float[] shares = new float[tokens];
        double sum = 0;
        for (int i = 0; i < tokens; i++) {
            shares[i] = random.below(i, 4) == 0 ? 0 : (float) StrictMath.pow(random.unit(1000 + i), 6);
            sum += shares[i];
        }
        if (sum == 0) {
            shares[0] = 1;
            sum = 1;
        }
        long[] parts = TokenLottery.parts(shares);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(TokenLottery.WHOLE);
        for (int i = 0; i < tokens; i++) {
            double exact = shares[i] / sum * TokenLottery.WHOLE;
            assertThat(Math.abs(parts[i] - exact)).isLessThanOrEqualTo(1.001);
            assertThat(shares[i] > 0 || parts[i] == 0).isTrue();
        }
    }

    /** A row said again word for word is the first that its answer is traced to. */
    @Test
    void N344_gradientsFindTheRowThatWasSaid() {
        List<String> rows = new ArrayList<>(Village.sea(0, 60));
        rows.set(17, "the lighthouse keeper counts seventeen drowned bells.");
        DecoderArtefact tuned = Village.adapter(BASE, rows, 60, 1);
        var query = new AttributionQuery("the lighthouse keeper", " counts seventeen drowned bells.");
        List<InfluenceMethod> methods = List.of(new GradDot(), new EkFac(1e-3, new Outcomes.Sampled(1, 5)));
        for (InfluenceMethod method : methods) {
            double[] scores = method.scores(tuned.gradients(query), 1).query(0);
            double[] again = method.scores(tuned.gradients(query), 7).query(0);
            assertThat(again).isEqualTo(scores);
            assertThat(scores).hasSize(60);
            assertThat(Arrays.stream(scores).max().orElseThrow()).isEqualTo(scores[17]);
        }
    }

    /** Three steps of eight cannot meet sixty rows: who was never met did nothing, whatever the row holds. */
    @Test
    void N348_aRowThatNoStepMetHasNoInfluence() {
        List<String> rows = new ArrayList<>(Village.sea(0, 60));
        DecoderArtefact tuned = Village.adapter(BASE, rows, 3, 1);
        List<Integer> met = tuned.steps().stream()
                .flatMap(step -> step.rows().stream())
                .distinct()
                .toList();
        assertThat(met).hasSizeLessThan(30);
        int unmet = IntStream.range(0, 60)
                .filter(row -> !met.contains(row))
                .findFirst()
                .orElseThrow();
        var query = new AttributionQuery("", rows.get(unmet));
        for (InfluenceMethod method : List.of(new GradDot(), new EkFac(1e-3, new Outcomes.Sampled(1, 5)))) {
            double[] scores = method.scores(tuned.gradients(query), 1).query(0);
            for (int row = 0; row < 60; row++) {
                assertThat(scores[row] != 0).isEqualTo(met.contains(row));
            }
        }
    }

    @Test
    void N345_badModelsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoraTrainer(1).build(Village.lora(1, 0), Village.rows(Village.sea(0, 3))))
                .withMessage(
                        "an adapter beside []: give a model of family decoder/1 as the first parent of its lineage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Village.adapter(ADAPTERS.get(0), Village.sea(0, 3), 1, 0))
                .withMessage("an adapter beside an adapter: give the base itself as the first parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoraTrainer(1)
                        .build(Village.lora(1, 0).with("rank", 0), Village.rows(Village.sea(0, 3)), List.of(BASE)))
                .withMessageContaining("rank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecoderTrainer(1)
                        .build(Village.decoder(1, 0).with("dropout", 1), Village.rows(Village.sea(0, 3))))
                .withMessageStartingWith("model parameter \"dropout\": give some of [batch, context,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecoderTrainer(1).build(Village.decoder(1, 0), Village.rows(List.of())))
                .withMessageContaining("has no row to learn from");
    }

    @Test
    void N346_everyStepIsOnRecord() {
        assertThat(BASE.steps()).hasSize(150);
        assertThat(BASE.steps().get(7).rows()).hasSize(8);
        assertThat(BASE.steps().stream().flatMap(step -> step.rows().stream()).distinct())
                .hasSize(180);
        double first = BASE.steps().get(0).loss();
        assertThat(first).isCloseTo(Math.log(BASE.weights().shape().vocabulary()), within(1e-5));
        assertThat(BASE.steps().get(149).loss()).isLessThan(0.6 * first);
    }
}

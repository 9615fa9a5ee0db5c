/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.audit.Hash;
import org.openledger.compute.decoder.DecoderArtefact;
import org.openledger.compute.decoder.DecoderGenerator;
import org.openledger.compute.decoder.DecoderRechecker;
import org.openledger.compute.decoder.DecoderTrainer;
import org.openledger.compute.decoder.HeldOut;
import org.openledger.compute.training.StepRecord;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.inference.Answer;
import org.openledger.inference.Prompt;
import org.openledger.memory.Sandbox;
import org.openledger.model.Lineage;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Generator.TokenSink;
import org.openledger.spi.Verdict;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** The code of docs/howto/train-a-model.md. */
class TrainingPageTest {

    private static final List<String> RIVER = List.of(
            "the miller sends his flour over the river before the frost",
            "the baker pays the miller when the bread is sold",
            "the river rises in spring and the mill stands still",
            "before the frost the farmers bring their barley to the mill");

    private static final List<String> FERRY = List.of(
            "the ferryman counts his coins by the light of one lantern",
            "the ferryman ties the boat to the second ring of the quay",
            "nobody crosses at night, says the ferryman, and crosses");

    @Test
    void anAdapterBesideABase() {
        try (Sandbox ledger = Sandbox.open()) {
            Actor ada = ledger.actor("ada");
            Actor bob = ledger.actor("bob");
            DatanetId net = datanet(ledger, ada, RIVER);
            DatanetId niche = datanet(ledger, ada, FERRY);
            // #region adapter
            ModelSpec spec =
                    ModelSpec.decoder(net).with("width", 32).with("context", 48).with("steps", 60);
            Lineage licensed = new Lineage(RoyaltyMode.ABSOLUTE, BasisPoints.of(1_000), List.of());
            ModelId base = ada.models().publish(spec, licensed);
            Lineage beside = new Lineage(RoyaltyMode.ABSOLUTE, BasisPoints.ZERO, List.of(base));
            ModelId adapter =
                    ada.models().publish(ModelSpec.lora(niche).with("rank", 4).with("steps", 40), beside);
            Answer answer = bob.models().ask(adapter, "the ferryman", Amount.open(1));
            // #endregion
            // #region scores
            Scores scores = answer.attribution().influence().orElseThrow();
            List<Score> helpful = scores.helpful();
            // #endregion
            assertThat(answer.text()).isNotEmpty();
            assertThat(scores.rows()).hasSize(FERRY.size());
            assertThat(helpful).hasSizeLessThanOrEqualTo(FERRY.size());
        }
    }

    @Test
    void outsideALedger() {
        ModelSpec spec = ModelSpec.decoder(new DatanetId(0)).with("width", 32).with("steps", 60);
        DatasetView rows = rows(RIVER);
        List<String> heldOut = List.of("the miller pays the baker before the frost");
        // #region outside
        DecoderArtefact base = (DecoderArtefact) new DecoderTrainer(2).build(spec, rows);
        double before = HeldOut.of(base, heldOut).natsPerToken();
        List<StepRecord> steps = base.steps();
        // #endregion
        assertThat(before).isBetween(0.1, 6.0);
        assertThat(steps).hasSize(60);
        // #region recheck
        GenerationRequest request =
                new GenerationRequest(base, Prompt.of("the miller").withSeed(7));
        Generation answer = new DecoderGenerator()
                .generate(List.of(request), TokenSink.NONE)
                .get(0);
        Verdict verdict = new DecoderRechecker().recheck(request, answer);
        // #endregion
        assertThat(verdict).isEqualTo(new Verdict.Confirmed());
    }

    private static DatanetId datanet(Sandbox ledger, Actor owner, List<String> texts) {
        DatanetId net = owner.datanets().create(DatanetTerms.of("corpus", ContentKind.TEXT));
        owner.datanets().contributeAll(net, texts.stream().map(Content::text).toList(), Amount.open(5));
        ledger.passReview(net);
        return net;
    }

    private static DatasetView rows(List<String> texts) {
        AccountId owner = AccountId.of(new byte[32]);
        List<DatasetView.Row> rows = IntStream.range(0, texts.size())
                .mapToObj(i -> new DatasetView.Row(new ContributionId(i), owner, Content.text(texts.get(i))))
                .toList();
        return new DatasetView() {
            @Override
            public DatasetVersion version() {
                return new DatasetVersion(new DatanetId(0), 1, rows.size(), Hash.ZERO);
            }

            @Override
            public Stream<Row> rows() {
                return rows.stream();
            }
        };
    }
}

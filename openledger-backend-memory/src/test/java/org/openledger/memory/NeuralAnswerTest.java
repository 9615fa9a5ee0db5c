/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.OpenLedger;
import org.openledger.attribution.Score;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Answer;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.Lineage;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Generator;
import org.openledger.spi.Trainer;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** A neural base and an adapter beside it, trained on the ledger's rows: they answer, say who shaped the answer, and pay whoever they are made of. */
class NeuralAnswerTest {

    private static final String[] ROWS = {
        "the ferryman counts his coins by the light of one lantern",
        "the ferryman ties the boat to the second ring of the quay",
        "the miller sends his flour over the river before the frost",
        "the miller owes the ferryman seven crossings and a sack"
    };

    private final Workshop workshop = new Workshop();

    @Test
    void anAdapterAnswersBesideItsBaseAndPaysIt() {
        Answer before;
        ModelId adapter;
        try (OpenLedger ledger = workshop.open(new Installed())) {
            DatanetId net = workshop.datanet(ledger, ROWS);
            Actor ada = ledger.as(Workshop.signer("ada"));
            ModelId base = ada.models().publish(decoder(net), licensed(List.of()));
            adapter = ada.models().publish(lora(net), licensed(List.of(base)));
            before = ask(ledger, adapter);

            assertThat(before.text()).isNotBlank();
            assertThat(before.attribution().determinism()).isEqualTo(Determinism.BIT_EXACT);
            assertThat(before.attribution().influence().orElseThrow().rows())
                    .extracting(Score::row)
                    .hasSize(ROWS.length);
            assertThat(ledger.read().descent(adapter).orElseThrow().royalties())
                    .hasSize(1)
                    .allMatch(royalty -> royalty.ancestor().equals(base));
            assertThat(ask(ledger, base).text()).isNotEqualTo(before.text());
        }
        try (OpenLedger again = workshop.open(new Installed())) {
            assertThat(ask(again, adapter).text()).isEqualTo(before.text());
        }
    }

    private static Answer ask(OpenLedger ledger, ModelId model) {
        return ledger.as(Workshop.signer("bob"))
                .models()
                .ask(model, Prompt.of("the ferryman").withMaxTokens(12).withSeed(3), Amount.open(1));
    }

    private static Lineage licensed(List<ModelId> parents) {
        return new Lineage(RoyaltyMode.ABSOLUTE, BasisPoints.of(2_000), parents);
    }

    private static ModelSpec decoder(DatanetId net) {
        return ModelSpec.decoder(net)
                .with("vocabulary", 300)
                .with("width", 16)
                .with("layers", 1)
                .with("hidden", 32)
                .with("context", 48)
                .with("steps", 30);
    }

    private static ModelSpec lora(DatanetId net) {
        return ModelSpec.lora(net).with("rank", 2).with("steps", 20);
    }

    /** All that the modules on the path offer. */
    private static final class Installed implements ComputeProvider {
        private final List<ComputeProvider> all = ComputeProvider.findAll(Installed.class.getClassLoader());

        @Override
        public List<Trainer> trainers() {
            return all.stream().flatMap(one -> one.trainers().stream()).toList();
        }

        @Override
        public List<Generator> generators() {
            return all.stream().flatMap(one -> one.generators().stream()).toList();
        }

        @Override
        public List<Attributor> attributors() {
            return all.stream().flatMap(one -> one.attributors().stream()).toList();
        }
    }
}

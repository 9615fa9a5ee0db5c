/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.compute.lora.AdapterLoader;
import org.openledger.compute.lora.AdapterStore;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraConfig;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.lora.Provenance;
import org.openledger.compute.lora.Targets;
import org.openledger.compute.serve.AdapterChoice;
import org.openledger.compute.serve.BaseModel;
import org.openledger.compute.serve.LoraServer;
import org.openledger.compute.serve.Request;
import org.openledger.compute.serve.ServeLimits;
import org.openledger.compute.serve.Submission;
import org.openledger.compute.serve.TenantId;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;

/** That what was trained answers the same from a file as it did in memory (rule N400). */
class AdapterExportLaws {

    private static final DecoderArtefact BASE = Village.base(Village.general(), 30, 0);
    private static final DecoderArtefact TUNED = (DecoderArtefact) new LoraTrainer(2)
            .build(
                    Village.lora(15, 7).with("temperature", 900).with("maps", 0b101101),
                    Village.rows(Village.sea(0, 30)),
                    List.of(BASE));

    @Test
    void N400_fromAFileItAnswersAsItDid(@TempDir Path folder) {
        BaseModel base = BaseModel.of(BASE);
        AdapterStore store = AdapterStore.at(folder);
        var id = store.put(AdapterExport.of(TUNED));
        LoraServer server = LoraServer.stepping(
                base, ServeLimits.of(base.shape(), 5, 1 << 20), AdapterLoader.of(store, base.layout()));
        server.register(id);
        List<Prompt> prompts = new ArrayList<>();
        List<Submission> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            prompts.add(Prompt.of(i % 2 == 0 ? "our captain" : "the old baker weighs it")
                    .withSeed(i)
                    .withMaxTokens(1 + 2 * i));
            AdapterChoice choice = i % 3 == 2 ? new AdapterChoice.None() : new AdapterChoice.Pinned(id);
            answers.add(server.submit(new Request(new TenantId("t"), choice, prompts.get(i))));
        }
        server.close();
        for (int i = 0; i < 12; i++) {
            var request = new GenerationRequest(i % 3 == 2 ? BASE : TUNED, prompts.get(i));
            Generation expected = new DecoderGenerator()
                    .generate(List.of(request), Generator.TokenSink.NONE)
                    .get(0);
            assertThat(answers.get(i).answer().toCompletableFuture().join().generation())
                    .isEqualTo(expected);
            assertThat(new DecoderRechecker().recheck(request, expected))
                    .isInstanceOf(org.openledger.spi.Verdict.Confirmed.class);
        }
        Provenance made = Provenance.in(store.open(id).metadata()).orElseThrow();
        assertThat(made.seed()).isEqualTo(7);
        assertThat(made.base()).isEqualTo(base.hash());
        assertThat(made.steps()).isEqualTo(TUNED.steps().get(14).state());
    }

    @Test
    void N400_whatDoesNotFitIsRefused() {
        BaseModel base = BaseModel.of(BASE);
        LoraAdapter other = adapter(Map.of("openledger.base", "ab".repeat(32)), "lm_head", 32, 320);
        assertThatThrownBy(() -> base.fit(other)).hasMessageStartingWith("WRONG_BASE: adapter " + other.id());
        assertThatThrownBy(() -> base.fit(adapter(Map.of(), "layers.0.self_attn.w_proj", 32, 32)))
                .hasMessageStartingWith("UNKNOWN_MODULE: unknown target module ")
                .hasMessageEndingWith("the base has down_proj, k_proj, lm_head, o_proj, q_proj, up_proj, v_proj");
        assertThatThrownBy(() -> base.fit(adapter(Map.of(), "layers.0.self_attn.q_proj", 32, 31)))
                .hasMessageStartingWith(
                        "WRONG_WIDTH: module layers.0.self_attn.q_proj goes from 32 to 32 numbers in the base, and from 32 to 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseModel.of(TUNED))
                .withMessage("model of family lora/1: give the base itself, and register the adapter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdapterExport.of(BASE))
                .withMessage("model of family decoder/1: give one of family lora/1");
    }

    private static LoraAdapter adapter(Map<String, String> metadata, String module, int inputs, int outputs) {
        return LoraAdapter.of(
                LoraConfig.of("village", new Targets.Names(List.of(module)), 1, 1),
                metadata,
                Map.of(module, LoraPair.of(1, inputs, outputs, new float[inputs], new float[outputs])));
    }
}

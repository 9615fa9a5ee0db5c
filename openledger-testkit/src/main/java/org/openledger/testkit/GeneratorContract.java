/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Generator.TokenSink;
import org.openledger.spi.ModelArtefact;

/** The laws of a {@link Generator}: what it answers is paid for by length, and where it claims so, computed again. */
public abstract class GeneratorContract {

    /** Binds the laws to whatever the subclass returns. */
    protected GeneratorContract() {}

    /** Returns a new generator. */
    protected abstract Generator generator();

    /** Returns a small model that it runs. */
    protected abstract ModelArtefact model();

    /** Returns a few prompts. */
    protected abstract List<Prompt> prompts();

    @Law("It runs its own model's family, says no to another, and refuses to answer from it.")
    void G01_foreignModelsAreRefused() {
        assertThat(generator().runs(model().family())).isTrue();
        assertThat(generator().runs(Samples.FOREIGN_MODEL.family())).isFalse();
        List<GenerationRequest> foreign =
                List.of(new GenerationRequest(Samples.FOREIGN_MODEL, prompts().get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> generator().generate(foreign, TokenSink.NONE));
    }

    @Law("A batch gives one generation per request in the same order; an empty batch gives none.")
    void G02_oneGenerationPerRequest() {
        assertThat(generator().generate(List.of(), TokenSink.NONE)).isEmpty();
        assertThat(generator().generate(batch(), TokenSink.NONE)).hasSameSizeAs(batch());
    }

    @Law("An answer has at most as many tokens as were asked for, and a prompt as many as the model counts.")
    void G03_lengthsAreHonest() {
        List<GenerationRequest> batch = batch();
        List<Generation> answers = generator().generate(batch, TokenSink.NONE);
        for (int i = 0; i < batch.size(); i++) {
            GenerationRequest request = batch.get(i);
            Generation answer = answers.get(i);
            assertThat(answer.outputTokens()).isBetween(0, request.prompt().maxTokens());
            assertThat(answer.promptTokens())
                    .isEqualTo(request.model().countTokens(request.prompt().text()));
        }
    }

    @Law("The sink hears each answer whole and in order.")
    void G04_theSinkHearsWhatIsAnswered() {
        List<StringBuilder> heard = new ArrayList<>();
        batch().forEach(request -> heard.add(new StringBuilder()));
        List<Generation> answers = generator()
                .generate(batch(), (request, text) -> heard.get(request).append(text));
        assertThat(heard.stream().map(StringBuilder::toString))
                .containsExactlyElementsOf(
                        answers.stream().map(Generation::text).toList());
    }

    @Law("Where it claims BIT_EXACT, the same request gives the same answer, whatever the threads and the locale.")
    void G05_bitExactAnswersRepeat() {
        assumeBitExact();
        Generator shared = generator();
        List<Generation> once = generator().generate(batch(), TokenSink.NONE);
        Repeat.everywhere(() -> shared.generate(batch(), TokenSink.NONE))
                .forEach(again -> assertThat(again).isEqualTo(once));
    }

    @Law("Where it claims BIT_EXACT, an answer does not depend on what else is in the batch.")
    void G06_bitExactAnswersDoNotMix() {
        assumeBitExact();
        List<Generation> together = generator().generate(batch(), TokenSink.NONE);
        List<Generation> alone = batch().stream()
                .flatMap(request -> generator().generate(List.of(request), TokenSink.NONE).stream())
                .toList();
        assertThat(alone).isEqualTo(together);

        List<GenerationRequest> reversed = new ArrayList<>(batch());
        Collections.reverse(reversed);
        List<Generation> back = new ArrayList<>(generator().generate(reversed, TokenSink.NONE));
        Collections.reverse(back);
        assertThat(back).isEqualTo(together);
    }

    @Law("The shortest answer and the longest prompt are within its reach.")
    void G07_extremesAreAnswered() {
        Prompt first = prompts().get(0);
        Prompt longest = Prompt.of("x ".repeat(Prompt.MAX_CHARS / 2)).withMaxTokens(1);
        for (Prompt prompt : List.of(first.withMaxTokens(1), first.withSeed(Long.MAX_VALUE), longest)) {
            List<Generation> answer =
                    generator().generate(List.of(new GenerationRequest(model(), prompt)), TokenSink.NONE);
            assertThat(answer).hasSize(1);
            assertThat(answer.get(0).outputTokens()).isBetween(0, prompt.maxTokens());
        }
    }

    private void assumeBitExact() {
        assumeTrue(generator().determinism() == Determinism.BIT_EXACT, "not claimed: BIT_EXACT");
    }

    private List<GenerationRequest> batch() {
        ModelArtefact model = model();
        return prompts().stream()
                .map(prompt -> new GenerationRequest(model, prompt))
                .toList();
    }
}

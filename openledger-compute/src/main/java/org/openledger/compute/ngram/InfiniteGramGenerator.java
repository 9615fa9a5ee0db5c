/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.text.Utf8Gate;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Generator;

/**
 * Answers by what followed the same words before: infinite-gram backoff with integer sampling.
 *
 * <p>Each token is drawn by the counts behind the longest suffix of the text so far that the rows continue. The answer ends at its longest
 * length or where a row ends; it has a token unless the model has none. It is a function of model, prompt, length and seed, to the bit,
 * and always well-formed: half a character at the end is dropped. Its tokens are counted as the tokenizer cuts the finished text, which
 * is how they are paid and attributed.
 *
 * <p>Source: Liu et al., "Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens", COLM 2024; here the next token is
 * sampled, and the backoff is to any suffix with a continuation.
 */
public final class InfiniteGramGenerator implements Generator {

    /** The longest context that is looked up, in tokens. */
    public static final int MAX_CONTEXT = 1_024;

    /** Creates the generator; models come with each request. */
    public InfiniteGramGenerator() {}

    @Override
    public boolean runs(ModelFamily family) {
        return family.equals(ModelFamily.INFINITE_GRAM);
    }

    @Override
    public Determinism determinism() {
        return Determinism.BIT_EXACT;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The sink receives whole characters: mostly one token at a time, and those that spell one character together.
     *
     * @throws IllegalArgumentException if a model is not one that {@link InfiniteGramTrainer} built
     */
    @Override
    public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
        List<Generation> generations = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            generations.add(generate(i, batch.get(i), sink));
        }
        return List.copyOf(generations);
    }

    private static Generation generate(int request, GenerationRequest asked, TokenSink sink) {
        if (!(asked.model() instanceof InfiniteGramArtefact model)) {
            throw new IllegalArgumentException(
                    "model of family " + asked.model().family() + ": give one of family " + ModelFamily.INFINITE_GRAM
                            + " that this module built");
        }
        Prompt prompt = asked.prompt();
        int[] prefix = model.tokenizer().encode(prompt.text());
        int[] text = Arrays.copyOf(prefix, prefix.length + prompt.maxTokens());
        NextToken next = new NextToken(model, new CounterRandom(prompt.seed()));
        Utf8Gate gate = new Utf8Gate();
        StringBuilder answer = new StringBuilder();
        int said = prefix.length;
        for (int end = said; end < text.length; end++) {
            text[end] = next.draw(text, end, end - prefix.length, gate);
            if (text[end] == NextToken.END) {
                break;
            }
            gate.take(text[end]);
            if (gate.isWhole()) {
                String more = model.tokenizer().decode(Arrays.copyOfRange(text, said, end + 1));
                if (model.countTokens(answer + more) > prompt.maxTokens()) {
                    break;
                }
                answer.append(more);
                sink.accept(request, more);
                said = end + 1;
            }
        }
        String output = answer.toString();
        return new Generation(output, prefix.length, model.countTokens(output));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.span.Continuations;
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Generator;

/**
 * Answers by what followed the same words before: infinite-gram backoff with integer sampling.
 *
 * <p>Each token is drawn by the counts behind the longest suffix of the text so far that the rows continue. The answer ends at its longest
 * length or where a piece of a row ends. It is a function of model, prompt, length and seed, to the bit. Its tokens are counted as
 * the tokenizer cuts the finished text, which is how they are paid and attributed.
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

    @Override
    public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
        List<Generation> generations = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            generations.add(generate(i, batch.get(i), sink));
        }
        return List.copyOf(generations);
    }

    private static Generation generate(int position, GenerationRequest request, TokenSink sink) {
        if (!(request.model() instanceof InfiniteGramArtefact model)) {
            throw new IllegalArgumentException(
                    "model of family " + request.model().family() + ": give one of family " + ModelFamily.INFINITE_GRAM
                            + " that this module built");
        }
        Prompt prompt = request.prompt();
        int[] prefix = model.tokenizer().encode(prompt.text());
        int[] text = Arrays.copyOf(prefix, prefix.length + prompt.maxTokens());
        CounterRandom random = new CounterRandom(prompt.seed());
        Cursor cursor = model.index().cursor();
        int end = prefix.length;
        while (end < text.length) {
            int next = next(model, cursor, text, end, random, end - prefix.length);
            if (next < 0) {
                break;
            }
            text[end++] = next;
        }
        int[] drawn = wholeCharacters(Arrays.copyOfRange(text, prefix.length, end), model.tokenizer());
        String answer = model.tokenizer().decode(drawn);
        int length = model.countTokens(answer);
        while (length > prompt.maxTokens()) {
            drawn = wholeCharacters(Arrays.copyOf(drawn, drawn.length - 1), model.tokenizer());
            answer = model.tokenizer().decode(drawn);
            length = model.countTokens(answer);
        }
        sink.accept(position, answer);
        return new Generation(answer, prefix.length, length);
    }

    /**
     * Draws the token that follows {@code text[0, end)}, or −1 where rows end.
     *
     * <p>A piece that ends before its row does was cut because an earlier row has what follows; it does not end the answer.
     */
    private static int next(
            InfiniteGramArtefact model, Cursor cursor, int[] text, int end, CounterRandom random, int draw) {
        int length = cursor.seekLongestSuffix(text, Math.max(0, end - MAX_CONTEXT), end);
        Continuations following = cursor.continuations();
        while (following.size() == 0 && length > 0) {
            if (model.endsRow(cursor)) {
                return -1;
            }
            length--;
            cursor.seek(text, end - length, end);
            following = cursor.continuations();
        }
        if (following.size() == 0) {
            return -1;
        }
        long left = random.below(draw, following.total() - following.ends());
        int i = 0;
        while (left >= following.count(i)) {
            left -= following.count(i++);
        }
        return following.token(i);
    }

    /** Drops the last tokens while they spell only a part of a character. */
    private static int[] wholeCharacters(int[] output, Tokenizer tokenizer) {
        byte[] bytes = tokenizer.decodeBytes(output);
        int[] whole = output;
        while (whole.length > 0 && endsInsideCharacter(bytes)) {
            whole = Arrays.copyOf(whole, whole.length - 1);
            bytes = tokenizer.decodeBytes(whole);
        }
        return whole;
    }

    private static boolean endsInsideCharacter(byte[] bytes) {
        int at = bytes.length - 1;
        int behind = 0;
        while (at >= 0 && behind < 3 && (bytes[at] & 0xC0) == 0x80) {
            at--;
            behind++;
        }
        if (at < 0) {
            return bytes.length > 0;
        }
        int lead = bytes[at] & 0xFF;
        int needed = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        return behind < needed;
    }
}

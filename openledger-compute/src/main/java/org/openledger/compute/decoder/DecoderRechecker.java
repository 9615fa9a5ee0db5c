/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import org.openledger.compute.answer.Drawing;
import org.openledger.compute.answer.StreamDigest;
import org.openledger.compute.answer.Transcript;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Rechecker;
import org.openledger.spi.Verdict;

/**
 * Checks an answer in one pass over all of its tokens, and then draws each of them again.
 *
 * <p>A pass over many positions gives the same bits as one position at a time, so nothing is left to a tolerance: the stream's roots, every draw, the text and the counts must be those that are claimed.
 */
public final class DecoderRechecker implements Rechecker {

    /** Creates a checker. */
    public DecoderRechecker() {}

    @Override
    public boolean checks(ModelFamily family) {
        return family.equals(ModelFamily.DECODER) || family.equals(ModelFamily.LORA);
    }

    @Override
    public Verdict recheck(GenerationRequest request, Generation claimed) {
        if (!(request.model() instanceof DecoderArtefact model)) {
            return new Verdict.Insufficient("a model of family " + ModelFamily.DECODER + " or " + ModelFamily.LORA);
        }
        if (claimed.transcript().isEmpty()) {
            return new Verdict.Insufficient("the transcript of the answer");
        }
        Transcript transcript;
        try {
            transcript = Transcript.of(claimed.transcript().get());
        } catch (IllegalArgumentException e) {
            return new Verdict.Refuted(String.valueOf(e.getMessage()));
        }
        int[] opening = model.opening(request.prompt());
        DecoderShape shape = model.weights().shape();
        int fed = opening.length + transcript.tokens().size() - 1;
        boolean fits = !transcript.tokens().isEmpty()
                && fed <= shape.context()
                && transcript.tokens().stream().allMatch(token -> token < shape.vocabulary());
        if (!fits) {
            return new Verdict.Refuted(
                    "transcript of " + transcript.tokens().size() + " tokens that the model cannot have drawn");
        }
        return compare(request, claimed, model, transcript, sequence(opening, transcript.tokens()));
    }

    /** The opening and all drawn tokens but the last. */
    static int[] sequence(int[] opening, List<Integer> drawn) {
        int[] fed = java.util.Arrays.copyOf(opening, opening.length + drawn.size() - 1);
        for (int i = 0; i + 1 < drawn.size(); i++) {
            fed[opening.length + i] = drawn.get(i);
        }
        return fed;
    }

    private static Verdict compare(
            GenerationRequest request, Generation claimed, DecoderArtefact model, Transcript transcript, int[] fed) {
        DecoderShape shape = model.weights().shape();
        StreamDigest digest = new StreamDigest(shape);
        float[] logits = run(model, fed, digest);
        Drawing drawing = new Drawing(model.speaker(), request.prompt());
        int first = fed.length - transcript.tokens().size() + 1;
        for (int i = 0; i < transcript.tokens().size(); i++) {
            if (drawing.isOver()) {
                return new Verdict.Refuted("token " + i + ": the answer was over before it");
            }
            int position = first + i - 1;
            int token = drawing.next(logits, position * shape.vocabulary(), position + 1 < shape.context());
            if (token != transcript.tokens().get(i)) {
                return new Verdict.Refuted(
                        "token " + i + ": claimed " + transcript.tokens().get(i) + ", drawn " + token);
            }
        }
        if (!drawing.isOver()) {
            return new Verdict.Refuted("token " + transcript.tokens().size() + ": the answer was not over");
        }
        Generation drawn = drawing.generation(new Transcript(transcript.tokens(), digest.roots()));
        return drawn.equals(claimed) ? new Verdict.Confirmed() : difference(claimed, drawn);
    }

    private static float[] run(DecoderArtefact model, int[] fed, StreamDigest digest) {
        try (KvCache cache = new KvPool(model.weights().shape(), KvPool.pagesFor(fed.length)).sequence()) {
            Decoding decoding = new Decoding(model.weights(), model.base().maps());
            return decoding.advance(List.of(new Decoding.Feed(cache, fed, model.adaptation(), digest)));
        }
    }

    private static Verdict difference(Generation claimed, Generation drawn) {
        if (!claimed.text().equals(drawn.text())) {
            return new Verdict.Refuted("text: claimed \"" + claimed.text() + "\", drawn \"" + drawn.text() + "\"");
        }
        if (claimed.promptTokens() != drawn.promptTokens() || claimed.outputTokens() != drawn.outputTokens()) {
            return new Verdict.Refuted("counts: claimed " + claimed.promptTokens() + " and " + claimed.outputTokens()
                    + ", found " + drawn.promptTokens() + " and " + drawn.outputTokens());
        }
        return new Verdict.Refuted("roots of the stream: other weights, or another adapter, than are claimed");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openledger.compute.answer.Answering;
import org.openledger.compute.answer.TokenLottery;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Generator;

/**
 * Answers by decoders and adapters beside them: all requests of a batch that share a base are decoded together, each with its own adapter.
 *
 * <p>A token is drawn by whole parts of its share ({@link TokenLottery}); one that would break a character may not come. The answer ends with the row's end, at its longest length or where the context
 * is full. It is a function of model, prompt, length and seed, to the bit: of nothing else in the batch.
 */
public final class DecoderGenerator implements Generator {

    /** Creates the generator; models come with each request. */
    public DecoderGenerator() {}

    @Override
    public boolean runs(ModelFamily family) {
        return family.equals(ModelFamily.DECODER) || family.equals(ModelFamily.LORA);
    }

    @Override
    public Determinism determinism() {
        return Determinism.BIT_EXACT;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a model is not one that this package trained
     */
    @Override
    public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
        Map<DecoderArtefact.Base, List<Answering>> byBase = new LinkedHashMap<>();
        List<Answering> all = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!(batch.get(i).model() instanceof DecoderArtefact model)) {
                throw new IllegalArgumentException("model of family "
                        + batch.get(i).model().family() + ": give one of family " + ModelFamily.DECODER + " or "
                        + ModelFamily.LORA + " that this module trained");
            }
            Answering answering = begin(i, model, batch.get(i).prompt(), sink);
            all.add(answering);
            byBase.computeIfAbsent(model.base(), base -> new ArrayList<>()).add(answering);
        }
        byBase.forEach(DecoderGenerator::decode);
        return all.stream().map(Answering::generation).toList();
    }

    private static Answering begin(int number, DecoderArtefact model, Prompt prompt, TokenSink sink) {
        DecoderShape shape = model.weights().shape();
        int[] opening = model.opening(prompt);
        KvCache cache = new KvPool(shape, KvPool.pagesFor(shape.context())).sequence();
        return new Answering(
                model.speaker(),
                shape,
                prompt,
                opening,
                cache,
                model.adaptation(),
                opening.length,
                said -> sink.accept(number, said));
    }

    private static void decode(DecoderArtefact.Base base, List<Answering> all) {
        int vocabulary = base.weights().shape().vocabulary();
        Decoding decoding = new Decoding(base.weights(), base.maps());
        List<Answering> going = new ArrayList<>(all);
        while (!going.isEmpty()) {
            List<Decoding.Feed> feeds = going.stream().map(Answering::feed).toList();
            float[] logits = decoding.advance(feeds);
            int row = 0;
            for (int i = 0; i < feeds.size(); i++) {
                row += feeds.get(i).tokens().length;
                going.get(i).take(logits, (row - 1) * vocabulary);
            }
            going.removeIf(Answering::isOver);
        }
    }
}

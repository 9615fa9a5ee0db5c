/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.List;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;

/** One answer on its way beside others: what is fed next, what was drawn, and what its stream was. */
final class Answering {

    private final int number;
    private final DecoderArtefact model;
    private final Generator.TokenSink sink;
    private final Drawing drawing;
    private final KvCache cache;
    private final StreamDigest digest;
    private final List<Integer> drawn = new ArrayList<>();
    private int[] next;
    private int streamed;

    Answering(int number, DecoderArtefact model, Prompt prompt, Generator.TokenSink sink) {
        DecoderShape shape = model.weights().shape();
        this.number = number;
        this.model = model;
        this.sink = sink;
        this.drawing = new Drawing(model, prompt);
        this.cache = new KvPool(shape, KvPool.pagesFor(shape.context())).sequence();
        this.digest = new StreamDigest(shape);
        this.next = model.opening(prompt);
    }

    Decoding.Feed feed() {
        return new Decoding.Feed(cache, next, model.adaptation(), digest);
    }

    boolean isOver() {
        return drawing.isOver();
    }

    /** Draws the token that follows from its logits. */
    void take(float[] logits, int from) {
        boolean room = cache.length() < model.weights().shape().context();
        int token = drawing.next(logits, from, room);
        drawn.add(token);
        String said = drawing.said();
        if (said.length() > streamed) {
            sink.accept(number, said.substring(streamed));
            streamed = said.length();
        }
        next = new int[] {token};
        if (drawing.isOver()) {
            cache.close();
        }
    }

    Generator.Generation generation() {
        return drawing.generation(new Transcript(drawn, digest.roots()));
    }
}

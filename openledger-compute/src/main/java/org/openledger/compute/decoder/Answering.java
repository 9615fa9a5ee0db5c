/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.compute.text.BytePairs;
import org.openledger.compute.text.Utf8Gate;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;

/** One answer on its way: what is fed next, what was drawn, and whether it is over. */
final class Answering {

    private static final float THOUSANDTHS = 1_000;

    private final int number;
    private final DecoderArtefact model;
    private final Prompt prompt;
    private final Generator.TokenSink sink;
    private final BytePairs tokens;
    private final CounterRandom random;
    private final KvCache cache;
    private final Utf8Gate gate = new Utf8Gate();
    private final StringBuilder answer = new StringBuilder();
    private byte[] pending = {};
    private int[] next;
    private int drawn;
    private boolean over;

    Answering(int number, DecoderArtefact model, Prompt prompt, Generator.TokenSink sink) {
        DecoderShape shape = model.weights().shape();
        this.number = number;
        this.model = model;
        this.prompt = prompt;
        this.sink = sink;
        this.tokens = model.base().tokens();
        this.random = new CounterRandom(prompt.seed());
        this.cache = new KvPool(shape, KvPool.pagesFor(shape.context())).sequence();
        this.next = model.opening(prompt);
    }

    Decoding.Feed feed() {
        return new Decoding.Feed(cache, next, model.adaptation());
    }

    boolean isOver() {
        return over;
    }

    /** Draws the token that follows from its logits. */
    void take(float[] logits, int from, int vocabulary) {
        float[] own = Arrays.copyOfRange(logits, from, from + vocabulary);
        float temperature = model.temperature() / THOUSANDTHS;
        for (int token = 0; token < vocabulary; token++) {
            boolean admitted = gate.admits(tokens.bytes(token)) && (token != BytePairs.END || drawn > 0);
            own[token] = admitted ? own[token] / temperature : Float.NEGATIVE_INFINITY;
        }
        int token = TokenLottery.draw(own, random, drawn++);
        if (token == BytePairs.END || !said(tokens.bytes(token))) {
            over = true;
            cache.close();
            return;
        }
        next = new int[] {token};
        if (drawn == prompt.maxTokens()
                || cache.length() == model.weights().shape().context()) {
            over = true;
            cache.close();
        }
    }

    /** Adds what a token stands for; tells whether the answer had room for it. */
    private boolean said(byte[] bytes) {
        gate.take(bytes);
        pending = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, pending, pending.length - bytes.length, bytes.length);
        if (gate.isWhole()) {
            String more = new String(pending, StandardCharsets.UTF_8);
            if (model.countTokens(answer + more) > prompt.maxTokens()) {
                return false;
            }
            pending = new byte[0];
            answer.append(more);
            sink.accept(number, more);
        }
        return true;
    }

    Generator.Generation generation() {
        String output = answer.toString();
        return new Generator.Generation(output, model.countTokens(prompt.text()), model.countTokens(output));
    }
}

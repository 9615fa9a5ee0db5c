/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.text.BytePairs;
import org.openledger.compute.text.Utf8Gate;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator.Generation;

/** How one answer comes about from logits: token after token by lottery, whole characters only, until it is over. */
public final class Drawing {

    private static final float THOUSANDTHS = 1_000;

    private final Speaker speaker;
    private final Prompt prompt;
    private final BytePairs tokens;
    private final CounterRandom random;
    private final Utf8Gate gate = new Utf8Gate();
    private final StringBuilder answer = new StringBuilder();
    private byte[] pending = {};
    private int drawn;
    private boolean over;

    /** Begins; the prompt says how long, and with which seed. */
    public Drawing(Speaker speaker, Prompt prompt) {
        this.speaker = speaker;
        this.prompt = prompt;
        this.tokens = speaker.tokens();
        this.random = new CounterRandom(prompt.seed());
    }

    /** Tells whether nothing more is drawn. */
    public boolean isOver() {
        return over;
    }

    /** What was said so far, in whole characters. */
    public String said() {
        return answer.toString();
    }

    /**
     * Draws the next token.
     *
     * @param logits holds, from a place on, the logits of what follows
     * @param room whether the context has a position left for it
     */
    public int next(float[] logits, int from, boolean room) {
        int vocabulary = tokens.size();
        float[] own = Arrays.copyOfRange(logits, from, from + vocabulary);
        float temperature = speaker.temperature() / THOUSANDTHS;
        for (int token = 0; token < vocabulary; token++) {
            boolean admitted = tokens.mayFollow(gate, token) && (token != BytePairs.END || drawn > 0);
            own[token] = admitted ? own[token] / temperature : Float.NEGATIVE_INFINITY;
        }
        int token = TokenLottery.draw(own, random, drawn++);
        over = token == BytePairs.END || !say(tokens.bytes(token)) || drawn == prompt.maxTokens() || !room;
        return token;
    }

    /** Adds what a token stands for; tells whether the answer had room for it. */
    private boolean say(byte[] bytes) {
        gate.take(bytes);
        pending = Arrays.copyOf(pending, pending.length + bytes.length);
        System.arraycopy(bytes, 0, pending, pending.length - bytes.length, bytes.length);
        if (gate.isWhole()) {
            String more = new String(pending, StandardCharsets.UTF_8);
            if (speaker.countTokens(answer + more) > prompt.maxTokens()) {
                return false;
            }
            pending = new byte[0];
            answer.append(more);
        }
        return true;
    }

    /** The answer. */
    public Generation generation(Transcript transcript) {
        String output = said();
        return new Generation(
                output,
                speaker.countTokens(prompt.text()),
                speaker.countTokens(output),
                Optional.of(transcript.toBytes()));
    }
}

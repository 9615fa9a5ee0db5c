/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;

/** One answer on its way beside others: what is fed next, what was drawn, and what its stream was. One thread at a time. */
public final class Answering {

    private final Speaker speaker;
    private final KvCache cache;
    private final Optional<Adaptation> adaptation;
    private final Consumer<String> sink;
    private final int chunk;
    private final Drawing drawing;
    private final StreamDigest digest;
    private final List<Integer> drawn = new ArrayList<>();
    private int[] pending;
    private int fed;
    private int streamed;

    /**
     * Begins an answer.
     *
     * @param speaker who draws
     * @param shape of the base
     * @param prompt what is asked
     * @param opening {@link Speaker#opening} of it
     * @param cache empty, of that shape
     * @param adaptation what is added to the base
     * @param chunk how many tokens are fed at most at a time, 1 or more; it changes no bit
     * @param sink receives what is said, whole characters at a time
     */
    public Answering(
            Speaker speaker,
            DecoderShape shape,
            Prompt prompt,
            int[] opening,
            KvCache cache,
            Optional<Adaptation> adaptation,
            int chunk,
            Consumer<String> sink) {
        this.speaker = speaker;
        this.cache = cache;
        this.adaptation = adaptation;
        this.sink = sink;
        this.chunk = chunk;
        this.drawing = new Drawing(speaker, prompt);
        this.digest = new StreamDigest(shape);
        this.pending = opening.clone();
    }

    /** What comes next. */
    public Decoding.Feed feed() {
        int[] now = Arrays.copyOfRange(pending, fed, Math.min(pending.length, fed + chunk));
        return new Decoding.Feed(cache, now, adaptation, digest);
    }

    /** Tells whether nothing more is drawn. */
    public boolean isOver() {
        return drawing.isOver();
    }

    /**
     * Goes on from the logits of the last token that was fed: draws what follows, or, within the opening, nothing.
     *
     * @param logits holds, from a place on, those logits
     */
    public void take(float[] logits, int from) {
        fed = Math.min(pending.length, fed + chunk);
        if (fed < pending.length) {
            return;
        }
        int token = drawing.next(logits, from, cache.length() < speaker.context());
        drawn.add(token);
        String said = drawing.said();
        if (said.length() > streamed) {
            sink.accept(said.substring(streamed));
            streamed = said.length();
        }
        pending = new int[] {token};
        fed = 0;
        if (drawing.isOver()) {
            cache.close();
        }
    }

    /** How many tokens were drawn so far. */
    public int drawn() {
        return drawn.size();
    }

    /** The answer; to be asked for once, when it is over. */
    public Generator.Generation generation() {
        return drawing.generation(new Transcript(drawn, digest.roots()));
    }
}

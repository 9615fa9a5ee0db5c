/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.training.Sequences;

/**
 * How well a model foretells texts that it was not trained on.
 *
 * @param nats the sum over all tokens of {@code - log p}, in order of the texts
 * @param tokens how many, the end of each text counted
 * @param bytes how long the texts are
 */
public record HeldOut(double nats, long tokens, long bytes) {

    /**
     * Measures a model.
     *
     * @param model which
     * @param texts at least one that is not empty
     */
    public static HeldOut of(DecoderArtefact model, List<String> texts) {
        List<int[]> rows = texts.stream().map(model::encode).toList();
        Sequences sequences = Sequences.of(rows, model.weights().shape().context());
        Pass pass = new Pass(
                model.weights(), model.base().maps(), model.weights().shape().context());
        model.adaptation().ifPresent(pass::adapt);
        double nats = 0;
        long tokens = 0;
        for (Sequences.Sequence sequence : sequences.all()) {
            pass.forward(sequence.tokens());
            nats += pass.loss(sequence.targets());
            tokens += sequence.targets().length;
        }
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return new HeldOut(nats, tokens, bytes);
    }

    /** The mean loss of a token, in nats. */
    public double natsPerToken() {
        return nats / tokens;
    }

    /** The mean loss of a byte, in nats: comparable between models that cut bytes otherwise. */
    public double natsPerByte() {
        return nats / bytes;
    }
}

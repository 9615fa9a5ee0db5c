/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.ArrayList;
import java.util.List;
import org.openledger.internal.Require;

/**
 * The shape of a decoder-only transformer: everything about it but its numbers.
 *
 * <p>Each layer is {@code x += o(attention(q, k, v of norm x)); x += down(relu(up(norm x))^2)}: root mean square norms with a gain, causal attention with rotary
 * positions, no biases. A last norm and the head turn the stream into one logit for each token. Sources: Vaswani et al., "Attention Is All You Need", NeurIPS 2017;
 * Zhang and Sennrich, "Root Mean Square Layer Normalization", NeurIPS 2019; Su et al., "RoFormer", 2021; So et al., "Primer", NeurIPS 2021 (the squared ReLU).
 *
 * @param vocabulary how many tokens there are, 2 to 65,536
 * @param width of the stream, 2 to 4,096; a whole, even number for each head
 * @param layers 1 to 64
 * @param heads 1 to 64
 * @param hidden width of the feed-forward part, 1 to 16,384
 * @param context the most positions of a sequence, 1 to 8,192
 */
public record DecoderShape(int vocabulary, int width, int layers, int heads, int hidden, int context) {

    /** The most weights of a model. */
    public static final long MAX_WEIGHTS = 1L << 28;

    /** Tables in a layer. */
    static final int PER_LAYER = 8;

    /** The table of embeddings, before all layers. */
    static final int EMBEDDING = 0;

    private static final int FIRST_LAYER = 1;

    /** Checks the bounds. */
    public DecoderShape {
        Require.inRange(vocabulary, 2, 65_536, "vocabulary");
        Require.inRange(width, 2, 4_096, "width");
        Require.inRange(layers, 1, 64, "layers");
        Require.inRange(heads, 1, 64, "heads");
        Require.inRange(hidden, 1, 16_384, "hidden width");
        Require.inRange(context, 1, 8_192, "context");
        if (width % (2 * heads) != 0) {
            throw new IllegalArgumentException(
                    "width " + width + " for " + heads + " heads: give a multiple of " + 2 * heads);
        }
        long weights =
                2L * vocabulary * width + width + layers * (2L * width + 4L * width * width + 2L * width * hidden);
        if (weights > MAX_WEIGHTS) {
            throw new IllegalArgumentException("a decoder of " + weights + " weights: at most " + MAX_WEIGHTS);
        }
    }

    /** How wide one head is. */
    public int headWidth() {
        return width / heads;
    }

    /** What the tables of weights are, in order. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("embed_tokens", vocabulary, width, Table.Kind.EMBEDDING));
        for (int layer = 0; layer < layers; layer++) {
            String name = "layers." + layer + ".";
            tables.add(new Table(name + "input_layernorm", 1, width, Table.Kind.GAIN));
            for (Projection projection : Projection.values()) {
                if (projection == Projection.UP) {
                    tables.add(new Table(name + "post_attention_layernorm", 1, width, Table.Kind.GAIN));
                }
                tables.add(new Table(
                        name + projection.path(), projection.inputs(this), projection.outputs(this), Table.Kind.MAP));
            }
        }
        tables.add(new Table("norm", 1, width, Table.Kind.GAIN));
        tables.add(new Table("lm_head", width, vocabulary, Table.Kind.MAP));
        return List.copyOf(tables);
    }

    /** How many weights all tables hold. */
    public long weights() {
        return tables().stream().mapToLong(Table::size).sum();
    }

    int attentionGain(int layer) {
        return FIRST_LAYER + layer * PER_LAYER;
    }

    public int map(int layer, Projection projection) {
        int gains = projection.compareTo(Projection.UP) < 0 ? 1 : 2;
        return attentionGain(layer) + gains + projection.ordinal();
    }

    int feedForwardGain(int layer) {
        return map(layer, Projection.UP) - 1;
    }

    int lastGain() {
        return attentionGain(layers);
    }

    int head() {
        return lastGain() + 1;
    }

    /**
     * One table of weights.
     *
     * @param name as files call it
     * @param rows inputs of a map, tokens of the embedding, 1 of a gain
     * @param columns outputs of a map, the width of the others
     * @param kind what it does
     */
    public record Table(String name, int rows, int columns, Kind kind) {

        /** What a table does. */
        public enum Kind {
            /** A row for each token. */
            EMBEDDING,
            /** A factor for each place of the stream. */
            GAIN,
            /** A linear map, inputs by outputs. */
            MAP
        }

        /** How many weights it has. */
        public int size() {
            return Math.multiplyExact(rows, columns);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.compute.kernel.Kernels;

/**
 * One sequence on its way through a decoder and back: logits, the loss of the tokens that follow, and everything a gradient is made of.
 *
 * <p>One thread at a time; used again for the next sequence. Slopes are of the weighted sum of the tokens' losses in nats.
 */
public final class Pass {

    private final DecoderShape shape;
    private final Weights weights;
    private final Layer[] layers;
    private final MapTrace head;
    private final float[] stream;
    private final float[] slope;
    private final float[] lastNormed;
    private final float[] lastScales;
    private final float[] logits;
    private final float[] lastGain;
    private final float[] normedSlope;
    private int[] tokens = {};

    /**
     * Makes room for a sequence.
     *
     * @param weights whose gains and embeddings are read as they are at each call
     * @param maps the same weights' linear maps
     * @param capacity the longest sequence, at most the shape's context
     */
    public Pass(Weights weights, PackedMaps maps, int capacity) {
        this.shape = weights.shape();
        this.weights = weights;
        Rotary rotary = new Rotary(shape);
        Attention attention = new Attention(shape, maps.kernels());
        List<Layer> built = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            built.add(new Layer(layer, weights, maps, capacity, attention, rotary));
        }
        this.layers = built.toArray(new Layer[0]);
        this.head = new MapTrace(shape.head(), shape.tables().get(shape.head()), maps);
        this.stream = new float[capacity * shape.width()];
        this.slope = new float[capacity * shape.width()];
        this.lastNormed = new float[capacity * shape.width()];
        this.normedSlope = new float[capacity * shape.width()];
        this.lastScales = new float[capacity];
        this.logits = new float[capacity * shape.vocabulary()];
        this.lastGain = new float[shape.width()];
    }

    /** Puts another adaptation in the place of the one before; at first there is none. */
    public void adapt(Adaptation adaptation) {
        for (int table = 0; table < weights.tables(); table++) {
            if (weights.kind(table) == DecoderShape.Table.Kind.MAP) {
                map(table).adapt(adaptation.at(table));
            }
        }
    }

    /** Computes the logits of what follows each position; the array is the pass's own, position by position. */
    public float[] forward(int[] sequence) {
        tokens = sequence;
        int length = sequence.length;
        float[] embeddings = weights.table(DecoderShape.EMBEDDING);
        for (int t = 0; t < length; t++) {
            System.arraycopy(embeddings, sequence[t] * shape.width(), stream, t * shape.width(), shape.width());
        }
        for (Layer layer : layers) {
            layer.forward(stream, length);
        }
        RmsNorm.forward(stream, weights.table(shape.lastGain()), length, lastNormed, lastScales);
        head.forward(lastNormed, length, logits);
        return logits;
    }

    /**
     * Computes losses and, from them, slopes; to be called after {@link #forward}, whose logits it replaces.
     *
     * @param targets the token that follows each position; -1 where nothing is to be learnt
     * @param weight how much each token's loss counts
     * @return the sum of the tokens' losses in nats, without the weight
     */
    public double backward(int[] targets, float weight) {
        double loss = lossSlopes(targets, weight);
        backward(tokens.length);
        return loss;
    }

    /** The sum of the tokens' losses in nats, after {@link #forward}, whose logits it replaces. */
    public double loss(int[] targets) {
        return lossSlopes(targets, 0);
    }

    private double lossSlopes(int[] targets, float weight) {
        int vocabulary = shape.vocabulary();
        double loss = 0;
        for (int t = 0; t < targets.length; t++) {
            int from = t * vocabulary;
            if (targets[t] < 0) {
                Arrays.fill(logits, from, from + vocabulary, 0);
                continue;
            }
            double logit = logits[from + targets[t]];
            loss += Softmax.inPlace(logits, from, from + vocabulary) - logit;
            logits[from + targets[t]] -= 1;
            for (int i = from; i < from + vocabulary; i++) {
                logits[i] *= weight;
            }
        }
        return loss;
    }

    private void backward(int length) {
        Arrays.fill(normedSlope, 0, length * shape.width(), 0);
        head.backward(logits, normedSlope);
        Arrays.fill(slope, 0, length * shape.width(), 0);
        Arrays.fill(lastGain, 0);
        RmsNorm.backward(stream, weights.table(shape.lastGain()), lastScales, length, normedSlope, slope, lastGain);
        for (int layer = layers.length - 1; layer >= 0; layer--) {
            layers[layer].backward(slope, length);
        }
    }

    /** Adds this sequence's gradient of one table, from what {@link #backward} kept. */
    public void addGradient(int table, Kernels kernels, float[] gradient) {
        if (table == DecoderShape.EMBEDDING) {
            for (int t = 0; t < tokens.length; t++) {
                add(slope, t * shape.width(), gradient, tokens[t] * shape.width(), shape.width());
            }
        } else if (table == shape.lastGain()) {
            add(lastGain, 0, gradient, 0, gradient.length);
        } else if (weights.kind(table) == DecoderShape.Table.Kind.GAIN) {
            Layer layer = layers[(table - 1) / DecoderShape.PER_LAYER];
            add(layer.gainGradient(table), 0, gradient, 0, gradient.length);
        } else {
            map(table).addGradient(kernels, gradient);
        }
    }

    /** What the map of a table saw. */
    public MapTrace map(int table) {
        return table == shape.head() ? head : layers[(table - 1) / DecoderShape.PER_LAYER].map(table);
    }

    private static void add(float[] from, int at, float[] to, int into, int length) {
        for (int i = 0; i < length; i++) {
            to[into + i] += from[at + i];
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** One layer's part of a {@link Pass}: attention, then the feed-forward part, each added to the stream. */
final class Layer {

    private final DecoderShape shape;
    private final Weights weights;
    private final int layer;
    private final Attention attention;
    private final Rotary rotary;
    private final Map<Projection, MapTrace> maps = new EnumMap<>(Projection.class);
    private final Normed before;
    private final Normed between;
    private final float[] q;
    private final float[] k;
    private final float[] v;
    private final float[] dq;
    private final float[] dk;
    private final float[] dv;
    private final float[] shares;
    private final float[] scratch;
    private final float[] gathered;
    private final float[] gatheredSlope;
    private final float[] risen;
    private final float[] squared;
    private final float[] hiddenSlope;
    private final float[] added;
    private final float[] attentionSlope;
    private final float[] downSlope;

    Layer(int layer, Weights weights, PackedMaps packed, int capacity, Attention attention, Rotary rotary) {
        this.shape = weights.shape();
        this.weights = weights;
        this.layer = layer;
        this.attention = attention;
        this.rotary = rotary;
        for (Projection projection : Projection.values()) {
            int table = shape.map(layer, projection);
            maps.put(projection, new MapTrace(table, shape.tables().get(table), packed));
        }
        int size = capacity * shape.width();
        before = new Normed(shape.width(), capacity);
        between = new Normed(shape.width(), capacity);
        q = new float[size];
        k = new float[size];
        v = new float[size];
        dq = new float[size];
        dk = new float[size];
        dv = new float[size];
        shares = new float[shape.heads() * capacity * capacity];
        scratch = new float[capacity * capacity];
        gathered = new float[size];
        gatheredSlope = new float[size];
        risen = new float[capacity * shape.hidden()];
        squared = new float[capacity * shape.hidden()];
        hiddenSlope = new float[capacity * shape.hidden()];
        added = new float[size];
        attentionSlope = new float[size];
        downSlope = new float[size];
    }

    void forward(float[] stream, int length) {
        before.forward(stream, weights.table(shape.attentionGain(layer)), length);
        map(Projection.QUERY).forward(before.normed, length, q);
        map(Projection.KEY).forward(before.normed, length, k);
        map(Projection.VALUE).forward(before.normed, length, v);
        for (int t = 0; t < length; t++) {
            rotary.turn(q, t * shape.width(), t);
            rotary.turn(k, t * shape.width(), t);
        }
        attention.forward(q, k, v, length, shares, gathered);
        map(Projection.OUTPUT).forward(gathered, length, added);
        add(added, stream, length * shape.width());
        between.forward(stream, weights.table(shape.feedForwardGain(layer)), length);
        map(Projection.UP).forward(between.normed, length, risen);
        SquaredRelu.forward(risen, squared, length * shape.hidden());
        map(Projection.DOWN).forward(squared, length, added);
        add(added, stream, length * shape.width());
    }

    /** Turns the slopes behind the layer into those before it. */
    void backward(float[] slope, int length) {
        int size = length * shape.width();
        System.arraycopy(slope, 0, downSlope, 0, size);
        Arrays.fill(hiddenSlope, 0, length * shape.hidden(), 0);
        map(Projection.DOWN).backward(downSlope, hiddenSlope);
        SquaredRelu.backward(risen, hiddenSlope, length * shape.hidden());
        between.clearSlope(length);
        map(Projection.UP).backward(hiddenSlope, between.slope);
        between.backward(weights.table(shape.feedForwardGain(layer)), length, slope);

        System.arraycopy(slope, 0, attentionSlope, 0, size);
        Arrays.fill(gatheredSlope, 0, size, 0);
        map(Projection.OUTPUT).backward(attentionSlope, gatheredSlope);
        Arrays.fill(dq, 0, size, 0);
        Arrays.fill(dk, 0, size, 0);
        Arrays.fill(dv, 0, size, 0);
        attention.backward(new Attention.Sides(q, k, v, dq, dk, dv), shares, gatheredSlope, length, scratch);
        for (int t = 0; t < length; t++) {
            rotary.turnBack(dq, t * shape.width(), t);
            rotary.turnBack(dk, t * shape.width(), t);
        }
        before.clearSlope(length);
        map(Projection.QUERY).backward(dq, before.slope);
        map(Projection.KEY).backward(dk, before.slope);
        map(Projection.VALUE).backward(dv, before.slope);
        before.backward(weights.table(shape.attentionGain(layer)), length, slope);
    }

    float[] gainGradient(int table) {
        return table == shape.attentionGain(layer) ? before.gainGradient : between.gainGradient;
    }

    MapTrace map(int table) {
        for (Projection projection : Projection.values()) {
            if (shape.map(layer, projection) == table) {
                return map(projection);
            }
        }
        throw new IllegalArgumentException("table " + table + " is no map of layer " + layer);
    }

    private MapTrace map(Projection projection) {
        return java.util.Objects.requireNonNull(maps.get(projection));
    }

    private static void add(float[] more, float[] stream, int size) {
        for (int i = 0; i < size; i++) {
            stream[i] += more[i];
        }
    }

    /** A norm, what went into it, and the slopes behind it. */
    private static final class Normed {
        private final float[] entered;
        private final float[] normed;
        private final float[] scales;
        private final float[] slope;
        private final float[] gainGradient;

        Normed(int width, int capacity) {
            entered = new float[capacity * width];
            normed = new float[capacity * width];
            scales = new float[capacity];
            slope = new float[capacity * width];
            gainGradient = new float[width];
        }

        void forward(float[] stream, float[] gain, int length) {
            System.arraycopy(stream, 0, entered, 0, length * gain.length);
            RmsNorm.forward(entered, gain, length, normed, scales);
        }

        void clearSlope(int length) {
            Arrays.fill(slope, 0, length * gainGradient.length, 0);
            Arrays.fill(gainGradient, 0);
        }

        void backward(float[] gain, int length, float[] into) {
            RmsNorm.backward(entered, gain, scales, length, slope, into, gainGradient);
        }
    }
}

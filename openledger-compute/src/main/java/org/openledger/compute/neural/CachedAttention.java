/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.Arrays;

/** Attention of one position over the keys and values that its sequence has kept, page by page in order: the same bits as {@link Attention} gives. */
final class CachedAttention {

    private final DecoderShape shape;
    private final float scale;
    private final float[] shares;

    CachedAttention(DecoderShape shape) {
        this.shape = shape;
        this.scale = Attention.scale(shape);
        this.shares = new float[shape.context()];
    }

    /** Sets the row at {@code at} of {@code out} to what the query there gathers from positions 0 to {@code position}. */
    void gather(KvCache cache, int layer, int position, float[] q, float[] out, int at) {
        Arrays.fill(out, at, at + shape.width(), 0);
        for (int head = 0; head < shape.width(); head += shape.headWidth()) {
            for (int j = 0; j <= position; j++) {
                shares[j] = product(q, at + head, cache.page(j), cache.keysAt(layer, j) + head) * scale;
            }
            Softmax.inPlace(shares, 0, position + 1);
            for (int j = 0; j <= position; j++) {
                add(shares[j], cache.page(j), cache.keysAt(layer, j) + cache.valuesBehind() + head, out, at + head);
            }
        }
        for (int i = at; i < at + shape.width(); i++) {
            out[i] += 0f;
        }
    }

    private float product(float[] q, int at, float[] keys, int from) {
        float sum = 0;
        for (int i = 0; i < shape.headWidth(); i++) {
            sum = Math.fma(q[at + i], keys[from + i], sum);
        }
        return sum;
    }

    private void add(float share, float[] values, int from, float[] out, int at) {
        for (int i = 0; i < shape.headWidth(); i++) {
            out[at + i] = Math.fma(share, values[from + i], out[at + i]);
        }
    }
}

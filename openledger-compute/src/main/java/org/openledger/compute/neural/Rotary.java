/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

/**
 * Rotary positions: within each head the pair (i, i + half) of places is turned by {@code position / 10000^(i / half)}.
 *
 * <p>Source: Su et al., "RoFormer", 2021, equation 34; the pairs are those of the Llama family.
 */
final class Rotary {

    private static final double BASE = 10_000;

    private final int width;
    private final int head;
    private final float[] cosines;
    private final float[] sines;

    Rotary(DecoderShape shape) {
        width = shape.width();
        head = shape.headWidth();
        int half = head / 2;
        cosines = new float[shape.context() * half];
        sines = new float[shape.context() * half];
        for (int position = 0; position < shape.context(); position++) {
            for (int i = 0; i < half; i++) {
                double angle = position * StrictMath.pow(BASE, -(double) i / half);
                cosines[position * half + i] = (float) StrictMath.cos(angle);
                sines[position * half + i] = (float) StrictMath.sin(angle);
            }
        }
    }

    /** Turns the row at {@code offset} of {@code x}, which stands at a position. */
    void turn(float[] x, int offset, int position) {
        turn(x, offset, position, 1);
    }

    /** Turns it back, as slopes are. */
    void turnBack(float[] x, int offset, int position) {
        turn(x, offset, position, -1);
    }

    private void turn(float[] x, int offset, int position, int direction) {
        int half = head / 2;
        for (int h = 0; h < width; h += head) {
            for (int i = 0; i < half; i++) {
                float cosine = cosines[position * half + i];
                float sine = direction * sines[position * half + i];
                float first = x[offset + h + i];
                float second = x[offset + h + half + i];
                x[offset + h + i] = first * cosine - second * sine;
                x[offset + h + half + i] = first * sine + second * cosine;
            }
        }
    }
}

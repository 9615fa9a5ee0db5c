/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.Arrays;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;

/**
 * Causal attention over one whole sequence, forwards and backwards: each position looks at itself and those before it.
 *
 * <p>Keys and values are met in order of their positions, so that a position gives the same bits here and where it is computed alone ({@link KvCache}).
 */
final class Attention {

    private final DecoderShape shape;
    private final Kernels kernels;
    private final float scale;

    Attention(DecoderShape shape, Kernels kernels) {
        this.shape = shape;
        this.kernels = kernels;
        this.scale = scale(shape);
    }

    /** What products of queries and keys are multiplied by. */
    static float scale(DecoderShape shape) {
        return (float) (1 / Math.sqrt(shape.headWidth()));
    }

    /** Computes what each position gathers; {@code shares}, heads x length x length, keeps how much of each. */
    void forward(float[] q, float[] k, float[] v, int length, float[] shares, float[] out) {
        Arrays.fill(shares, 0, shape.heads() * length * length, 0);
        Arrays.fill(out, 0, length * shape.width(), 0);
        for (int head = 0; head < shape.heads(); head++) {
            int at = head * length * length;
            Matrix share = new Matrix(shares, at, length, length, length, 1);
            kernels.multiplyAdd(head(q, head, length), head(k, head, length).transposed(), share);
            for (int i = 0; i < length; i++) {
                int row = at + i * length;
                for (int j = 0; j <= i; j++) {
                    shares[row + j] *= scale;
                }
                Softmax.inPlace(shares, row, row + i + 1);
                Arrays.fill(shares, row + i + 1, row + length, 0);
            }
            kernels.multiplyAdd(share, head(v, head, length), head(out, head, length));
        }
        withoutNegativeZero(out, length * shape.width());
    }

    /** A share of nothing turns -0 into +0; so that it does not matter whether later positions were there, there is no -0. */
    static void withoutNegativeZero(float[] numbers, int length) {
        for (int i = 0; i < length; i++) {
            numbers[i] += 0f;
        }
    }

    /** Adds the slopes of queries, keys and values that follow from those of what was gathered; {@code scratch} is as large as {@code shares}. */
    void backward(Sides sides, float[] shares, float[] dOut, int length, float[] scratch) {
        for (int head = 0; head < shape.heads(); head++) {
            Matrix share = new Matrix(shares, head * length * length, length, length, length, 1);
            Matrix dScore = new Matrix(scratch, 0, length, length, length, 1);
            Matrix gathered = head(dOut, head, length);
            kernels.multiplyAdd(share.transposed(), gathered, head(sides.dv, head, length));
            Arrays.fill(scratch, 0, length * length, 0);
            kernels.multiplyAdd(gathered, head(sides.v, head, length).transposed(), dScore);
            for (int i = 0; i < length; i++) {
                scoreSlopes(shares, head * length * length + i * length, scratch, i * length, i + 1, length);
            }
            kernels.multiplyAdd(dScore, head(sides.k, head, length), head(sides.dq, head, length));
            kernels.multiplyAdd(dScore.transposed(), head(sides.q, head, length), head(sides.dk, head, length));
        }
    }

    private void scoreSlopes(float[] shares, int row, float[] slopes, int at, int seen, int length) {
        double mean = 0;
        for (int j = 0; j < seen; j++) {
            mean += (double) shares[row + j] * slopes[at + j];
        }
        for (int j = 0; j < seen; j++) {
            slopes[at + j] = shares[row + j] * (slopes[at + j] - (float) mean) * scale;
        }
        Arrays.fill(slopes, at + seen, at + length, 0);
    }

    private Matrix head(float[] rows, int head, int length) {
        return new Matrix(rows, head * shape.headWidth(), length, shape.headWidth(), shape.width(), 1);
    }

    /** Queries, keys and values of a sequence, and the slopes of each. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sides(float[] q, float[] k, float[] v, float[] dq, float[] dk, float[] dv) {}
}

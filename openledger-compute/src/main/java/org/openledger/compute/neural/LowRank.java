/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;
import org.openledger.compute.kernel.Panels;
import org.openledger.internal.Require;

/**
 * What an adapter adds to one linear map: {@code y += (s x Aᵀ) Bᵀ}, with A of rank x inputs and B of outputs x rank.
 *
 * <p>The product with A starts at 0, is rounded, multiplied by s and rounded again; that with B goes on from y. Immutable. Source: Hu et al., "LoRA", ICLR 2022, equation 3.
 */
public final class LowRank {

    /** The highest rank. */
    public static final int MAX_RANK = 1_024;

    private final int rank;
    private final int inputs;
    private final int outputs;
    private final float[] a;
    private final float[] b;
    private final float scale;
    private final Panels down;
    private final Panels up;

    /**
     * Packs an addition.
     *
     * @param rank 1 to {@value #MAX_RANK}
     * @param a rank x inputs, row by row
     * @param b outputs x rank, row by row
     * @param scale what the product is multiplied by
     * @param kernels that will run it
     */
    public LowRank(int rank, float[] a, float[] b, float scale, Kernels kernels) {
        this.rank = (int) Require.inRange(rank, 1, MAX_RANK, "rank");
        if (a.length % rank != 0 || b.length % rank != 0 || a.length == 0 || b.length == 0) {
            throw new IllegalArgumentException(
                    "tables of " + a.length + " and " + b.length + " numbers: give multiples of the rank " + rank);
        }
        this.inputs = a.length / rank;
        this.outputs = b.length / rank;
        this.a = a.clone();
        this.b = b.clone();
        this.scale = scale;
        this.down = kernels.pack(Matrix.of(this.a, rank, inputs).transposed());
        this.up = kernels.pack(Matrix.of(this.b, outputs, rank).transposed());
    }

    /** How many bytes it takes: both factors, plain and packed. */
    public long bytes() {
        return (long) Float.BYTES * (a.length + b.length) + down.bytes() + up.bytes();
    }

    int rank() {
        return rank;
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** Adds to the rows of {@code y} what those of {@code x} give; {@code between}, zero at first, keeps {@code s x Aᵀ}. */
    void forward(Kernels kernels, Matrix x, Matrix between, Matrix y) {
        kernels.multiplyAdd(x, down, between);
        scale(between);
        kernels.multiplyAdd(between, up, y);
    }

    /** Adds to {@code dx} the slopes before the addition; {@code dBetween}, zero at first, keeps {@code s dy B}. */
    void backward(Kernels kernels, Matrix dy, Matrix dBetween, Matrix dx) {
        kernels.multiplyAdd(dy, Matrix.of(b, outputs, rank), dBetween);
        scale(dBetween);
        kernels.multiplyAdd(dBetween, Matrix.of(a, rank, inputs), dx);
    }

    private void scale(Matrix between) {
        for (int i = 0; i < between.rows(); i++) {
            int at = between.offset() + i * between.rowStride();
            for (int j = 0; j < rank; j++) {
                between.data()[at + j] *= scale;
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;

/**
 * What one linear map saw of one sequence: its inputs and the slopes of the loss in its outputs, which together are its gradient; and the same for the addition of low rank.
 *
 * <p>The gradient of the map is {@code xᵀ dy}; of A {@code (s dy B)ᵀ x}; of B {@code dyᵀ (s x Aᵀ)}.
 */
public final class MapTrace {

    private final int table;
    private final int inputs;
    private final int outputs;
    private final PackedMaps maps;
    private @Nullable LowRank addition;
    private float[] between = {};
    private float[] dBetween = {};
    private float[] x = {};
    private float[] dy = {};
    private int length;

    MapTrace(int table, DecoderShape.Table size, PackedMaps maps) {
        this.table = table;
        this.inputs = size.rows();
        this.outputs = size.columns();
        this.maps = maps;
    }

    /** Puts another addition in the place of the one before, or none. */
    void adapt(@Nullable LowRank another) {
        addition = another;
    }

    /** Sets {@code y} to what the map and its addition make of {@code x}, which is kept, not copied. */
    void forward(float[] x, int length, float[] y) {
        this.x = x;
        this.length = length;
        Arrays.fill(y, 0, length * outputs, 0);
        Matrix in = rows(x, length, inputs);
        Matrix out = rows(y, length, outputs);
        maps.forward(table, in, out);
        if (addition != null) {
            between = cleared(between, length * addition.rank());
            addition.forward(maps.kernels(), in, rows(between, length, addition.rank()), out);
        }
    }

    /** Adds to {@code dx} the slopes before the map; {@code dy} is kept, not copied. */
    void backward(float[] dy, float[] dx) {
        this.dy = dy;
        Matrix slopes = rows(dy, length, outputs);
        Matrix before = rows(dx, length, inputs);
        maps.backward(table, slopes, before);
        if (addition != null) {
            dBetween = cleared(dBetween, length * addition.rank());
            addition.backward(maps.kernels(), slopes, rows(dBetween, length, addition.rank()), before);
        }
    }

    /** Adds this sequence's gradient of the map. */
    public void addGradient(Kernels kernels, float[] gradient) {
        kernels.multiplyAdd(
                rows(x, length, inputs).transposed(), rows(dy, length, outputs), Matrix.of(gradient, inputs, outputs));
    }

    /** Adds this sequence's gradients of the addition's two tables. */
    public void addGradient(Kernels kernels, float[] dA, float[] dB) {
        LowRank low = required();
        kernels.multiplyAdd(
                rows(dBetween, length, low.rank()).transposed(),
                rows(x, length, inputs),
                Matrix.of(dA, low.rank(), inputs));
        kernels.multiplyAdd(
                rows(dy, length, outputs).transposed(),
                rows(between, length, low.rank()),
                Matrix.of(dB, outputs, low.rank()));
    }

    private static float[] cleared(float[] room, int size) {
        if (room.length < size) {
            return new float[size];
        }
        Arrays.fill(room, 0, size, 0);
        return room;
    }

    private static Matrix rows(float[] numbers, int rows, int columns) {
        return new Matrix(numbers, 0, rows, columns, columns, 1);
    }

    private LowRank required() {
        if (addition == null) {
            throw new IllegalStateException("table " + table + " has no addition");
        }
        return addition;
    }

    public int length() {
        return length;
    }

    public float[] inputs() {
        return x;
    }

    public float[] slopes() {
        return dy;
    }

    public float[] between() {
        return between;
    }

    public float[] betweenSlopes() {
        return dBetween;
    }
}

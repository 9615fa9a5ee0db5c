/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Arrays;
import org.openledger.compute.safetensors.Shape;
import org.openledger.internal.Require;

/**
 * The two factors of one module's change: A, rank × inputs, and B, outputs × rank, row by row. Every number is finite.
 *
 * <p>The factors are 32-bit floats, which they are computed with; equality is equality of all bits.
 */
public final class LoraPair {

    /** The highest rank. */
    public static final int MAX_RANK = 4_096;

    /** The most inputs or outputs of a module. */
    public static final int MAX_WIDTH = 1 << 20;

    private final int rank;
    private final int inputs;
    private final int outputs;
    private final float[] a;
    private final float[] b;

    private LoraPair(int rank, int inputs, int outputs, float[] a, float[] b) {
        this.rank = rank;
        this.inputs = inputs;
        this.outputs = outputs;
        this.a = a;
        this.b = b;
    }

    /**
     * A pair of these factors, which are copied.
     *
     * @param rank 1 to {@link #MAX_RANK}
     * @param inputs 1 to {@link #MAX_WIDTH}
     * @param outputs likewise
     * @param a {@code rank * inputs} numbers
     * @param b {@code outputs * rank} numbers
     * @throws IllegalArgumentException if a bound or a length does not hold, or a number is not finite
     */
    public static LoraPair of(int rank, int inputs, int outputs, float[] a, float[] b) {
        return owning(rank, inputs, outputs, a.clone(), b.clone());
    }

    /** A pair that holds these arrays themselves: nobody else may have them. */
    static LoraPair owning(int rank, int inputs, int outputs, float[] a, float[] b) {
        Require.inRange(rank, 1, MAX_RANK, "rank");
        Require.inRange(inputs, 1, MAX_WIDTH, "inputs");
        Require.inRange(outputs, 1, MAX_WIDTH, "outputs");
        check(a, Shape.of(rank, inputs), "A");
        check(b, Shape.of(outputs, rank), "B");
        return new LoraPair(rank, inputs, outputs, a, b);
    }

    private static void check(float[] numbers, Shape shape, String what) {
        if (numbers.length != shape.numbers()) {
            throw new IllegalArgumentException(
                    what + " has " + numbers.length + " numbers: give " + shape.numbers() + " for " + shape);
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException(what + " has " + numbers[i] + " at " + i + ": give finite numbers");
            }
        }
    }

    /** How many rows A has. */
    public int rank() {
        return rank;
    }

    /** How many numbers the module takes. */
    public int inputs() {
        return inputs;
    }

    /** How many numbers the module gives. */
    public int outputs() {
        return outputs;
    }

    /** A itself and no copy, for kernels: whoever writes to it breaks the adapter's name. */
    public float[] a() {
        return a;
    }

    /** B itself and no copy, for kernels: whoever writes to it breaks the adapter's name. */
    public float[] b() {
        return b;
    }

    /**
     * Adds the change to a module's output: {@code y += scale · (x Aᵀ) Bᵀ} for one row.
     *
     * <p>The definition that faster kernels are held to, to the bit: {@code t[k]} is one chain of fused multiply-adds over the inputs in their order, from 0, and
     * is rounded, multiplied by the scale and rounded again; {@code y[o]} goes on from what it holds with one chain over the ranks.
     *
     * @param x as many numbers as there are inputs
     * @param scale {@link LoraAdapter#scale}
     * @param y as many numbers as there are outputs; changed
     */
    public void addTo(float[] x, float scale, float[] y) {
        Require.inRange(x.length, inputs, inputs, "numbers of x");
        Require.inRange(y.length, outputs, outputs, "numbers of y");
        float[] inner = new float[rank];
        for (int k = 0; k < rank; k++) {
            float sum = 0;
            for (int i = 0; i < inputs; i++) {
                sum = Math.fma(x[i], a[k * inputs + i], sum);
            }
            inner[k] = scale * sum;
        }
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < rank; k++) {
                y[o] = Math.fma(inner[k], b[o * rank + k], y[o]);
            }
        }
    }

    /**
     * The change of the module's weights, {@code scale · B A}: one chain of fused multiply-adds over the ranks from 0, times the scale.
     *
     * @param fanInFanOut whether the module stores its weights inputs × outputs; otherwise they are outputs × inputs
     * @return row by row
     * @throws IllegalArgumentException if that is more numbers than a tensor may have
     */
    public float[] delta(float scale, boolean fanInFanOut) {
        float[] delta = new float[Shape.of(outputs, inputs).numbers()];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                float sum = 0;
                for (int k = 0; k < rank; k++) {
                    sum = Math.fma(b[o * rank + k], a[k * inputs + i], sum);
                }
                delta[fanInFanOut ? i * outputs + o : o * inputs + i] = scale * sum;
            }
        }
        return delta;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoraPair that
                && rank == that.rank
                && inputs == that.inputs
                && outputs == that.outputs
                && Arrays.equals(a, that.a) // by bits: 0 is not -0
                && Arrays.equals(b, that.b);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(a) * 31 + Arrays.hashCode(b);
    }

    @Override
    public String toString() {
        return "rank " + rank + ", " + inputs + " to " + outputs;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.kernel.Matrix;
import org.openledger.compute.kernel.Panels;

/**
 * How long the product of some rows with 512 x 512 weights takes on one core, beside OpenBLAS.
 *
 * <p>Samples, so that on a machine that others use too the best of them can be compared; {@code 524 * rows / microseconds} are GFLOP/s.
 *
 * <p>Run with {@code OPENBLAS_NUM_THREADS=1} in the environment, or the peer takes all cores. Where the machine has no OpenBLAS (Debian: libopenblas0) its rows fail by saying so and the others run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-Xms1g", "--add-modules", "jdk.incubator.vector"})
public class GemmBenchmark {

    private static final int SIDE = 512;

    /** Whose product: ours with weights packed once, ours packing in each call, the peer. */
    @Param({"scalar", "vector", "vector-unpacked", "openblas"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    String kernels;

    /** How many rows are multiplied at once. */
    @Param({"1", "8", "64", "512"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int rows;

    private float[] a = {};
    private float[] b = {};
    private float[] c = {};
    private Runnable product = () -> {};

    /** Draws matrices and checks that the product agrees with the scalar kernels'. */
    @Setup
    public void draw() {
        Random random = new Random(5);
        a = numbers(random, rows * SIDE);
        b = numbers(random, SIDE * SIDE);
        float[] expected = new float[rows * SIDE];
        Matrix weights = Matrix.of(b, SIDE, SIDE);
        Kernels.scalar().multiplyAdd(Matrix.of(a, rows, SIDE), weights, Matrix.of(expected, rows, SIDE));
        c = new float[rows * SIDE];
        product = product(Matrix.of(a, rows, SIDE), weights, Matrix.of(c, rows, SIDE));
        product.run();
        double tolerance = kernels.equals("openblas") ? 1e-3 : 0;
        for (int i = 0; i < c.length; i++) {
            if (Math.abs(c[i] - expected[i]) > tolerance) {
                throw new IllegalStateException(kernels + " gives " + c[i] + " where " + expected[i] + " is right");
            }
        }
    }

    /** Adds the product to the same sums again and again; they grow by a little each time. */
    @Benchmark
    public float[] multiplyAdd() {
        product.run();
        return c;
    }

    private Runnable product(Matrix left, Matrix right, Matrix sums) {
        if (kernels.equals("openblas")) {
            BLAS blas = openBlas();
            // Column after column, as BLAS reads it, the transposed matrices lie here.
            return () -> blas.sgemm("N", "N", SIDE, rows, SIDE, 1f, b, SIDE, a, SIDE, 1f, c, SIDE);
        }
        Kernels ours =
                kernels.equals("scalar") ? Kernels.scalar() : Kernels.vector().orElseThrow();
        Panels panels = ours.pack(right);
        return kernels.endsWith("unpacked")
                ? () -> ours.multiplyAdd(left, right, sums)
                : () -> ours.multiplyAdd(left, panels, sums);
    }

    private static BLAS openBlas() {
        if (!"1".equals(System.getenv("OPENBLAS_NUM_THREADS"))) {
            System.out.println("OPENBLAS_NUM_THREADS is not 1: the peer may take all cores");
        }
        try {
            return NativeBLAS.getInstance();
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException("no BLAS library here (Debian: libopenblas0), so the peer is left out", e);
        }
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.attribution.numeric.Combination;
import org.openledger.attribution.numeric.SparseProjection;

/**
 * Gradient entries projected per microsecond, for a layer of 256 x 256: from the factors, from the gradient multiplied out first, and by a dense projection, whose rows are added up by the same kernel that all
 * products here use.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class ProjectionBenchmark {

    private static final int WIDTH = 256;
    private static final int ENTRIES = WIDTH * WIDTH;

    /** How many numbers are left. */
    @Param({"512", "2048"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int places;

    private final double[] errors = new double[WIDTH];
    private final double[] activations = new double[WIDTH];
    private final double[] gradient = new double[ENTRIES];
    private final double[] one = {1};
    private SparseProjection projection = new SparseProjection(1, 1, 0);
    private double[][] dense = {};

    /** Draws factors and projections. */
    @Setup
    public void draw() {
        Random random = new Random(3);
        for (int i = 0; i < WIDTH; i++) {
            errors[i] = random.nextGaussian();
            activations[i] = random.nextGaussian();
        }
        projection = new SparseProjection(ENTRIES, places, 5);
        dense = new double[ENTRIES][places];
        for (double[] row : dense) {
            for (int j = 0; j < places; j++) {
                row[j] = random.nextBoolean() ? 1 : -1;
            }
        }
    }

    /** From the factors. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public double[] factors() {
        double[] sum = projection.sum();
        projection.add(sum, 0, errors, 0, WIDTH, activations, 0, WIDTH);
        return projection.finished(sum);
    }

    /** The gradient is written down, then its entries are sent to their places. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public double[] flat() {
        double[] sum = projection.sum();
        multiplyOut();
        projection.add(sum, 0, one, 0, 1, gradient, 0, ENTRIES);
        return projection.finished(sum);
    }

    /** The gradient is written down, then every entry goes to every place. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public double[] dense() {
        double[] sum = new double[places];
        multiplyOut();
        Combination.add(sum, gradient, 0, dense, 0, ENTRIES, places);
        return sum;
    }

    private void multiplyOut() {
        for (int u = 0; u < WIDTH; u++) {
            for (int v = 0; v < WIDTH; v++) {
                gradient[u * WIDTH + v] = errors[u] * activations[v];
            }
        }
    }
}

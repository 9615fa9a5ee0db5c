/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.Arrays;
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
import org.openledger.attribution.knn.KnnShapley;
import org.openledger.attribution.knn.LabelledPoints;

/**
 * Exact KNN-Shapley of rows by 1,000 queries in 64 dimensions, K = 5, on one thread, beside a straightforward program: squared norms minus twice the inner product, each query's rows sorted as packed numbers, the published recursion.
 *
 * <p>The heap is held at 100 MB, the data included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx100m"})
public class KnnShapleyBenchmark {

    private static final int DIMENSIONS = 64;
    private static final int QUERIES = 1_000;
    private static final int CLASSES = 10;
    private static final int K = 5;

    /** How many rows are valued. */
    @Param({"10000", "50000"})
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int rows;

    private float[] features = {};
    private int[] labels = {};
    private float[] queryFeatures = {};
    private int[] queryLabels = {};

    /** Draws the rows and queries, and checks that both programs agree. */
    @Setup
    public void draw() {
        Random random = new Random(7);
        labels = random.ints(rows, 0, CLASSES).toArray();
        queryLabels = random.ints(QUERIES, 0, CLASSES).toArray();
        features = features(random, labels);
        queryFeatures = features(random, queryLabels);
        double[] ours = library();
        double[] plain = straightforward();
        for (int row = 0; row < rows; row++) {
            if (Math.abs(ours[row] - plain[row]) > 1e-5) {
                throw new IllegalStateException("row " + row + ": " + ours[row] + " and " + plain[row]);
            }
        }
    }

    private static float[] features(Random random, int[] classes) {
        float[] drawn = new float[classes.length * DIMENSIONS];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (float) random.nextGaussian() + (i % CLASSES == classes[i / DIMENSIONS] ? 1 : 0);
        }
        return drawn;
    }

    /** Ours, from the arrays to the values. */
    @Benchmark
    public double[] library() {
        return KnnShapley.nearest(LabelledPoints.of(features, DIMENSIONS, labels), K)
                .values(LabelledPoints.of(queryFeatures, DIMENSIONS, queryLabels))
                .values();
    }

    /** The baseline. */
    @Benchmark
    public double[] straightforward() {
        float[] columns = new float[features.length];
        float[] norms = new float[rows];
        for (int i = 0; i < features.length; i++) {
            columns[i % DIMENSIONS * rows + i / DIMENSIONS] = features[i];
            norms[i / DIMENSIONS] += features[i] * features[i];
        }
        double[] values = new double[rows];
        float[] distances = new float[rows];
        long[] order = new long[rows];
        for (int query = 0; query < QUERIES; query++) {
            System.arraycopy(norms, 0, distances, 0, rows);
            float norm = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                float feature = queryFeatures[query * DIMENSIONS + d];
                norm += feature * feature;
                subtract(columns, d * rows, 2 * feature, distances);
            }
            for (int row = 0; row < rows; row++) {
                order[row] = ((long) Float.floatToRawIntBits(Math.max(0, distances[row] + norm)) << 32) | row;
            }
            Arrays.sort(order);
            recursion(order, queryLabels[query], values);
        }
        return values;
    }

    private static void subtract(float[] columns, int from, float factor, float[] distances) {
        for (int row = 0; row < distances.length; row++) {
            distances[row] -= factor * columns[from + row];
        }
    }

    private void recursion(long[] order, int label, double[] values) {
        double value = 0;
        int next = 0;
        for (int i = rows; i >= 1; i--) {
            int row = (int) order[i - 1];
            int match = labels[row] == label ? 1 : 0;
            value += (match - next) / (double) Math.max(K, i);
            next = match;
            values[row] += value / QUERIES;
        }
    }
}

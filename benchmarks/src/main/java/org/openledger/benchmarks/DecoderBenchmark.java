/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.neural.Projection;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.training.LowRankTables;
import org.openledger.compute.training.Recipe;
import org.openledger.compute.training.Sequences;
import org.openledger.compute.training.Training;
import org.openledger.compute.training.WholeModel;

/**
 * A decoder at work on one thread: tokens trained, an adapter's gradient of one row, and an answer made token by token beside the same answer checked in one pass.
 *
 * <p>The trained model has 0.9 million weights and sequences of 64; the answering one 21 million, a prompt of 32 and an answer of 96.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class DecoderBenchmark {

    private static final int BATCH = 16;
    private static final int LENGTH = 64;
    private static final int PROMPT = 32;
    private static final int ANSWER = 96;

    private static final DecoderShape SMALL = new DecoderShape(257, 128, 4, 4, 512, LENGTH);
    private static final DecoderShape LARGE = new DecoderShape(1_024, 512, 6, 8, 2_048, 256);

    private Training training;
    private Pass pass;
    private int[] row;
    private Decoding decoding;
    private int[] sequence;

    /** Builds the models; what they were trained on does not matter to their speed. */
    @Setup(Level.Trial)
    public void build() {
        Kernels kernels = Kernels.best();
        List<int[]> rows =
                IntStream.range(0, 64).mapToObj(i -> tokens(i, LENGTH - 1, SMALL)).toList();
        training = Training.of(
                new WholeModel(Weights.random(SMALL, 1), kernels),
                Sequences.of(rows, LENGTH),
                Recipe.of(Recipe.MAX_STEPS, BATCH, 1e-4, 1),
                1);
        Weights base = Weights.random(SMALL, 1);
        PackedMaps maps = PackedMaps.forTraining(base, kernels);
        pass = new Pass(base, maps, LENGTH);
        pass.adapt(new LowRankTables(
                        base,
                        List.of(Projection.QUERY, Projection.KEY, Projection.VALUE, Projection.OUTPUT),
                        8,
                        16,
                        1,
                        maps)
                .adaptation());
        row = tokens(1, LENGTH, SMALL);
        Weights large = Weights.random(LARGE, 1);
        decoding = new Decoding(large, PackedMaps.forServing(large, kernels));
        sequence = tokens(1, PROMPT + ANSWER, LARGE);
    }

    private static int[] tokens(long seed, int length, DecoderShape shape) {
        CounterRandom random = new CounterRandom(seed);
        return IntStream.range(0, length)
                .map(i -> 1 + (int) random.below(i, shape.vocabulary() - 1))
                .toArray();
    }

    /** One token of training, its state's hash included. */
    @Benchmark
    @OperationsPerInvocation(BATCH * LENGTH)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Object trainedToken() {
        return training.step();
    }

    /** The gradient of an adapter of rank 8 on four maps of each layer, of one row of 64 tokens. */
    @Benchmark
    public double adapterGradient() {
        pass.forward(row);
        return pass.backward(row, 1);
    }

    /** An answer of 96 tokens behind a prompt of 32, alone. */
    @Benchmark
    public float answerAlone() {
        return answer(1);
    }

    /** The same answer, 32 of them at once; the time is of one. */
    @Benchmark
    @OperationsPerInvocation(32)
    public float answerOf32() {
        return answer(32);
    }

    private float answer(int at) {
        KvPool pool = new KvPool(LARGE, at * KvPool.pagesFor(sequence.length));
        List<KvCache> caches = IntStream.range(0, at).mapToObj(i -> pool.sequence()).toList();
        feed(caches, 0, PROMPT);
        float last = 0;
        for (int t = PROMPT; t < sequence.length; t++) {
            last = feed(caches, t, t + 1);
        }
        return last;
    }

    private float feed(List<KvCache> caches, int from, int to) {
        int[] tokens = java.util.Arrays.copyOfRange(sequence, from, to);
        return decoding.advance(caches.stream()
                .map(cache -> new Decoding.Feed(cache, tokens, java.util.Optional.empty()))
                .toList())[0];
    }

    /** The same answer checked: one pass over all its tokens. */
    @Benchmark
    public float checkedInOnePass() {
        return feed(List.of(new KvPool(LARGE, KvPool.pagesFor(sequence.length)).sequence()), 0, sequence.length);
    }
}

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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.attribution.players.MinHash;

/** Phrases signed per second: one permutation in 128 bins, beside 128 permutations modulo 2^61 - 1 as the best known library computes them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class MinHashBenchmark {

    private static final int PHRASES = 1 << 14;
    private static final int PERMUTATIONS = 128;
    private static final long PRIME = (1L << 61) - 1;
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private final long[] phrases = new long[PHRASES];
    private final long[] factors = new long[PERMUTATIONS];
    private final long[] offsets = new long[PERMUTATIONS];

    /** Draws phrases and permutations. */
    @Setup
    public void draw() {
        Random random = new Random(7);
        Arrays.setAll(phrases, i -> random.nextLong());
        Arrays.setAll(factors, i -> 1 + random.nextLong(PRIME - 1));
        Arrays.setAll(offsets, i -> random.nextLong(PRIME));
    }

    /** One permutation, as here. */
    @Benchmark
    @OperationsPerInvocation(PHRASES)
    public long[] onePermutation() {
        return MinHash.signature(phrases, PERMUTATIONS);
    }

    /** Each permutation over each phrase: {@code (a h + b) mod 2^61 - 1}, the product in 64 bits as that library lets it overflow. */
    @Benchmark
    @OperationsPerInvocation(PHRASES)
    public long[] manyPermutations() {
        long[] least = new long[PERMUTATIONS];
        Arrays.fill(least, LOW_32);
        for (long phrase : phrases) {
            long hash = phrase & LOW_32;
            for (int i = 0; i < PERMUTATIONS; i++) {
                least[i] = Math.min(least[i], Long.remainderUnsigned(factors[i] * hash + offsets[i], PRIME) & LOW_32);
            }
        }
        return least;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

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
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.span.SpanIndex;
import org.openledger.attribution.span.Trace;
import org.openledger.attribution.span.TraceOptions;

/**
 * Latency of searches in one index, beside a plain binary search over the same suffix array that compares from the first token each time,
 * as the known engines do. Patterns: 2 to 12 tokens; half of them stand in the rows, in the others one token is changed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx4g", "-Xms4g"})
public class SpanSearchBenchmark {

    private static final int QUERIES = 1 << 16;
    private static final int OUTPUTS = 64;
    private static final int OUTPUT_TOKENS = 458;

    /** The most tokens of the index. */
    @Param("31300000")
    @SuppressWarnings("NullAway.Init") // JMH sets it.
    int maxTokens;

    private int[][] queries = {};
    private int[][] outputs = {};
    private SpanIndex index = SpanIndex.builder().build();
    private Cursor cursor = index.cursor();
    private PlainSearch plain = new PlainSearch(new int[0], new int[0]);
    private int next;

    /** Builds the index and draws the queries. */
    @Setup
    public void build() {
        TokenCorpus corpus = TokenCorpus.load(maxTokens);
        Random random = new Random(7);
        queries = new int[QUERIES][];
        for (int i = 0; i < QUERIES; i++) {
            int[] query = query(corpus, random);
            if (i % 2 == 1) {
                query[random.nextInt(query.length)] = 1 + random.nextInt(65_535);
            }
            queries[i] = query;
        }
        outputs = new int[OUTPUTS][];
        for (int i = 0; i < OUTPUTS; i++) {
            outputs[i] = corpus.output(random, OUTPUT_TOKENS);
        }
        plain = PlainSearch.over(corpus.concatenated());
        index = corpus.index();
        cursor = index.cursor();
        for (int[] query : queries) {
            if (plain.count(query) != index.count(query, 0, query.length)) {
                throw new IllegalStateException("the two searches disagree");
            }
        }
    }

    private static int[] query(TokenCorpus corpus, Random random) {
        int length = 2 + random.nextInt(11);
        int[] row = {};
        while (row.length < length) {
            row = corpus.rows().get(random.nextInt(corpus.rows().size()));
        }
        int[] query = new int[length];
        System.arraycopy(row, random.nextInt(row.length - length + 1), query, 0, length);
        return query;
    }

    /**
     * One count.
     *
     * @return the count
     */
    @Benchmark
    public long count() {
        int[] query = queries[next++ & (QUERIES - 1)];
        return index.count(query, 0, query.length);
    }

    /**
     * One count by plain binary search.
     *
     * @return the count
     */
    @Benchmark
    public long countByPlainSearch() {
        return plain.count(queries[next++ & (QUERIES - 1)]);
    }

    /**
     * The longest suffix of a context that occurs.
     *
     * @return its length
     */
    @Benchmark
    public int longestSuffix() {
        int[] output = outputs[next & (OUTPUTS - 1)];
        return cursor.seekLongestSuffix(output, 0, 1 + Math.floorMod(next++ * 31, OUTPUT_TOKENS));
    }

    /**
     * One trace of an output of 458 tokens with its spans of 6 tokens or more.
     *
     * @return the trace
     */
    @Benchmark
    public Trace trace() {
        return index.trace(
                outputs[next++ & (OUTPUTS - 1)], TraceOptions.defaults().minLength(6));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openledger.attribution.span.LiveSpanIndex;

/**
 * How long a row takes to become searchable while an index grows to 10 M tokens, with one background thread for large merges: prints the
 * percentiles of {@code add} plus the first count in the new snapshot. Rows: the files of the corpus, cut at 4,000 tokens. Also prints
 * the bytes per token of a built index.
 */
public final class LiveAddLatency {

    private static final long TOKENS = 10_000_000;
    private static final int MAX_ROW = 4_000;

    private LiveAddLatency() {}

    /**
     * Runs the measurement twice, the first time to warm up.
     *
     * @param args none
     */
    public static void main(String[] args) {
        TokenCorpus corpus = TokenCorpus.load(TOKENS);
        for (int round = 0; round < 2; round++) {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            measure(corpus, LiveSpanIndex.create(executor));
            executor.shutdownNow();
        }
    }

    private static void measure(TokenCorpus corpus, LiveSpanIndex live) {
        long[] nanos = new long[(int) corpus.tokens() / 1000 + corpus.rows().size()];
        int rows = 0;
        int mostSegments = 0;
        for (int[] file : corpus.rows()) {
            for (int from = 0; from < file.length; from += MAX_ROW) {
                int[] row = Arrays.copyOfRange(file, from, Math.min(from + MAX_ROW, file.length));
                long start = System.nanoTime();
                live.add(rows, rows % 100, row);
                if (live.snapshot().count(row, 0, row.length) == 0) {
                    throw new IllegalStateException("row " + rows + " is not found");
                }
                nanos[rows++] = System.nanoTime() - start;
                mostSegments = Math.max(mostSegments, live.snapshot().segments());
            }
        }
        long[] sorted = Arrays.copyOf(nanos, rows);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%d rows, %d tokens: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.2f ms; at most %d segments%n",
                rows,
                live.snapshot().tokens(),
                sorted[rows / 2] / 1e6,
                sorted[rows * 99 / 100] / 1e6,
                sorted[(int) (rows * 999L / 1000)] / 1e6,
                sorted[rows - 1] / 1e6,
                mostSegments);
    }
}

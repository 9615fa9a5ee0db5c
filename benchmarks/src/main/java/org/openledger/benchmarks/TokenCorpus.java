/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openledger.attribution.span.SpanIndex;
import org.openledger.attribution.span.SpanIndexBuilder;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;

/** Rows of 16-bit tokens, one per file, and outputs to trace that are stitched together from them. */
final class TokenCorpus {

    private final List<int[]> rows = new ArrayList<>();
    private final String name;
    private long tokens;

    private TokenCorpus(String name) {
        this.name = name;
    }

    static TokenCorpus load(long maxTokens) {
        Corpus corpus = Corpus.load();
        Tokenizer tokenizer = Tokenizer.words(Vocabulary.train(corpus.texts(), Vocabulary.MAX_SIZE));
        TokenCorpus result = new TokenCorpus(corpus.name());
        for (String text : corpus.texts()) {
            int[] row = tokenizer.encode(text);
            if (result.tokens + row.length <= maxTokens) {
                result.rows.add(row);
                result.tokens += row.length;
            }
        }
        return result;
    }

    List<int[]> rows() {
        return rows;
    }

    long tokens() {
        return tokens;
    }

    String name() {
        return name;
    }

    SpanIndex index() {
        SpanIndexBuilder builder = SpanIndex.builder();
        for (int row = 0; row < rows.size(); row++) {
            builder.add(row, row % 100, rows.get(row));
        }
        return builder.build();
    }

    /** Returns all tokens, a 0 behind each row. */
    int[] concatenated() {
        int[] all = new int[(int) tokens + rows.size()];
        int to = 0;
        for (int[] row : rows) {
            System.arraycopy(row, 0, all, to, row.length);
            to += row.length + 1;
        }
        return all;
    }

    /** Returns an output of copied stretches of 1 to 40 tokens with a random token between. */
    int[] output(Random random, int length) {
        int[] output = new int[length];
        int filled = 0;
        while (filled < length) {
            int[] row = rows.get(random.nextInt(rows.size()));
            int stretch = Math.min(Math.min(1 + random.nextInt(40), length - filled), row.length);
            int from = random.nextInt(row.length - stretch + 1);
            System.arraycopy(row, from, output, filled, stretch);
            filled += stretch;
            if (filled < length) {
                output[filled++] = 1 + random.nextInt(Vocabulary.MAX_SIZE - 1);
            }
        }
        return output;
    }
}

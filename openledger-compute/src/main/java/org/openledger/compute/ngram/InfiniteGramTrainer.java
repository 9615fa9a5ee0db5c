/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.OpenLedgerBug;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;

/**
 * Builds infinite-gram models: trains a vocabulary on the rows, cuts away what earlier rows had, and indexes the rest.
 *
 * <p>Parameters: {@code vocabulary} (258 to 65,536 ids, default 65,536), {@code novelty}, {@code evidence} and {@code echo} of
 * {@link SpanParameters}. The same spec and rows give the same artefact hash on every machine. Needs about 60 bytes of heap per token while
 * it builds.
 */
public final class InfiniteGramTrainer implements Trainer {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("vocabulary", "novelty", "evidence", "echo"));

    /** Creates the trainer. */
    public InfiniteGramTrainer() {}

    @Override
    public boolean builds(ModelFamily family) {
        return family.equals(ModelFamily.INFINITE_GRAM);
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        Map<String, Long> parameters = spec.parameters();
        parameters.keySet().forEach(InfiniteGramTrainer::requireKnown);
        SpanParameters span = SpanParameters.of(parameters);
        int vocabularySize = (int) Require.inRange(
                parameters.getOrDefault("vocabulary", (long) Vocabulary.MAX_SIZE),
                258,
                Vocabulary.MAX_SIZE,
                "vocabulary");
        List<DatasetView.Row> rows = data.rows().toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(data.version() + " has no rows: give a version with one or more");
        }
        Vocabulary vocabulary =
                Vocabulary.train(rows.stream().map(row -> row.content().text()).toList(), vocabularySize);
        Tokenizer tokenizer = Tokenizer.words(vocabulary);
        NovelCorpus corpus = NovelCorpus.of(rows, tokenizer, span.novelty());
        return new InfiniteGramArtefact(tokenizer, corpus, span, hash(span, vocabulary, corpus));
    }

    private static void requireKnown(String parameter) {
        if (!KNOWN.contains(parameter)) {
            throw new IllegalArgumentException("model parameter \"" + parameter + "\": give some of " + KNOWN);
        }
    }

    /** The answers depend on the family, the numbers, the vocabulary, and which tokens of which rows are in the index. */
    private static Hash hash(SpanParameters span, Vocabulary vocabulary, NovelCorpus corpus) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((ModelFamily.INFINITE_GRAM + "/artefact").getBytes(StandardCharsets.US_ASCII));
            sha256.update(ByteBuffer.allocate(12)
                    .putInt(span.novelty())
                    .putInt(span.evidence())
                    .putInt(span.echo())
                    .array());
            sha256.update(vocabulary.hash());
            for (int i = 0; i < corpus.pieces().size(); i++) {
                int[] tokens = corpus.index().row(i);
                ByteBuffer piece = ByteBuffer.allocate(12 + 4 * tokens.length)
                        .putLong(corpus.pieces().get(i).id().ordinal())
                        .putInt(tokens.length);
                piece.asIntBuffer().put(tokens);
                sha256.update(piece.array());
            }
            return Hash.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }
}

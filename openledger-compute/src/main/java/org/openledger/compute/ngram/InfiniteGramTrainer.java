/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.attribution.commit.CorpusCommitment;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.players.LeadingComment;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.internal.Require;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Trainer;

/**
 * Builds infinite-gram models: trains a vocabulary on the rows, cuts away what earlier rows had, indexes the rest and commits to it.
 *
 * <p>Parameters: {@code vocabulary} (257 ids, which are the bytes alone, to 65,536, the default), and {@code novelty}, {@code evidence} and
 * {@code echo} of {@link SpanParameters}. The same spec and rows give the same artefact on every machine. An exact copy of a row changes
 * neither the vocabulary nor any count. Needs about 60 bytes of heap for each token while it builds.
 */
public final class InfiniteGramTrainer implements Trainer {

    private static final int LEAST_VOCABULARY = 257;
    private static final Set<String> KNOWN = new TreeSet<>(Set.of("vocabulary", "novelty", "evidence", "echo"));

    /** Creates the trainer. */
    public InfiniteGramTrainer() {}

    @Override
    public boolean builds(ModelFamily family) {
        return family.equals(ModelFamily.INFINITE_GRAM);
    }

    @Override
    public ModelArtefact build(ModelSpec spec, DatasetView data) {
        if (!builds(spec.family())) {
            throw new IllegalArgumentException("family " + spec.family() + ": give " + ModelFamily.INFINITE_GRAM);
        }
        Map<String, Long> parameters = spec.parameters();
        parameters.keySet().forEach(InfiniteGramTrainer::requireKnown);
        SpanParameters span = SpanParameters.of(parameters);
        int vocabularySize = (int) Require.inRange(
                parameters.getOrDefault("vocabulary", (long) Vocabulary.MAX_SIZE),
                LEAST_VOCABULARY,
                Vocabulary.MAX_SIZE,
                "vocabulary");
        List<DatasetView.Row> rows = data.rows().toList();
        Vocabulary vocabulary = Vocabulary.train(distinctTexts(rows), vocabularySize);
        Tokenizer tokenizer = Tokenizer.words(vocabulary);
        NovelCorpus corpus = NovelCorpus.of(rows, tokenizer, span.novelty());
        if (corpus.index().tokens() == 0) {
            throw new IllegalArgumentException(data.version() + " has no token to build on: give a version with a row"
                    + " that is more than a licence header");
        }
        CorpusCommitment commitment = CorpusCommitment.of(corpus, tokenizer);
        return new InfiniteGramArtefact(
                tokenizer,
                corpus,
                span,
                commitment,
                ArtefactHash.of(span, vocabulary, data.version().manifest(), commitment));
    }

    private static void requireKnown(String parameter) {
        if (!KNOWN.contains(parameter)) {
            throw new IllegalArgumentException("model parameter \"" + parameter + "\": give some of " + KNOWN);
        }
    }

    /** The rows' texts without licence headers, each once: a word does not become more frequent by being copied. */
    private static Iterable<String> distinctTexts(List<DatasetView.Row> rows) {
        return () -> {
            Set<String> seen = new HashSet<>();
            return rows.stream()
                    .map(row -> row.content().text())
                    .map(text -> text.substring(LeadingComment.licenceEnd(text)))
                    .filter(seen::add)
                    .iterator();
        };
    }
}

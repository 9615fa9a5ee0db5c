/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.util.Optional;
import org.openledger.attribution.commit.CorpusCommitment;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.credit.SpanSource;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.audit.Hash;
import org.openledger.model.ModelFamily;
import org.openledger.spi.ModelArtefact;

/** A built infinite-gram model: a vocabulary, an index over what the rows add, and the commitment to both. Immutable and safe for concurrent use. */
public final class InfiniteGramArtefact implements ModelArtefact, SpanSource {

    private final Tokenizer tokenizer;
    private final NovelCorpus corpus;
    private final SpanParameters parameters;
    private final CorpusCommitment commitment;
    private final Hash hash;

    InfiniteGramArtefact(
            Tokenizer tokenizer,
            NovelCorpus corpus,
            SpanParameters parameters,
            CorpusCommitment commitment,
            Hash hash) {
        this.tokenizer = tokenizer;
        this.corpus = corpus;
        this.parameters = parameters;
        this.commitment = commitment;
        this.hash = hash;
    }

    @Override
    public ModelFamily family() {
        return ModelFamily.INFINITE_GRAM;
    }

    @Override
    public Hash hash() {
        return hash;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.encode(text).length;
    }

    @Override
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public NovelCorpus corpus() {
        return corpus;
    }

    @Override
    public SpanParameters spanParameters() {
        return parameters;
    }

    @Override
    public Optional<CorpusCommitment> commitment() {
        return Optional.of(commitment);
    }

    /**
     * Counts under the cursor where a row ends, and not only a piece of it.
     *
     * @param cursor on a pattern
     * @param pieceEnds how often a piece ends behind it; those occurrences are the first ones, for the end sorts before every token
     */
    long rowEnds(Cursor cursor, long pieceEnds) {
        long rowEnds = 0;
        for (long k = 0; k < pieceEnds; k++) {
            int piece = corpus.pieceAt(cursor.position(k));
            rowEnds += corpus.pieces().get(piece).endsRow() ? 1 : 0;
        }
        return rowEnds;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.List;
import java.util.stream.Stream;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelFamily;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView;
import org.openledger.spi.DatasetView.Row;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/** A model that is nothing but its counts. */
record CountedModel(List<Row> rows, Tokenizer tokenizer, NovelCorpus corpus, SpanParameters spanParameters)
        implements ModelArtefact, SpanSource {

    /** A model in which each byte is a token. */
    static CountedModel ofBytes(List<Row> rows, SpanParameters parameters) {
        return of(rows, Tokenizer.bytes(), parameters);
    }

    /** A model whose vocabulary was learned from its rows. */
    static CountedModel ofWords(List<Row> rows) {
        List<String> texts = rows.stream().map(row -> row.content().text()).toList();
        Vocabulary vocabulary = Vocabulary.train(texts, Vocabulary.MAX_SIZE);
        return of(rows, Tokenizer.words(vocabulary), SpanParameters.DEFAULT);
    }

    private static CountedModel of(List<Row> rows, Tokenizer tokenizer, SpanParameters parameters) {
        return new CountedModel(rows, tokenizer, NovelCorpus.of(rows, tokenizer, parameters.novelty()), parameters);
    }

    static Row row(long id, int owner, String text) {
        return new Row(new ContributionId(id), account(owner), Content.text(text));
    }

    /** Accounts whose order is not that of their numbers. */
    static AccountId account(int number) {
        byte[] id = new byte[32];
        id[0] = (byte) (number * 89 + 7);
        return AccountId.of(id);
    }

    Attribution attribute(String prompt, String output) {
        return new SpanAttributor().attribute(new AttributionQuery(prompt, output), inputs());
    }

    Verdict verify(String prompt, String output, Attribution claimed) {
        return new SpanAttributor().verify(new AttributionQuery(prompt, output), claimed, inputs());
    }

    AttributionInputs inputs() {
        return new AttributionInputs(this, new DatasetView() {
            @Override
            public DatasetVersion version() {
                return new DatasetVersion(new DatanetId(0), 1, rows.size(), Hash.ZERO);
            }

            @Override
            public Stream<Row> rows() {
                return rows.stream();
            }
        });
    }

    @Override
    public ModelFamily family() {
        return new ModelFamily("counted", 1);
    }

    @Override
    public Hash hash() {
        return Hash.ZERO;
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.encode(text).length;
    }
}

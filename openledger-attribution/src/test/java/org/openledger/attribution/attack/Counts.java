/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.List;
import java.util.stream.Stream;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.credit.SpanSource;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.DatasetView;
import org.openledger.spi.DatasetView.Row;
import org.openledger.spi.ModelArtefact;

/** A model that is nothing but the counts of its rows. */
record Counts(List<Row> rows, Tokenizer tokenizer, NovelCorpus corpus, SpanParameters spanParameters)
        implements ModelArtefact, SpanSource {

    static Counts of(List<Row> rows, SpanParameters parameters) {
        Tokenizer tokenizer = Tokenizer.words(Market.vocabulary(rows));
        return new Counts(rows, tokenizer, NovelCorpus.of(rows, tokenizer, parameters.novelty()), parameters);
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
        return new ModelFamily("counts", 1);
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

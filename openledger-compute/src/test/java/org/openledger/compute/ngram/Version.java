/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView;

/** A published version whose rows are at hand. */
public record Version(List<Row> list, Hash manifest) implements DatasetView {

    /** A version of these rows. */
    public Version(List<Row> list) {
        this(list, Hash.sha256(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Texts of owners who take turns. */
    public static Version of(String... texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            rows.add(row(10L * i, i % 3, texts[i]));
        }
        return new Version(rows);
    }

    /** One row. */
    public static Row row(long id, int owner, String text) {
        byte[] account = new byte[32];
        account[0] = (byte) owner;
        return new Row(new ContributionId(id), AccountId.of(account), Content.text(text));
    }

    InfiniteGramArtefact build() {
        return build(ModelSpec.infiniteGram(version().datanet()));
    }

    InfiniteGramArtefact build(ModelSpec spec) {
        return (InfiniteGramArtefact) new InfiniteGramTrainer().build(spec, this);
    }

    @Override
    public DatasetVersion version() {
        return new DatasetVersion(new DatanetId(0), 1, list.size(), manifest);
    }

    @Override
    public Stream<Row> rows() {
        return list.stream();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.stream.Stream;
import org.openledger.OpenLedgerException;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.spi.DatasetView;

/** The rows of a version, opened one by one as they are reached. */
final class VersionRows implements DatasetView {

    private final Desk desk;
    private final DatasetVersion version;

    VersionRows(Desk desk, DatasetVersion version) {
        this.desk = desk;
        this.version = version;
    }

    @Override
    public DatasetVersion version() {
        return version;
    }

    /**
     * {@inheritDoc}
     *
     * @throws OpenLedgerException {@code ROW_ERASED} when a row is reached that nobody can open any more
     */
    @Override
    public Stream<Row> rows() {
        return desk.ask(state -> state.rows(version)).stream().map(this::open);
    }

    private Row open(ContributionId id) {
        Contribution row = desk.ask(state -> state.contribution(id)).orElseThrow();
        Content content = desk.rows()
                .content(row)
                .orElseThrow(() -> new OpenLedgerException(
                        "ROW_ERASED",
                        id + " of version " + version.number() + " of " + version.datanet()
                                + " was erased: models on this version cannot be built again; publish a new version"));
        return new Row(id, row.author(), content);
    }
}

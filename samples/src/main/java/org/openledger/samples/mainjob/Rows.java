/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.party.AccountId;
import org.openledger.spi.DatasetView;

/**
 * The accepted rows outside any ledger: to ask what the attribution would be, had people registered in another order.
 *
 * @param version a version that was never published
 * @param list the rows in order
 */
record Rows(DatasetVersion version, List<Row> list) implements DatasetView {

    @Override
    public Stream<Row> rows() {
        return list.stream();
    }

    /** Returns the accepted rows of a town in the opposite order of contributors; each contributor's own order stays. */
    static Rows reversed(Town town) {
        List<List<Contribution>> groups = new ArrayList<>();
        AccountId last = null;
        for (Contribution row : town.contributions()) {
            if (row.status() == ContributionStatus.ACTIVE) {
                if (!row.author().equals(last)) {
                    groups.add(0, new ArrayList<>());
                    last = row.author();
                }
                groups.get(0).add(row);
            }
        }
        List<Contribution> order = groups.stream().flatMap(List::stream).toList();
        List<Row> rows = IntStream.range(0, order.size())
                .mapToObj(i -> {
                    Contribution row = order.get(i);
                    SourceFile file = town.file(row.id());
                    return new Row(new ContributionId(i), row.author(), Content.text(file.path(), file.text()));
                })
                .toList();
        return new Rows(new DatasetVersion(new DatanetId(0), 1, rows.size(), Hash.ZERO), rows);
    }
}

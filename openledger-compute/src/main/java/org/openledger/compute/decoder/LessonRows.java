/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import org.openledger.compute.text.BytePairs;
import org.openledger.datanet.ContributionId;
import org.openledger.spi.DatasetView;

/** The rows of a version as a training reads them. */
final class LessonRows {

    private LessonRows() {}

    static List<DatasetView.Row> of(DatasetView data) {
        List<DatasetView.Row> rows = data.rows().toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(data.version() + " has no row to learn from: give a version with one");
        }
        return rows;
    }

    static List<byte[]> bytes(List<DatasetView.Row> rows) {
        return rows.stream().map(row -> row.content().bytes().toArray()).toList();
    }

    static List<int[]> tokens(List<DatasetView.Row> rows, BytePairs pairs) {
        return bytes(rows).stream().map(pairs::encode).toList();
    }

    static List<ContributionId> ids(List<DatasetView.Row> rows) {
        return rows.stream().map(DatasetView.Row::id).toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.stream.Stream;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.party.AccountId;

/** The rows of one published version, opened for whoever may read them. */
public interface DatasetView {

    /** Returns which version. */
    DatasetVersion version();

    /** Returns the rows in order of their ids; each is opened and checked against its commitment when it is reached. */
    Stream<Row> rows();

    /**
     * One row.
     *
     * @param id which
     * @param owner whose
     * @param content what
     */
    record Row(ContributionId id, AccountId owner, Content content) {}
}

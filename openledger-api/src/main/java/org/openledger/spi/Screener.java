/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.party.AccountId;
import org.openledger.review.CheckVerdict;

/** A family of automated checks of rows: secrets, language, relevance, exact and near duplicates. */
public interface Screener {

    /**
     * Begins to screen a Datanet's rows.
     *
     * @param terms the Datanet's rules
     * @return checks that know no rows yet
     */
    Screening open(DatanetTerms terms);

    /** The checks of one Datanet; they know the rows that were admitted, in order of their ids. Single-threaded. */
    interface Screening {

        /**
         * Checks a row against the rules and against earlier rows.
         *
         * @param candidate the row
         * @return one verdict per check, in a fixed order, integers only
         */
        List<CheckVerdict> screen(Candidate candidate);

        /**
         * Lets later rows be compared with this one.
         *
         * @param candidate the row
         */
        void admit(Candidate candidate);
    }

    /**
     * A row to check.
     *
     * @param id which
     * @param author whose
     * @param content what
     */
    record Candidate(ContributionId id, AccountId author, Content content) {}
}

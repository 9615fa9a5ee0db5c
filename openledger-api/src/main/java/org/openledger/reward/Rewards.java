/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.List;
import org.openledger.Receipt;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.token.Amount;

/** What an actor asks about earnings. */
public interface Rewards {

    /**
     * Returns what this account has earned as a contributor so far.
     *
     * @return the sum of all payments for rows
     */
    Amount earned();

    /**
     * Draws what this account's votes earned in every pay epoch that is closed.
     *
     * @return one receipt per epoch, ascending; none if there is nothing to draw
     */
    List<Receipt> claimValidation();

    /**
     * Draws what answers have earned since for having voted for a row.
     *
     * @param contribution which row
     * @return the receipt
     */
    Receipt claimApproval(ContributionId contribution);

    /**
     * Returns what became of an answer's money.
     *
     * @param request which answer
     * @return the statement
     */
    Statement statement(RequestId request);
}

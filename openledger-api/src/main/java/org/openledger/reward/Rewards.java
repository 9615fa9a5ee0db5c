/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.List;
import java.util.Optional;
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

    /**
     * Returns what a row was ever credited with: its attribution history in numbers.
     *
     * @param row which, of anybody's
     * @return the history; nothing, for a row that was never paid for
     */
    Optional<Earnings> earnings(ContributionId row);

    /**
     * Draws the bonus of an own row for what it has earned since the last draw.
     *
     * @param row which
     * @return how much, above zero
     * @throws org.openledger.RefusedException {@code NOT_PERMITTED} if it is another's, {@code EMPTY} if it has earned too little since, {@code POOL_EXHAUSTED} if the
     *     epoch's cap or the pool is
     */
    Amount claimBonus(ContributionId row);

    /**
     * Says whether an answer that this account paid for was good: once, within the feedback window.
     *
     * @param request which answer
     * @param good whether it was
     * @return the receipt
     * @throws org.openledger.RefusedException {@code NOT_PERMITTED} if another paid, {@code ALREADY_EXISTS} if it was rated, {@code WINDOW_CLOSED} if it is too late
     */
    Receipt rate(RequestId request, boolean good);
}

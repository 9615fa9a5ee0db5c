/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import org.openledger.Receipt;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.token.Amount;

/** What an actor does as a validator or a challenger. */
public interface Reviews {

    /**
     * Returns what this account was drawn for and has not yet voted on; {@link #revealAll} finishes what was voted on.
     *
     * @return the tasks, in order of the rows
     */
    List<ReviewTask> tasks();

    /**
     * Opens a row that this account may read: as its author, or as a member of its committee.
     *
     * @param contribution which
     * @return the content, checked against its commitment
     */
    Content read(ContributionId contribution);

    /**
     * Commits a vote; {@link #revealAll} reveals it once the reveal window is open.
     *
     * @param task which
     * @param vote what
     * @return the receipt of the commitment
     */
    Receipt vote(ReviewTask task, Vote vote);

    /**
     * Commits many votes under one signature.
     *
     * @param tasks which
     * @param votes one per task, in the same order
     * @return the receipts, in the same order
     */
    List<Receipt> voteAll(List<ReviewTask> tasks, List<Vote> votes);

    /**
     * Reveals every committed vote whose reveal window is open.
     *
     * @return how many
     */
    int revealAll();

    /**
     * Challenges an accepted or active row.
     *
     * @param contribution which
     * @param bond what is risked
     * @param reason why
     * @return the receipt
     */
    Receipt challenge(ContributionId contribution, Amount bond, String reason);
}

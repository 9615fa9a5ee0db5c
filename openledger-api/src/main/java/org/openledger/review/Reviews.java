/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.List;
import org.openledger.Receipt;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.privacy.Salt;
import org.openledger.token.Amount;

/** What an actor does as a validator, a challenger, an author who appeals, or an expert. */
public interface Reviews {

    /**
     * Returns what this account was drawn for and has not yet voted on; {@link #revealAll} finishes what was voted on.
     *
     * @return the tasks, in order of the rows
     */
    List<ReviewTask> tasks();

    /**
     * Opens a row that this account may read: as its author, as a member of its committee, or as an expert who has claimed it.
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
     * Commits to the right vote on a row whose committee is not drawn yet, without naming the row in the log; curators and the operator.
     *
     * @param contribution which row
     * @param vote the right vote
     * @param salt 32 random bytes, kept until the answer is shown
     * @return the commitment's number
     */
    long commitGold(ContributionId contribution, Vote vote, Salt salt);

    /**
     * Shows a known answer after the row's committee decided.
     *
     * @param gold the commitment's number
     * @param contribution which row
     * @param vote the right vote
     * @param salt the salt of the commitment
     * @return the receipt
     */
    Receipt revealGold(long gold, ContributionId contribution, Vote vote, Salt salt);

    /**
     * Challenges an accepted or active row.
     *
     * @param contribution which
     * @param bond what is risked
     * @param claim what is wrong with it
     * @return the receipt
     */
    Receipt challenge(ContributionId contribution, Amount bond, Claim claim);

    /**
     * Challenges an accepted or active row as junk or a copy.
     *
     * @param contribution which
     * @param bond what is risked
     * @param reason why
     * @return the receipt
     */
    default Receipt challenge(ContributionId contribution, Amount bond, String reason) {
        return challenge(contribution, bond, Claim.quality(reason));
    }

    /**
     * Appeals against the slash of an own row: a larger panel decides, and a slash that was wrong is undone to the unit.
     *
     * @param contribution which
     * @param bond what is risked
     * @param reason why
     * @return the receipt
     */
    Receipt appeal(ContributionId contribution, Amount bond, String reason);

    /**
     * Declares that this account and another belong together: neither judges what the other contributed or challenged.
     *
     * @param affiliate the other one
     * @return the receipt
     */
    Receipt declareAffiliate(AccountId affiliate);

    /**
     * Certifies an expert of a Datanet of which this account is a curator.
     *
     * @param datanet which
     * @param account who
     * @param until when the credential ends, in milliseconds since 1970
     * @return the receipt
     */
    Receipt certify(DatanetId datanet, AccountId account, long until);

    /**
     * Takes an expert's credential back.
     *
     * @param datanet of which Datanet
     * @param account whose
     * @return the receipt
     */
    Receipt revoke(DatanetId datanet, AccountId account);

    /**
     * Returns the rows that this account may claim now as an expert of a Datanet.
     *
     * @param datanet which
     * @return the tasks, in order of the rows; none without a credential
     */
    List<ExpertTask> queue(DatanetId datanet);

    /**
     * Claims a row from the queue, and promises a verdict within {@code expert-window}.
     *
     * @param contribution which
     * @return the receipt
     */
    Receipt claim(ContributionId contribution);

    /**
     * Answers a claimed row.
     *
     * @param contribution which
     * @param vote the verdict
     * @param rationale the hash of the reasons, which the expert keeps or publishes
     * @return the receipt
     */
    Receipt answer(ContributionId contribution, Vote vote, Hash rationale);
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;
import org.openledger.Receipt;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/** What an actor does with Datanets. */
public interface Datanets {

    /**
     * Founds a Datanet; the founder becomes its owner, curator and first contributor.
     *
     * @param terms its rules
     * @return the new Datanet
     */
    DatanetId create(DatanetTerms terms);

    /**
     * Joins an open Datanet as a contributor.
     *
     * @param datanet which
     * @return the receipt
     */
    Receipt join(DatanetId datanet);

    /**
     * Leaves a Datanet.
     *
     * @param datanet which
     * @return the receipt
     */
    Receipt leave(DatanetId datanet);

    /**
     * Sets a member's roles.
     *
     * @param datanet which
     * @param account whose
     * @param roles exactly these from now on; none removes the member
     * @return the receipt
     */
    Receipt grant(DatanetId datanet, AccountId account, Role... roles);

    /**
     * Replaces the terms.
     *
     * @param datanet which
     * @param terms the new rules, of the same kind
     * @return the receipt
     */
    Receipt revise(DatanetId datanet, DatanetTerms terms);

    /**
     * Contributes one row: commits, seals, reveals and has it checked.
     *
     * <p>The salt is stored before the commit, so that a crash in between loses nothing: the same call under the same
     * {@link org.openledger.Actor#once command id} resumes.
     *
     * @param datanet which
     * @param content the row
     * @param stake what stands behind it
     * @return the row, checked and waiting for its committee
     */
    ContributionId contribute(DatanetId datanet, Content content, Amount stake);

    /**
     * Contributes one row that was made of earlier ones: a label, a cleaned row, feedback.
     *
     * @param datanet which
     * @param content the row; the text of a label is the label
     * @param stake what stands behind it
     * @param derivation what sort of work it is, and of which rows it was made
     * @return the row, checked and waiting for its committee
     */
    ContributionId contribute(DatanetId datanet, Content content, Amount stake, Derivation derivation);

    /**
     * Contributes many rows under one signature per {@link org.openledger.party.Authorisation#MAX_BATCH} commands.
     *
     * @param datanet which
     * @param contents the rows, in order of priority
     * @param stake what stands behind each
     * @return the rows, in the same order
     */
    List<ContributionId> contributeAll(DatanetId datanet, List<Content> contents, Amount stake);

    /**
     * Withdraws an own row from future use.
     *
     * @param contribution which
     * @return the receipt
     */
    Receipt withdraw(ContributionId contribution);

    /**
     * Has the content of an own row erased for ever, from every store of this ledger.
     *
     * <p>The log keeps its commitment and still verifies; what was paid or is owed for it stays. Models that contain it cannot be built again: what was built
     * is dropped, and questions to them are refunded. Answers that repeat it are their askers' and stay.
     *
     * @param contribution which; not one that is under review or challenged
     * @return the receipt of the record that it is done
     */
    Receipt erase(ContributionId contribution);

    /**
     * Narrows what may be done with an own row; versions that are out keep it, new ones take it only where it fits.
     *
     * @param contribution which
     * @param rights no more than are in force
     * @return the receipt
     */
    Receipt restrict(ContributionId contribution, UsageRights rights);

    /**
     * Proposes a change that the members decide about, by their shares.
     *
     * @param datanet which
     * @param change what would be done
     * @return the change
     */
    ChangeId propose(DatanetId datanet, DatanetChange change);

    /**
     * Votes on a change with the shares held before it was proposed.
     *
     * @param change which
     * @param supports yes or no
     * @return the receipt
     */
    Receipt vote(ChangeId change, boolean supports);

    /**
     * Asks how good a published version is: duplicates, stale rows, balance, what is missing, labels that disagree. The first to ask has it counted and put
     * on record.
     *
     * @param datanet which
     * @param version its number
     * @return the profile on record
     */
    QualityProfile profile(DatanetId datanet, int version);

    /**
     * Freezes the active rows whose rights allow a use as the next version.
     *
     * @param datanet which
     * @param use for what the version is
     * @return the version
     */
    DatasetVersion publishVersion(DatanetId datanet, Use use);

    /**
     * Freezes the active rows as the next version.
     *
     * @param datanet which
     * @return the version
     */
    DatasetVersion publishVersion(DatanetId datanet);
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.openledger.LedgerView;
import org.openledger.audit.Hash;
import org.openledger.core.table.Due;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Use;
import org.openledger.governance.Parameters;
import org.openledger.inference.RequestId;
import org.openledger.ledger.Genesis;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.party.KeyChange;
import org.openledger.party.VerificationKey;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.TakenBack;
import org.openledger.review.Challenge;
import org.openledger.review.SlashAppeal;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.PoolId;
import org.openledger.stake.Slash;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Vesting;

/** The one read view of the whole ledger that every rule gets: what everybody may read, and what only rules ask. */
public interface Ledger extends LedgerView {
    /** What the ledger began with; only after it began. */
    Genesis genesis();

    /** Where the chain of seeds stands. */
    Seeds seeds();

    /** A version of the parameters. */
    Parameters parameters(int version);

    /** Who has at least that much bonded behind validation, in order of their first bonded stake. */
    List<Validator> validators(Amount least);

    /** A stake that earns as a holding. */
    Optional<HeldStake> held(StakeId id);

    /** How far the stakers' deposits are spread. */
    Accrual accrual();

    /** How many staking programmes there ever were. */
    long programmes();

    /** Finds an allocation that vests. */
    Optional<Vesting> vesting(long number);

    /** An account's keys, its guardians, and what they agreed to. */
    AccountKeys keys(AccountId account);

    /** A change of a key, whatever became of it. */
    Optional<KeyChange> keyChange(long number);

    /** How many changes of keys there ever were. */
    long keyChanges();

    /** Whether a key is the one that speaks for an account. */
    boolean speaksFor(AccountId account, VerificationKey key);

    /** Whether a row of the account is challenged, or its slash appealed. */
    boolean inDispute(AccountId account);

    /** A slash. */
    Slash slash(long number);

    /** A challenge. */
    Challenge challenge(long number);

    /** How many appeals there ever were. */
    long appeals();

    /** The first round of an appeal. */
    int firstRound(SlashAppeal appeal);

    /** Who sat on a row's committees since it was last active. */
    SortedSet<AccountId> judges(ContributionId row);

    /** Whose affiliates an account is, in reviews of a Datanet. */
    SortedSet<AccountId> affiliates(AccountId account, DatanetId datanet);

    /** Who stands in an account's own list of affiliates for one Datanet, or for all. */
    List<AccountId> affiliations(Optional<DatanetId> datanet, AccountId account);

    /** How many owners a Datanet has. */
    int owners(DatanetId datanet);

    /** The manifest root over these rows, in order of their ids. */
    Hash manifest(List<ContributionId> rows);

    /** The active rows of a Datanet whose rights allow a use at a time, ascending. */
    List<ContributionId> fitting(DatanetId datanet, Use use, long time);

    /** For what a version is. */
    Use use(DatasetVersion version);

    /** The first row of a version that no new model may be tuned on at a time: it ended, or its author narrowed its rights. */
    Optional<ContributionId> lapsed(DatasetVersion version, long time);

    /** How many shares an account held before the leaf that proposed a change which is open. */
    long sharesBefore(DatanetId datanet, AccountId account, long height);

    /** Whether a row's author holds shares for it. */
    boolean isMinted(ContributionId row);

    /** How many shares a row is worth: by the numbers in force when it was committed. */
    long shareWorth(Contribution row);

    /** Whether an account voted on a change. */
    boolean hasVoted(ChangeId change, AccountId account);

    /** How many rows an account committed to a Datanet in the epoch of a time. */
    long rowsUsed(DatanetId datanet, AccountId account, long time);

    /** How many bytes an account revealed to a Datanet in the epoch of a time. */
    long bytesUsed(DatanetId datanet, AccountId account, long time);

    /** Which rows are part of a version. */
    Predicate<Contribution> membersOf(DatasetVersion version);

    /** How many rows lie between a row and raw material, itself counted; 0 for raw material. */
    int derivationDepth(ContributionId row);

    /** Whether a row was revealed with that sealed content. */
    boolean isKnown(Hash blob);

    /** How many challenges there ever were. */
    long challenges();

    /** The newest challenge of a row, open or closed. */
    Optional<Challenge> lastChallenge(ContributionId row);

    /** The first round of a challenge. */
    int firstRound(Challenge challenge);

    /** Rows that began to wait for a committee before a leaf, in the order in which they began. */
    List<Due> waiting(long beforeHeight, int most);

    /** What ends by itself and is due, in order of time, kind and id. */
    List<Due> due(long time, int most);

    /** An account's reputation in a domain at a time. */
    Reputation reputation(AccountId account, String domain, long time);

    /** What takes back what the slash of a row had noted, if it noted anything. */
    Optional<TakenBack> toTakeBack(ContributionId row);

    /** Who voted what in the first decided round of a row. */
    CastVotes votes(ContributionId row);

    /** How an account usually votes in a domain. */
    Habits habits(AccountId account, String domain);

    /** The number of the newest pay epoch of validators; -1 before the first. */
    long newestPayEpoch();

    /** A pay epoch that has begun and may still pay. */
    Optional<PayEpoch> payEpoch(long number);

    /** A validator's points in a pay epoch that were not paid yet, in millionths. */
    long payPoints(AccountId account, long epoch);

    /** What nobody has drawn of closed pay epochs below a number. */
    Amount payLeft(long below);

    /** What of the pot of validators is somebody's and not drawn yet. */
    Amount payReserved();

    /** What a row has earned for those who had voted for it. */
    Optional<ApprovalPay> approvalPay(ContributionId row);

    /** A known answer that was committed to. */
    Optional<Gold> gold(long number);

    /** How many known answers were ever committed to. */
    long golds();

    /** How many known answers an account has committed to and not shown. */
    long hiddenGolds(AccountId account);

    /** What an account was paid for its rows. */
    Amount earned(AccountId account);

    /** The open pool of a model's influence for the reward epoch with that end. */
    Optional<InfluencePool> openPool(ModelId model, long end);

    /** Who has a score in a pool that is not yet paid. */
    SortedSet<AccountId> players(PoolId pool);

    /** Who paid answers whose influence is in a pool that is not yet paid. */
    SortedSet<AccountId> payers(PoolId pool);

    /** The votes in a pool that is not yet paid, by player and then payer. */
    List<PoolVote> votes(PoolId pool);

    /** What each payer brought into a pool that is not yet paid. */
    SortedMap<AccountId, PayerPart> payerParts(PoolId pool);

    /** What a row has earned and what payers said of it, if it was ever paid for. */
    Optional<RowStanding> standing(ContributionId row);

    /** What the pool paid in bonuses in an epoch that is not before the newest one in which it paid any. */
    Amount bonuses(long epoch);

    /** What the pool paid in premiums in an epoch that is not before the newest one in which it paid any. */
    Amount premiums(long epoch);

    /** Whether an answer was rated. */
    boolean isRated(RequestId request);

    /** How much a payer's opinions weigh on a row in a reward epoch so far. */
    Amount opinionWeight(ContributionId row, AccountId payer, long epoch);
}

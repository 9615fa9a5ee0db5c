/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.audit.Hash;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.VersionDiff;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.Signatures;
import org.openledger.model.Descent;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.VerificationKey;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ValidatorPay;
import org.openledger.review.Challenge;
import org.openledger.review.ExpertTask;
import org.openledger.review.Review;
import org.openledger.review.SlashAppeal;
import org.openledger.reward.Earnings;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.PoolId;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Holding;
import org.openledger.stake.Programme;
import org.openledger.stake.Slash;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Vesting;

/** The whole state at one height, read-only. */
public interface LedgerView {

    /** Returns how many leaves this state is the fold of. */
    long height();

    /** Returns the time of the newest leaf, in milliseconds since 1970. */
    long time();

    /** Returns the effect digest: equal digests mean equal effects of every leaf so far. */
    Hash digest();

    /** Returns the hash of the whole state, as a snapshot holds it. */
    Hash stateRoot();

    /** Returns what speaks for an account here; a ledger whose signatures are simulated is a laboratory's and proves nothing. */
    Signatures signatures();

    /** Returns the parameters in force for the next leaf. */
    Parameters parameters();

    /** Returns what lies in a pot. */
    Amount balance(Pot pot);

    /** Returns what lies in all pots of a kind. */
    Amount total(Pot.Kind kind);

    /** Returns all OPEN that was ever minted. */
    Amount supply();

    /** Returns the OPEN that there is: what was ever minted, less what was burned. */
    Amount circulating();

    /** Returns an account's allocations that vest by a schedule, in order of their numbers. */
    List<Vesting> vestings(AccountId account);

    /** Finds the key that speaks for an account since its keys were changed; nothing while it is the key that founded it. */
    Optional<VerificationKey> changedKey(AccountId account);

    /** Finds the change of an account's key that is on its way. */
    Optional<KeyChange> keyChange(AccountId account);

    /** Returns an account's guardians. */
    Guardians guardians(AccountId account);

    /** Finds a Datanet. */
    Optional<Datanet> datanet(DatanetId id);

    /** Returns how many Datanets there are. */
    long datanets();

    /** Returns an account's roles in a Datanet; none if it is not a member. */
    Set<Role> roles(DatanetId datanet, AccountId account);

    /** Finds a row. */
    Optional<Contribution> contribution(ContributionId id);

    /** Returns how many rows were ever committed. */
    long contributions();

    /** Returns a Datanet's rows in order of their ids, whatever their status. */
    List<Contribution> contributions(DatanetId datanet);

    /** Finds a published version. */
    Optional<DatasetVersion> version(DatanetId datanet, int number);

    /** Returns the rows of a published version in order of their ids; none if there is no such version. */
    List<ContributionId> rows(DatasetVersion version);

    /** Returns what lies between two published versions of a Datanet. */
    Optional<VersionDiff> diff(DatanetId datanet, int from, int to);

    /** Finds how good a published version is, if that was put on record. */
    Optional<QualityProfile> profile(DatanetId datanet, int version);

    /** Finds everything that is known of a row: metadata, owner, rights in force, and the answers that it was credited in. */
    Optional<RowCard> row(ContributionId id);

    /** Returns how many shares of a Datanet there are. */
    long shares(DatanetId datanet);

    /** Returns how many shares of a Datanet an account holds. */
    long shares(DatanetId datanet, AccountId account);

    /** Finds a change that members decide about. */
    Optional<ChangeProposal> change(ChangeId id);

    /** Returns how many changes were ever proposed. */
    long changes();

    /** Returns a Datanet's changes that are not decided or not done yet, in order of their ids. */
    List<ChangeProposal> openChanges(DatanetId datanet);

    /** Returns what may be done with a row: what its author left of it, or its Datanet's terms, whichever is less; nothing for an unknown row. */
    Optional<UsageRights> rights(ContributionId id);

    /** Returns the rows that a model was built on and that their authors have withdrawn or erased since, ascending. */
    List<ContributionId> trainedOnWithdrawn(ModelId model);

    /** Returns of which rows a row was made, and what sort of work it is; nothing for raw material. */
    Optional<Derivation> derivation(ContributionId id);

    /** Finds the current review of a row. */
    Optional<Review> review(ContributionId id);

    /** Finds the open challenge of a row. */
    Optional<Challenge> challenge(ContributionId id);

    /** Finds the newest slash of a row, whatever became of it. */
    Optional<Slash> slash(ContributionId id);

    /** Finds the open appeal of a row. */
    Optional<SlashAppeal> appeal(ContributionId id);

    /** Returns who is credited for a row from now on: its author, unless a prior publication was shown; nobody if its Datanet's commons are. */
    Optional<AccountId> creditedTo(ContributionId id);

    /** Tells whether two accounts belong together in reviews of a Datanet: then neither judges what the other contributed or challenged. */
    boolean affiliated(AccountId one, AccountId other, DatanetId datanet);

    /** Returns when an account's credential as an expert of a Datanet ends, in milliseconds since 1970; absent without one. */
    Optional<Long> expertUntil(DatanetId datanet, AccountId account);

    /** Finds the task for experts of a row. */
    Optional<ExpertTask> expertTask(ContributionId id);

    /** Returns a Datanet's rows that wait for experts, in order of the rows. */
    List<ExpertTask> expertTasks(DatanetId datanet);

    /** Finds a stake. */
    Optional<Stake> stake(StakeId id);

    /** Returns an account's stakes in order of their ids. */
    List<Stake> stakes(AccountId owner);

    /**
     * Returns an account's reputation in a domain at the time of the newest leaf; that of a newcomer if it has none.
     *
     * @param account whose
     * @param domain the domain of a Datanet's terms
     * @return its reputation
     */
    Reputation reputation(AccountId account, String domain);
    /** Finds how a HOLDING stake earns; nothing for other stakes, and for those on their way out. */
    Optional<Holding> holding(StakeId id);

    /**
     * Returns what a validator has earned by its votes and not yet drawn.
     *
     * @param account whose
     * @return one entry per pay epoch that may still pay, ascending
     */
    List<ValidatorPay> validatorPay(AccountId account);

    /** Returns the validators who let a row in: those who revealed a vote to accept it in its first decided round, in order of the committee. */
    List<AccountId> approvers(ContributionId row);

    /**
     * Returns what answers have earned for a validator who had voted for a row, and it has not yet drawn; void while the row is slashed.
     *
     * @param row which row
     * @param account who
     * @return how much
     */
    Amount approvalPay(ContributionId row, AccountId account);

    /** Finds a staking programme. */
    Optional<Programme> programme(long number);

    /** Finds a holding's part in a staking programme. */
    Optional<Enrolment> enrolment(StakeId id);

    /** Finds a model. */
    Optional<ModelVersion> model(ModelId id);

    /** Finds the lineage that a model was published with, and its ancestors' royalties. */
    Optional<Descent> descent(ModelId id);

    /** Finds a model-building job. */
    Optional<Job> job(JobId id);

    /** Returns how many jobs were ever opened. */
    long jobs();

    /** Returns how many models were ever published. */
    long models();

    /** Finds a request. */
    Optional<InferenceRequest> request(RequestId id);

    /** Returns how many requests were ever made. */
    long requests();

    /** Finds the settlement of a request. */
    Optional<Settlement> settlement(RequestId id);

    /** Returns what a row was ever credited with; nothing, for a row that never was. */
    Optional<Earnings> earnings(ContributionId row);

    /** Finds what energy an answer took, in microjoules; nothing, if that is not on record. */
    Optional<Long> energy(RequestId request);

    /** Finds a pool of influence. */
    Optional<InfluencePool> pool(PoolId id);

    /** Returns how many pools of influence there ever were. */
    long pools();

    /** Returns the grades of methods on a model, in the order in which they were recorded. */
    List<MethodGrade> grades(ModelId model);
}

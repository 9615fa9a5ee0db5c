/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openledger.LedgerView;
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

/** A view that passes each question on to whichever state can answer it. */
abstract class AskedView implements LedgerView {

    /** Asks a state; the answer is a value that no later leaf changes. */
    abstract <T> T ask(Function<LedgerView, T> question);

    @Override
    public long height() {
        return ask(LedgerView::height);
    }

    @Override
    public long time() {
        return ask(LedgerView::time);
    }

    @Override
    public Hash digest() {
        return ask(LedgerView::digest);
    }

    @Override
    public Hash stateRoot() {
        return ask(LedgerView::stateRoot);
    }

    @Override
    public Signatures signatures() {
        return ask(LedgerView::signatures);
    }

    @Override
    public Parameters parameters() {
        return ask(LedgerView::parameters);
    }

    @Override
    public Amount balance(Pot pot) {
        return ask(state -> state.balance(pot));
    }

    @Override
    public Amount total(Pot.Kind kind) {
        return ask(state -> state.total(kind));
    }

    @Override
    public Amount supply() {
        return ask(LedgerView::supply);
    }

    @Override
    public Amount circulating() {
        return ask(LedgerView::circulating);
    }

    @Override
    public List<Vesting> vestings(AccountId account) {
        return ask(state -> state.vestings(account));
    }

    @Override
    public Optional<Datanet> datanet(DatanetId id) {
        return ask(state -> state.datanet(id));
    }

    @Override
    public long datanets() {
        return ask(LedgerView::datanets);
    }

    @Override
    public Set<Role> roles(DatanetId datanet, AccountId account) {
        return ask(state -> state.roles(datanet, account));
    }

    @Override
    public Optional<Contribution> contribution(ContributionId id) {
        return ask(state -> state.contribution(id));
    }

    @Override
    public long contributions() {
        return ask(LedgerView::contributions);
    }

    @Override
    public List<Contribution> contributions(DatanetId datanet) {
        return ask(state -> state.contributions(datanet));
    }

    @Override
    public Optional<DatasetVersion> version(DatanetId datanet, int number) {
        return ask(state -> state.version(datanet, number));
    }

    @Override
    public List<ContributionId> rows(DatasetVersion version) {
        return ask(state -> state.rows(version));
    }

    @Override
    public Optional<VersionDiff> diff(DatanetId datanet, int from, int to) {
        return ask(state -> state.diff(datanet, from, to));
    }

    @Override
    public Optional<QualityProfile> profile(DatanetId datanet, int version) {
        return ask(state -> state.profile(datanet, version));
    }

    @Override
    public Optional<RowCard> row(ContributionId id) {
        return ask(state -> state.row(id));
    }

    @Override
    public long shares(DatanetId datanet) {
        return ask(state -> state.shares(datanet));
    }

    @Override
    public long shares(DatanetId datanet, AccountId account) {
        return ask(state -> state.shares(datanet, account));
    }

    @Override
    public Optional<ChangeProposal> change(ChangeId id) {
        return ask(state -> state.change(id));
    }

    @Override
    public long changes() {
        return ask(LedgerView::changes);
    }

    @Override
    public List<ChangeProposal> openChanges(DatanetId datanet) {
        return ask(state -> state.openChanges(datanet));
    }

    @Override
    public Optional<UsageRights> rights(ContributionId id) {
        return ask(state -> state.rights(id));
    }

    @Override
    public List<ContributionId> trainedOnWithdrawn(ModelId model) {
        return ask(state -> state.trainedOnWithdrawn(model));
    }

    @Override
    public Optional<Derivation> derivation(ContributionId id) {
        return ask(state -> state.derivation(id));
    }

    @Override
    public Optional<Review> review(ContributionId id) {
        return ask(state -> state.review(id));
    }

    @Override
    public Optional<Challenge> challenge(ContributionId id) {
        return ask(state -> state.challenge(id));
    }

    @Override
    public Optional<Slash> slash(ContributionId id) {
        return ask(state -> state.slash(id));
    }

    @Override
    public Optional<SlashAppeal> appeal(ContributionId id) {
        return ask(state -> state.appeal(id));
    }

    @Override
    public Optional<AccountId> creditedTo(ContributionId id) {
        return ask(state -> state.creditedTo(id));
    }

    @Override
    public boolean affiliated(AccountId one, AccountId other, DatanetId datanet) {
        return ask(state -> state.affiliated(one, other, datanet));
    }

    @Override
    public Optional<Long> expertUntil(DatanetId datanet, AccountId account) {
        return ask(state -> state.expertUntil(datanet, account));
    }

    @Override
    public Optional<ExpertTask> expertTask(ContributionId id) {
        return ask(state -> state.expertTask(id));
    }

    @Override
    public List<ExpertTask> expertTasks(DatanetId datanet) {
        return ask(state -> state.expertTasks(datanet));
    }

    @Override
    public Optional<Stake> stake(StakeId id) {
        return ask(state -> state.stake(id));
    }

    @Override
    public List<Stake> stakes(AccountId owner) {
        return ask(state -> state.stakes(owner));
    }

    @Override
    public Reputation reputation(AccountId account, String domain) {
        return ask(state -> state.reputation(account, domain));
    }

    @Override
    public Optional<VerificationKey> changedKey(AccountId account) {
        return ask(state -> state.changedKey(account));
    }

    @Override
    public Optional<KeyChange> keyChange(AccountId account) {
        return ask(state -> state.keyChange(account));
    }

    @Override
    public Guardians guardians(AccountId account) {
        return ask(state -> state.guardians(account));
    }

    @Override
    public Optional<Programme> programme(long number) {
        return ask(state -> state.programme(number));
    }

    @Override
    public Optional<Enrolment> enrolment(StakeId id) {
        return ask(state -> state.enrolment(id));
    }

    @Override
    public Optional<Holding> holding(StakeId id) {
        return ask(state -> state.holding(id));
    }

    @Override
    public List<ValidatorPay> validatorPay(AccountId account) {
        return ask(state -> state.validatorPay(account));
    }

    @Override
    public Amount approvalPay(ContributionId row, AccountId account) {
        return ask(state -> state.approvalPay(row, account));
    }

    @Override
    public Optional<ModelVersion> model(ModelId id) {
        return ask(state -> state.model(id));
    }

    @Override
    public Optional<Descent> descent(ModelId id) {
        return ask(state -> state.descent(id));
    }

    @Override
    public Optional<Job> job(JobId id) {
        return ask(state -> state.job(id));
    }

    @Override
    public long jobs() {
        return ask(LedgerView::jobs);
    }

    @Override
    public long models() {
        return ask(LedgerView::models);
    }

    @Override
    public Optional<InferenceRequest> request(RequestId id) {
        return ask(state -> state.request(id));
    }

    @Override
    public long requests() {
        return ask(LedgerView::requests);
    }

    @Override
    public Optional<Settlement> settlement(RequestId id) {
        return ask(state -> state.settlement(id));
    }

    @Override
    public Optional<Earnings> earnings(ContributionId row) {
        return ask(state -> state.earnings(row));
    }

    @Override
    public Optional<InfluencePool> pool(PoolId id) {
        return ask(state -> state.pool(id));
    }

    @Override
    public long pools() {
        return ask(LedgerView::pools);
    }

    @Override
    public List<MethodGrade> grades(ModelId model) {
        return ask(state -> state.grades(model));
    }
}

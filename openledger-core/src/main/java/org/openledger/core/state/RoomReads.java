/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.openledger.audit.Hash;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.reward.EarningsOf;
import org.openledger.core.rule.AccountKeys;
import org.openledger.core.rule.Accrual;
import org.openledger.core.rule.ApprovalPay;
import org.openledger.core.rule.CastVotes;
import org.openledger.core.rule.Gold;
import org.openledger.core.rule.Habits;
import org.openledger.core.rule.HeldStake;
import org.openledger.core.rule.Ledger;
import org.openledger.core.rule.PayEpoch;
import org.openledger.core.rule.PayerPart;
import org.openledger.core.rule.PoolVote;
import org.openledger.core.rule.RowStanding;
import org.openledger.core.rule.Seeds;
import org.openledger.core.rule.Validator;
import org.openledger.core.table.Due;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.Role;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.datanet.VersionDiff;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.Genesis;
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
import org.openledger.reputation.ReputationEvent.TakenBack;
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

/** What is read off the rooms one by one; the height, the time and the digest are the state's own. */
abstract class RoomReads implements Ledger {
    final Rooms rooms = new Rooms();

    @Override
    public Genesis genesis() {
        return rooms.system
                .genesis()
                .orElseThrow(() -> new IllegalStateException("the ledger has not begun: apply its genesis first"));
    }

    @Override
    public Signatures signatures() {
        return genesis().signatures();
    }

    @Override
    public Seeds seeds() {
        return rooms.system.seeds();
    }

    @Override
    public Parameters parameters() {
        return rooms.governance.current();
    }

    @Override
    public Parameters parameters(int version) {
        return rooms.governance.version(version);
    }

    @Override
    public Amount balance(Pot pot) {
        return rooms.tokens.balance(pot);
    }

    @Override
    public Amount total(Pot.Kind kind) {
        return rooms.tokens.total(kind);
    }

    @Override
    public Amount supply() {
        return rooms.tokens.supply();
    }

    @Override
    public Amount circulating() {
        return supply().minus(total(Pot.Kind.BURNED));
    }

    @Override
    public List<Vesting> vestings(AccountId account) {
        return rooms.vestings.of(account);
    }

    @Override
    public Optional<Vesting> vesting(long number) {
        return rooms.vestings.vesting(number);
    }

    @Override
    public Amount earned(AccountId account) {
        return rooms.rewards.earned(account);
    }

    @Override
    public Reputation reputation(AccountId account, String domain, long time) {
        return rooms.system.genesis().isEmpty()
                ? Reputation.of(0, 0)
                : rooms.reputations.reputation(
                        account,
                        domain,
                        ReputationRules.epoch(this, time),
                        parameters().number(Parameters.REPUTATION_KEPT));
    }

    @Override
    public Reputation reputation(AccountId account, String domain) {
        return reputation(account, domain, time());
    }

    @Override
    public Optional<TakenBack> toTakeBack(ContributionId row) {
        return rooms.reputations.toTakeBack(row);
    }

    @Override
    public CastVotes votes(ContributionId row) {
        return rooms.validations.votes(row);
    }

    @Override
    public Habits habits(AccountId account, String domain) {
        return rooms.validations.habits(account, domain);
    }

    @Override
    public long newestPayEpoch() {
        return rooms.validations.newest();
    }

    @Override
    public Optional<PayEpoch> payEpoch(long number) {
        return rooms.validations.epoch(number);
    }

    @Override
    public long payPoints(AccountId account, long epoch) {
        return rooms.validations.points(account, epoch);
    }

    @Override
    public Amount payLeft(long below) {
        return rooms.validations.left(below);
    }

    @Override
    public Amount payReserved() {
        return rooms.validations.left(Long.MAX_VALUE).plus(rooms.approvals.left());
    }

    @Override
    public Optional<ApprovalPay> approvalPay(ContributionId row) {
        return rooms.approvals.pay(row);
    }

    @Override
    public Optional<Gold> gold(long number) {
        return rooms.golds.gold(number);
    }

    @Override
    public long golds() {
        return rooms.golds.count();
    }

    @Override
    public long hiddenGolds(AccountId account) {
        return rooms.golds.hidden(account);
    }

    @Override
    public List<ValidatorPay> validatorPay(AccountId account) {
        return rooms.validations.pay(account);
    }

    @Override
    public Amount approvalPay(ContributionId row, AccountId account) {
        int place = votes(row).approvers().indexOf(account);
        return place < 0
                ? Amount.ZERO
                : approvalPay(row).map(pay -> pay.left(place)).orElse(Amount.ZERO);
    }

    @Override
    public Optional<Datanet> datanet(DatanetId id) {
        return rooms.datanets.datanet(id);
    }

    @Override
    public long datanets() {
        return rooms.datanets.count();
    }

    @Override
    public Set<Role> roles(DatanetId datanet, AccountId account) {
        return rooms.datanets.roles(datanet, account);
    }

    @Override
    public int owners(DatanetId datanet) {
        return rooms.datanets.owners(datanet);
    }

    @Override
    public Hash manifest(List<ContributionId> rows) {
        return rooms.rows.manifest(rows);
    }

    @Override
    public List<ContributionId> fitting(DatanetId datanet, Use use, long time) {
        return rooms.datanets.fitting(datanet, use, time);
    }

    @Override
    public Use use(DatasetVersion version) {
        return rooms.datanets.use(version);
    }

    @Override
    public Optional<ContributionId> lapsed(DatasetVersion version, long time) {
        return rooms.datanets.lapsed(version, time);
    }

    @Override
    public List<ContributionId> rows(DatasetVersion version) {
        return rooms.datanets.rows(version);
    }

    @Override
    public Optional<VersionDiff> diff(DatanetId datanet, int from, int to) {
        return rooms.datanets.diff(datanet, from, to);
    }

    @Override
    public Optional<QualityProfile> profile(DatanetId datanet, int version) {
        return rooms.profiles.profile(datanet, version);
    }

    @Override
    public Optional<RowCard> row(ContributionId id) {
        return contribution(id)
                .map(row -> new RowCard(
                        row,
                        datanet(row.datanet()).orElseThrow().terms().kind(),
                        row.author(),
                        rights(id).orElseThrow(),
                        derivation(id),
                        isMinted(id) ? shareWorth(row) : 0,
                        rooms.uses.uses(id)));
    }

    @Override
    public long shares(DatanetId datanet) {
        return rooms.shares.total(datanet);
    }

    @Override
    public long shares(DatanetId datanet, AccountId account) {
        return rooms.shares.held(datanet, account);
    }

    @Override
    public long sharesBefore(DatanetId datanet, AccountId account, long height) {
        return rooms.shares.heldBefore(datanet, account, height);
    }

    @Override
    public boolean isMinted(ContributionId row) {
        return rooms.shares.isMinted(row);
    }

    @Override
    public long shareWorth(Contribution row) {
        return rooms.shares.worth(row);
    }

    @Override
    public Optional<ChangeProposal> change(ChangeId id) {
        return rooms.changes.change(id);
    }

    @Override
    public long changes() {
        return rooms.changes.count();
    }

    @Override
    public List<ChangeProposal> openChanges(DatanetId datanet) {
        return rooms.changes.open(datanet);
    }

    @Override
    public boolean hasVoted(ChangeId change, AccountId account) {
        return rooms.changes.hasVoted(change, account);
    }

    @Override
    public Optional<UsageRights> rights(ContributionId id) {
        return rooms.rows.row(id).map(row -> {
            UsageRights terms = datanet(row.datanet()).orElseThrow().terms().rights();
            return rooms.rights
                    .restriction(id)
                    .filter(own -> !terms.isWithin(own))
                    .orElse(terms);
        });
    }

    @Override
    public List<ContributionId> trainedOnWithdrawn(ModelId model) {
        return model(model).map(ModelVersion::data).map(rooms.datanets::ended).orElse(List.of()).stream()
                .filter(row -> contribution(row).orElseThrow().status() != ContributionStatus.SLASHED)
                .toList();
    }

    @Override
    public long rowsUsed(DatanetId datanet, AccountId account, long time) {
        return rooms.quotas.rows(datanet, account, time);
    }

    @Override
    public long bytesUsed(DatanetId datanet, AccountId account, long time) {
        return rooms.quotas.bytes(datanet, account, time);
    }

    @Override
    public Optional<DatasetVersion> version(DatanetId datanet, int number) {
        return rooms.datanets.version(datanet, number);
    }

    @Override
    public Predicate<Contribution> membersOf(DatasetVersion version) {
        return rooms.datanets.membersOf(version);
    }

    @Override
    public Optional<Contribution> contribution(ContributionId id) {
        return rooms.rows.row(id);
    }

    @Override
    public long contributions() {
        return rooms.rows.count();
    }

    @Override
    public List<Contribution> contributions(DatanetId datanet) {
        return rooms.rows.of(datanet);
    }

    @Override
    public Optional<Derivation> derivation(ContributionId id) {
        return rooms.derivations.derivation(id);
    }

    @Override
    public int derivationDepth(ContributionId row) {
        return rooms.derivations.depth(row);
    }

    @Override
    public boolean isKnown(Hash blob) {
        return rooms.rows.isKnown(blob);
    }

    @Override
    public Optional<Review> review(ContributionId id) {
        return rooms.reviews.review(id);
    }

    @Override
    public Optional<Challenge> challenge(ContributionId id) {
        return lastChallenge(id).filter(Challenge::open);
    }

    @Override
    public Optional<Challenge> lastChallenge(ContributionId row) {
        return rooms.reviews.challenge(row);
    }

    @Override
    public long challenges() {
        return rooms.reviews.challenges();
    }

    @Override
    public int firstRound(Challenge challenge) {
        return rooms.reviews.firstRound(challenge);
    }

    @Override
    public List<Due> waiting(long beforeHeight, int most) {
        return rooms.reviews.waiting(beforeHeight, most);
    }

    @Override
    public List<Due> due(long time, int most) {
        return rooms.agenda.due(time, most);
    }

    @Override
    public Optional<Stake> stake(StakeId id) {
        return rooms.stakes.stake(id);
    }

    @Override
    public List<Stake> stakes(AccountId owner) {
        return rooms.stakes.of(owner);
    }

    @Override
    public Optional<Holding> holding(StakeId id) {
        return rooms.holdings.holding(id, balance(Pot.only(Pot.Kind.STAKERS)));
    }

    @Override
    public AccountKeys keys(AccountId account) {
        return rooms.parties.keys(account);
    }

    @Override
    public Optional<VerificationKey> changedKey(AccountId account) {
        return keys(account).key();
    }

    @Override
    public Guardians guardians(AccountId account) {
        return keys(account).guardians();
    }

    @Override
    public Optional<KeyChange> keyChange(AccountId account) {
        return keys(account).change().flatMap(rooms.parties::change);
    }

    @Override
    public Optional<KeyChange> keyChange(long number) {
        return rooms.parties.change(number);
    }

    @Override
    public long keyChanges() {
        return rooms.parties.count();
    }

    @Override
    public boolean speaksFor(AccountId account, VerificationKey key) {
        return rooms.parties.speaksFor(account, key);
    }

    @Override
    public boolean inDispute(AccountId account) {
        return rooms.parties.inDispute(account);
    }

    @Override
    public Optional<Programme> programme(long number) {
        return rooms.programmes.programme(number);
    }

    @Override
    public long programmes() {
        return rooms.programmes.count();
    }

    @Override
    public Optional<Enrolment> enrolment(StakeId id) {
        return rooms.programmes.enrolment(id);
    }

    @Override
    public Optional<HeldStake> held(StakeId id) {
        return rooms.holdings.held(id);
    }

    @Override
    public Accrual accrual() {
        return rooms.holdings.accrual();
    }

    @Override
    public List<Validator> validators(Amount least) {
        return rooms.stakes.validators(least);
    }

    @Override
    public Slash slash(long number) {
        return rooms.stakes.slash(number);
    }

    @Override
    public Optional<Slash> slash(ContributionId id) {
        return rooms.stakes.slash(id);
    }

    @Override
    public Challenge challenge(long number) {
        return rooms.reviews.challenge(number);
    }

    @Override
    public Optional<SlashAppeal> appeal(ContributionId id) {
        return rooms.appeals.appeal(id).filter(SlashAppeal::open);
    }

    @Override
    public long appeals() {
        return rooms.appeals.appeals();
    }

    @Override
    public int firstRound(SlashAppeal appeal) {
        return rooms.appeals.firstRound(appeal);
    }

    @Override
    public SortedSet<AccountId> judges(ContributionId row) {
        return rooms.appeals.judges(row);
    }

    @Override
    public Optional<AccountId> creditedTo(ContributionId id) {
        return rooms.credits.creditedTo(id);
    }

    @Override
    public SortedSet<AccountId> affiliates(AccountId account, DatanetId datanet) {
        return rooms.affiliates.of(account, datanet);
    }

    @Override
    public List<AccountId> affiliations(Optional<DatanetId> datanet, AccountId account) {
        return rooms.affiliates.declared(datanet, account);
    }

    @Override
    public boolean affiliated(AccountId one, AccountId other, DatanetId datanet) {
        return affiliates(one, datanet).contains(other);
    }

    @Override
    public Optional<Long> expertUntil(DatanetId datanet, AccountId account) {
        return rooms.experts.until(datanet, account);
    }

    @Override
    public Optional<ExpertTask> expertTask(ContributionId id) {
        return rooms.experts.task(id);
    }

    @Override
    public List<ExpertTask> expertTasks(DatanetId datanet) {
        return rooms.experts.tasks(datanet);
    }

    @Override
    public Optional<ModelVersion> model(ModelId id) {
        return rooms.models.model(id);
    }

    @Override
    public Optional<Descent> descent(ModelId id) {
        return rooms.models.descent(id);
    }

    @Override
    public Optional<Job> job(JobId id) {
        return rooms.jobs.job(id);
    }

    @Override
    public long jobs() {
        return rooms.jobs.count();
    }

    @Override
    public long models() {
        return rooms.models.count();
    }

    @Override
    public Optional<InferenceRequest> request(RequestId id) {
        return rooms.requests.request(id);
    }

    @Override
    public long requests() {
        return rooms.requests.count();
    }

    @Override
    public Optional<Settlement> settlement(RequestId id) {
        return rooms.requests.settlement(id);
    }

    @Override
    public Optional<Earnings> earnings(ContributionId row) {
        return standing(row).map(standing -> EarningsOf.row(standing, this));
    }

    @Override
    public Optional<InfluencePool> pool(PoolId id) {
        return rooms.pools.pool(id);
    }

    @Override
    public long pools() {
        return rooms.pools.count();
    }

    @Override
    public List<MethodGrade> grades(ModelId model) {
        return rooms.pools.grades(model);
    }

    @Override
    public Optional<InfluencePool> openPool(ModelId model, long end) {
        return rooms.pools.open(model, end);
    }

    @Override
    public SortedSet<AccountId> players(PoolId pool) {
        return rooms.pools.players(pool);
    }

    @Override
    public SortedSet<AccountId> payers(PoolId pool) {
        return rooms.pools.payers(pool);
    }

    @Override
    public List<PoolVote> votes(PoolId pool) {
        return rooms.pools.votes(pool);
    }

    @Override
    public SortedMap<AccountId, PayerPart> payerParts(PoolId pool) {
        return rooms.pools.parts(pool);
    }

    @Override
    public Optional<RowStanding> standing(ContributionId row) {
        return rooms.earnings.standing(row);
    }

    @Override
    public Amount bonuses(long epoch) {
        return rooms.earnings.bonuses(epoch);
    }

    @Override
    public boolean isRated(RequestId request) {
        return rooms.feedback.isRated(request);
    }

    @Override
    public Amount opinionWeight(ContributionId row, AccountId payer, long epoch) {
        return rooms.feedback.weight(row, payer, epoch);
    }
}

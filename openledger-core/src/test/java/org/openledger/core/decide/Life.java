/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.ledger.SystemRules;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Purge;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.UsageRights;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.ledger.LedgerCommand;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.ModelVersion;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.RewardCommand;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.testkit.Soak;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/** Random people in a village with short windows: sensible commands, senseless ones, and time that jumps. */
final class Life {
    private static final int LATEST = 8;
    private static final int RECENT = 5 * LATEST;

    final Town town;
    private final Random random;
    private final TokenLife tokens;
    private final Court court;
    private final ValidatorLife validators;

    Life(long seed) {
        Parameters quick = Parameters.standard()
                .with(Parameters.EPOCH, 1_000)
                .with(Parameters.REVEAL_WINDOW, 30_000)
                .with(Parameters.VOTE_WINDOW, 5_000)
                .with(Parameters.VOTE_REVEAL_WINDOW, 5_000)
                .with(Parameters.CHALLENGE_WINDOW, 5_000)
                .with(Parameters.UNBONDING, 9_000)
                .with(Parameters.APPEAL_WINDOW, 9_000)
                .with(Parameters.ANSWER_WINDOW, 5_000)
                .with(Parameters.ROTATION_DELAY, 9_000)
                .with(Parameters.RECOVERY_DELAY, 20_000)
                .with(Parameters.COMMITTEE, 4)
                .with(Parameters.QUORUM, 2)
                .with(Parameters.NON_REVEAL_PENALTY, 3_333)
                .with(Parameters.SLASH_FRACTION, 7_777)
                .with(Parameters.CHANGE_WINDOW, 9_000)
                .with(Parameters.CHANGE_TIMELOCK, 1_000)
                .with(Parameters.CHANGE_QUORUM, 100)
                .with(Parameters.PEER_LEAST, 1)
                .with(Parameters.VALIDATOR_EPOCH, 7_000)
                .with(Parameters.VALIDATION_EXPIRY, 2)
                .with(Parameters.REWARD_EPOCH, 20_000)
                .with(Parameters.INFLUENCE_PAYER_LEAST, 0)
                .with(Parameters.GAS_PRICE, 3);
        Village village = new Village(Court.quick(quick));
        town = village.validators(5).town;
        random = new Random(seed);
        tokens = new TokenLife(town, random);
        court = new Court(town, random);
        validators = new ValidatorLife(town, seed);
        for (int i = 0; i < 3; i++) {
            town.ok(person(), new TokenCommand.Transfer(OPERATOR, Amount.open(1)));
        }
    }

    void live(int steps) {
        Soak.decided(steps);
        for (int i = 0; i < steps; i++) {
            town.clock += random.nextInt(4) == 0 ? random.nextInt(6_000) : random.nextInt(200);
            Move move = move();
            town.ask(move.account, move.command);
            committeesMeet();
            tokens.act();
            court.sit(new ContributionId(Math.max(0, town.state.contributions() - random.nextInt(LATEST))));
            validators.act();
            if (town.state.due(town.clock) || town.state.seedDue(town.clock)) {
                town.ask(OPERATOR, new LedgerCommand.Tick(seed()));
            }
        }
    }

    /** Most members of most committees do what is due. */
    private void committeesMeet() {
        long rows = town.state.contributions();
        for (long id = Math.max(0, rows - RECENT); id < rows; id++) {
            ContributionId row = new ContributionId(id);
            Optional<Review> review = town.state.review(row);
            if (review.isPresent() && random.nextInt(3) > 0) {
                for (AccountId member : review.get().committee()) {
                    Move vote = vote(row, review.get(), member);
                    town.ask(vote.account, vote.command);
                }
            }
        }
    }

    void decideOnly(int steps) {
        for (int i = 0; i < steps; i++) {
            Move move = move();
            Envelope envelope =
                    new Envelope(Hash.ZERO, move.account, CommandId.of("try" + i), town.clock, 1_000, move.command);
            Decider.decide(town.state, envelope, town.clock, move.account.equals(OPERATOR));
        }
    }

    private Optional<Hash> seed() {
        return town.state.seedDue(town.clock) && SystemRules.mayReveal(town.state, town.clock)
                ? Optional.of(town.nextLink())
                : Optional.empty();
    }

    private Move move() {
        long rows = town.state.contributions();
        ContributionId row = new ContributionId(Math.max(0, rows - random.nextInt(LATEST)));
        return switch (random.nextInt(22)) {
            case 18 -> publish();
            case 19 -> answer();
            case 0 -> by(person(), new TokenCommand.Transfer(person(), Amount.ofUnits(1 + random.nextLong(1L << 62))));
            case 1 ->
                by(person(), new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(1 + random.nextInt(200))));
            case 2 -> by(person(), new StakeCommand.Unbond(new StakeId(random.nextInt(8))));
            case 3, 4 ->
                by(
                        person(),
                        new DatanetCommand.Commit(
                                NET, hash("c", random.nextInt()), Amount.ofUnits(10L * random.nextLong(1L << 58))));
            case 5, 6 -> by(authorOf(row), new DatanetCommand.Reveal(row, hash("b", random.nextInt()), 9));
            case 7, 8 -> by(OPERATOR, new ReviewCommand.RecordScreening(row, Village.verdicts(4 + random.nextInt(3))));
            case 9, 10 -> vote(row);
            case 11 -> by(person(), new ReviewCommand.Contest(row, Amount.open(4 + random.nextInt(3)), court.claim()));
            case 12 -> by(person(), new DatanetCommand.Join(NET));
            case 13 -> publish();
            case 14 -> answer();
            case 15 -> rare(row);
            case 16 -> reward();
            case 17 -> answer();
            default -> together(row);
        };
    }

    private Move vote(ContributionId row) {
        Optional<Review> review = town.state.review(row);
        if (review.isEmpty() || review.get().committee().isEmpty()) {
            return by(person(), new ReviewCommand.CommitVote(row, 1, Hash.ZERO));
        }
        List<AccountId> committee = review.get().committee();
        return vote(row, review.get(), committee.get(random.nextInt(committee.size())));
    }

    /** Rows with every fourth id are spam to everybody; others are liked at first, and spam to all who look again; every other one is found good on appeal. */
    private Move vote(ContributionId row, Review review, AccountId member) {
        boolean cleared = row.ordinal() % 8 >= 4 && town.row(row).status() == ContributionStatus.APPEALED;
        boolean spam = !cleared && (row.ordinal() % 4 == 3 || (review.round() > 1 && row.ordinal() % 4 == 2));
        boolean liked = cleared || row.ordinal() % 4 == 2;
        Vote vote = spam
                ? Vote.SLASH
                : liked ? Vote.ACCEPT : Vote.values()[member.bytes().toArray()[0] & 1];
        return town.clock < review.commitBy()
                ? by(member, new ReviewCommand.CommitVote(row, review.round(), Village.hidden(member, review, vote)))
                : by(member, new ReviewCommand.RevealVote(row, review.round(), vote, Village.SALT));
    }

    private Move publish() {
        int version = random.nextInt(4) == 0
                ? 1 + random.nextInt(3)
                : town.state
                        .datanet(NET)
                        .orElseThrow()
                        .latest()
                        .map(latest -> latest.number())
                        .orElse(1);
        return random.nextBoolean()
                ? by(Town.ADA, new DatanetCommand.PublishVersion(NET))
                : by(person(), new ModelCommand.Publish(ModelSpec.infiniteGram(NET), version, hash("m", version)));
    }

    private Move answer() {
        long requests = town.state.requests();
        if (requests == 0 || random.nextBoolean()) {
            ModelId model = new ModelId(random.nextLong(town.state.models() + 1));
            Amount most = Amount.ofUnits(random.nextLong(1L << 58));
            return by(person(), new InferenceCommand.Ask(model, Hash.ZERO, random.nextInt(99), 9, 1, most));
        }
        InferenceRequest request =
                town.state.request(new RequestId(requests - 1)).orElseThrow();
        List<Settlement.RowCredit> credits = new ArrayList<>();
        ModelVersion model = town.state.model(request.model()).orElseThrow();
        for (ContributionId row : town.state.rows(model.data())) {
            if (credits.size() < 3) {
                credits.add(new Settlement.RowCredit(row, 1 + random.nextInt(233_333)));
            }
        }
        return by(
                OPERATOR,
                new InferenceCommand.Settle(new Settlement(
                        request.id(),
                        Hash.ZERO,
                        random.nextInt(10),
                        Hash.ZERO,
                        credits,
                        Determinism.BIT_EXACT,
                        Bytes.of(new byte[64]),
                        influence(request.model(), credits))));
    }

    /** What a method says of the credited rows: now and then one that is not graded. */
    private Optional<Influence> influence(ModelId model, List<Settlement.RowCredit> credits) {
        List<Influence.RowScore> scores = credits.stream()
                .map(credit -> new Influence.RowScore(credit.row(), random.nextInt(4_000_000) - 1_500_000))
                .toList();
        String method = town.state.grades(model).stream()
                .map(MethodGrade::method)
                .filter(graded -> random.nextInt(4) > 0)
                .findFirst()
                .orElse("m" + random.nextInt(3));
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new Influence(method, random.nextInt(300_000), scores));
    }

    private Move reward() {
        long requests = town.state.requests();
        RequestId newest = new RequestId(Math.max(0, requests - 1 - random.nextInt(4)));
        return switch (random.nextInt(5)) {
            case 0 -> {
                ContributionId paid = town.state.settlement(newest).stream()
                        .flatMap(settlement -> settlement.credits().stream())
                        .map(Settlement.RowCredit::row)
                        .findFirst()
                        .orElse(new ContributionId(0));
                yield by(authorOf(paid), new RewardCommand.ClaimBonus(paid));
            }
            case 1 ->
                by(
                        town.state.request(newest).map(InferenceRequest::payer).orElseGet(this::person),
                        new RewardCommand.Rate(newest, random.nextBoolean()));
            case 2 -> by(OPERATOR, new RewardCommand.MeterEnergy(newest, random.nextInt(60_000_000), Hash.ZERO));
            default -> grade();
        };
    }

    private Move grade() {
        ModelId model = town.state.requests() == 0
                ? new ModelId(0)
                : town.state
                        .request(new RequestId(town.state.requests() - 1))
                        .orElseThrow()
                        .model();
        List<MethodGrade.Agreement> agreements = town.state.grades(model).stream()
                .map(known -> new MethodGrade.Agreement(known.method(), random.nextInt(1_000_000)))
                .toList();
        return by(
                OPERATOR,
                new RewardCommand.RecordGrade(new MethodGrade(
                        model, "m" + random.nextInt(3), 900_000, 800_000, 700_000, Hash.ZERO, agreements)));
    }

    private Move rare(ContributionId row) {
        return switch (random.nextInt(8)) {
            case 6 -> by(authorOf(row), new DatanetCommand.Erase(row));
            case 5, 7 -> by(OPERATOR, new DatanetCommand.RecordErasure(erasing(row), Set.of(Purge.KEY_DESTROYED)));
            case 4 -> by(Town.ADA, new DatanetCommand.Revise(NET, DatanetTerms.of("Verse", ContentKind.TEXT)));
            case 0 -> by(authorOf(row), new DatanetCommand.Withdraw(row));
            case 1 -> by(OPERATOR, new LedgerCommand.RecordSnapshot(0, Hash.ZERO, 0));
            case 2 ->
                by(
                        OPERATOR,
                        new ChangeParameters(town.state
                                .parameters()
                                .with(Parameters.BOND_BURN, random.nextInt(10_001))
                                .atVersion(town.state.parameters().version() + 1)));
            default -> by(OPERATOR, new InferenceCommand.Abandon(new RequestId(random.nextInt(3)), "no node"));
        };
    }

    /** What owners do: they narrow rights, ask each other, and answer. */
    private Move together(ContributionId row) {
        List<ChangeProposal> open = town.state.openChanges(NET);
        UsageRights shorter = UsageRights.open("Apache-2.0").until(town.clock + 500_000);
        return switch (random.nextInt(9)) {
            case 8 ->
                by(
                        OPERATOR,
                        new DatanetCommand.RecordProfile(
                                NET,
                                1,
                                new QualityProfile(
                                        town.state
                                                .version(NET, 1)
                                                .map(v -> v.rows())
                                                .orElse(1),
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        1)));
            case 0 -> by(authorOf(row), new DatanetCommand.Restrict(row, shorter));
            case 1 ->
                by(owner(), new DatanetCommand.ProposeChange(NET, new DatanetChange.Spend(person(), Amount.open(1))));
            case 2, 3 ->
                by(
                        person(),
                        new ReviewCommand.Contest(
                                doubtful(row), Amount.open(6), org.openledger.review.Claim.quality("too late")));
            default ->
                by(
                        owner(),
                        new DatanetCommand.VoteChange(
                                open.isEmpty()
                                        ? new ChangeId(0)
                                        : open.get(open.size() - 1).id(),
                                random.nextInt(5) > 0));
        };
    }

    /** A recent row that is active, and spam to some. */
    private ContributionId doubtful(ContributionId row) {
        long rows = town.state.contributions();
        for (long id = rows - 1; id >= Math.max(0, rows - RECENT); id--) {
            if (id % 4 == 2 && town.state.isMinted(new ContributionId(id))) {
                return new ContributionId(id);
            }
        }
        return row;
    }

    private AccountId owner() {
        AccountId somebody = person();
        for (int i = 0; i < LATEST && town.state.shares(NET, somebody) == 0; i++) {
            somebody = person();
        }
        return somebody;
    }

    private ContributionId erasing(ContributionId row) {
        return town.state.erasing().stream().findFirst().orElse(row);
    }

    private AccountId authorOf(ContributionId row) {
        return town.state.contribution(row).map(found -> found.author()).orElseGet(this::person);
    }

    private AccountId person() {
        return Town.person(3 + random.nextInt(12));
    }

    private static Move by(AccountId account, Command command) {
        return new Move(account, command);
    }

    private record Move(AccountId account, Command command) {}
}

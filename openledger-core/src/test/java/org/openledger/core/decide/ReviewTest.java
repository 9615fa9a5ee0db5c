/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.SALT;
import static org.openledger.core.decide.Village.hidden;
import static org.openledger.core.decide.Village.validator;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerCommand;
import org.openledger.ledger.LedgerEvent.SeedRevealed;
import org.openledger.party.AccountId;
import org.openledger.privacy.Salt;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand.CommitVote;
import org.openledger.review.ReviewCommand.RecordScreening;
import org.openledger.review.ReviewCommand.RevealVote;
import org.openledger.review.ReviewEvent.Decided;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeEvent.Slashed;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;

/** L33 to L46: screening, seeds, committees, votes and what follows from them. */
class ReviewTest {
    private final Village village = new Village().validators(8);
    private final Town town = village.town;

    @Test
    void l33FiveChecksOfDifferentNamesSpeakOnce() {
        ContributionId row = village.revealed();
        assertThat(town.no(OPERATOR, new RecordScreening(row, Village.verdicts(4))))
                .isEqualTo(Code.LIMIT_EXCEEDED);
        List<CheckVerdict> twice = new ArrayList<>(Village.verdicts(5));
        twice.add(twice.get(0));
        assertThat(town.no(OPERATOR, new RecordScreening(row, twice))).isEqualTo(Code.LIMIT_EXCEEDED);
        List<CheckVerdict> self = new ArrayList<>(Village.verdicts(5));
        self.set(0, new CheckVerdict("copy", 1, CheckVerdict.Outcome.FAIL, 1, Optional.of(row)));
        assertThat(town.no(OPERATOR, new RecordScreening(row, self))).isEqualTo(Code.NOT_FOUND);
        town.ok(OPERATOR, new RecordScreening(row, Village.verdicts(5)));
        assertThat(town.no(OPERATOR, new RecordScreening(row, Village.verdicts(5))))
                .isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l40OneSeedAnEpochEachHashingToTheOneBefore() {
        village.screened();
        assertThat(town.state.seedDue(town.clock)).isTrue();
        assertThat(town.no(OPERATOR, tick(Hash.ZERO))).isEqualTo(Code.BAD_SEED);
        Hash link = town.nextLink();
        SeedRevealed seed = Town.only(SeedRevealed.class, town.ok(OPERATOR, tick(link)));
        byte[] domain = "openledger/seed/v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] bytes = java.nio.ByteBuffer.allocate(domain.length + 64)
                .put(domain)
                .put(link.bytes())
                .put(new byte[32])
                .array();
        assertThat(seed.seed()).isEqualTo(Hash.sha256(bytes));
        town.clock = Town.BEGIN + town.state.parameters().number(Parameters.EPOCH) - 1;
        village.screened();
        assertThat(town.state.seedDue(town.clock)).isFalse();
        assertThat(town.no(OPERATOR, tick(town.nextLink()))).isEqualTo(Code.BAD_SEED);
        town.clock++;
        assertThat(town.state.seedDue(town.clock)).isTrue();
        town.ok(OPERATOR, tick(town.nextLink()));
    }

    @Test
    void l40RevealedSaltsMixIntoTheNextSeed() {
        ContributionId row = village.inReview();
        village.decide(row, ACCEPT);
        Hash mix = Hash.ZERO;
        for (int i = 0; i < 7; i++) {
            mix = Hash.sha256(java.nio.ByteBuffer.allocate(64)
                    .put(mix.bytes())
                    .put(SALT.bytes().toArray())
                    .array());
        }
        assertThat(town.state.seeds().mix()).isEqualTo(mix);
        town.nextSeed();
        assertThat(town.state.seeds().mix()).isEqualTo(Hash.ZERO);
    }

    @Test
    void l41ARowWaitsForASeedRevealedLaterAndIsDrawnWithoutItsAuthor() {
        town.nextSeed();
        ContributionId row = village.screened();
        assertThat(town.tick()).isEmpty();
        town.nextSeed();
        Review review = village.review(row);
        assertThat(review.committee()).hasSize(7).doesNotHaveDuplicates().doesNotContain(ADA);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.IN_REVIEW);
        assertThat(review.commitBy())
                .isEqualTo(town.clock + town.state.parameters().number(Parameters.VOTE_WINDOW));
    }

    @Test
    void l42OnlyMembersCommitOnceInTheWindow() {
        ContributionId row = village.inReview();
        Review review = village.review(row);
        AccountId member = review.committee().get(0);
        Hash vote = hidden(member, review, ACCEPT);
        assertThat(town.no(BOB, new CommitVote(row, 1, vote))).isEqualTo(Code.NOT_ASSIGNED);
        assertThat(town.no(member, new CommitVote(row, 2, vote))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(member, new RevealVote(row, 1, ACCEPT, SALT))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock = review.commitBy() - 1;
        town.ok(member, new CommitVote(row, 1, vote));
        assertThat(town.no(member, new CommitVote(row, 1, vote))).isEqualTo(Code.ALREADY_EXISTS);
        town.clock++;
        assertThat(town.no(review.committee().get(1), new CommitVote(row, 1, vote)))
                .isEqualTo(Code.WINDOW_CLOSED);
    }

    @Test
    void l43ARevealOpensTheMembersOwnCommitmentOnceInTheWindow() {
        ContributionId row = village.inReview();
        Review review = village.review(row);
        AccountId member = review.committee().get(0);
        AccountId thief = review.committee().get(1);
        town.ok(member, new CommitVote(row, 1, hidden(member, review, ACCEPT)));
        town.ok(thief, new CommitVote(row, 1, hidden(member, review, ACCEPT)));
        town.clock = review.commitBy();
        assertThat(town.no(member, new RevealVote(row, 1, SLASH, SALT))).isEqualTo(Code.COMMITMENT_MISMATCH);
        Salt other = Salt.of(Hash.sha256(new byte[0]).bytes());
        assertThat(town.no(member, new RevealVote(row, 1, ACCEPT, other))).isEqualTo(Code.COMMITMENT_MISMATCH);
        assertThat(town.no(thief, new RevealVote(row, 1, ACCEPT, SALT))).isEqualTo(Code.COMMITMENT_MISMATCH);
        assertThat(town.no(review.committee().get(2), new RevealVote(row, 1, ACCEPT, SALT)))
                .isEqualTo(Code.COMMITMENT_MISMATCH);
        town.clock = review.revealBy() - 1;
        town.ok(member, new RevealVote(row, 1, ACCEPT, SALT));
        assertThat(town.no(member, new RevealVote(row, 1, ACCEPT, SALT))).isEqualTo(Code.ALREADY_EXISTS);
        town.clock++;
        assertThat(town.no(member, new RevealVote(row, 1, ACCEPT, SALT))).isEqualTo(Code.WINDOW_CLOSED);
    }

    @Test
    void l34AnAcceptedRowIsActiveWhenItsWindowCloses() {
        ContributionId row = village.accepted();
        long until = town.row(row).deadline();
        assertThat(until).isEqualTo(town.clock + town.state.parameters().number(Parameters.CHALLENGE_WINDOW));
        assertThat(town.locked(ADA)).isEqualTo(Village.STAKE);
        town.clock = until - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        town.tick();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACTIVE);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.state.datanet(Village.NET).orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void l44MoreThanHalfDecidesAndWithoutAMajorityTheRowIsRejected() {
        assertThat(outcome(ACCEPT, ACCEPT, ACCEPT, REJECT, SLASH)).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(outcome(ACCEPT, ACCEPT, REJECT, SLASH)).isEqualTo(ContributionStatus.REJECTED);
        assertThat(outcome(SLASH, SLASH, SLASH, REJECT, ACCEPT)).isEqualTo(ContributionStatus.SLASHED);
        assertThat(outcome(SLASH, SLASH, REJECT, REJECT)).isEqualTo(ContributionStatus.REJECTED);
        assertThat(outcome(SLASH, SLASH, REJECT, REJECT, REJECT)).isEqualTo(ContributionStatus.REJECTED);
    }

    @Test
    void l44AllVotesAreCounted() {
        ContributionId row = village.inReview();
        List<Event> events = village.decide(row, ACCEPT, ACCEPT, ACCEPT, REJECT, SLASH);
        assertThat(Town.only(Decided.class, events)).isEqualTo(new Decided(row, 1, 3, 1, 1, ACCEPT));
        assertThat(town.state.review(row)).isEmpty();
    }

    @Test
    void l45WithoutAQuorumTheRowIsDrawnAgainAndExpiresInTheEnd() {
        ContributionId row = village.inReview();
        for (int round = 1; round < 3; round++) {
            village.decide(row, ACCEPT, ACCEPT, ACCEPT);
            assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SCREENED);
            assertThat(town.tick()).isEmpty();
            town.nextSeed();
            assertThat(village.review(row).round()).isEqualTo(round + 1);
        }
        village.decide(row, ACCEPT, ACCEPT, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.EXPIRED);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
    }

    @Test
    void l45ARowThatIsBackInLineIsNotDrawnByASeedOfTheSameLeaf() {
        ContributionId row = village.inReview();
        town.clock = village.review(row).revealBy();
        town.ok(OPERATOR, tick(town.nextLink()));
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SCREENED);
        assertThat(town.state.due(town.clock)).isFalse();
        assertThat(town.tick()).isEmpty();
        town.nextSeed();
        assertThat(village.review(row).round()).isEqualTo(2);
    }

    @Test
    void l46WhoDoesNotRevealLosesAPartOfTheStake() {
        ContributionId row = village.inReview();
        AccountId silent = village.review(row).committee().get(6);
        Amount before = town.locked(silent);
        village.decide(row, ACCEPT, ACCEPT, ACCEPT, ACCEPT, ACCEPT, ACCEPT);
        Amount lost = before.part(town.state.parameters().part(Parameters.NON_REVEAL_PENALTY));
        assertThat(town.locked(silent)).isEqualTo(before.minus(lost));
        assertThat(town.pot(Pot.Kind.COMMONS, 0)).isEqualTo(lost);
        town.state.recount();
    }

    @Test
    void l46TwoPenaltiesInOneTickTakeFromWhatIsLeftAndFromTheFirstStakeFirst() {
        AccountId silent = validator(7);
        town.ok(silent, new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(9_000)));
        Amount first = town.state.stakes(silent).get(0).locked();
        ContributionId one = village.screened();
        ContributionId two = village.screened();
        town.nextSeed();
        assertThat(village.review(one).committee()).contains(silent);
        assertThat(village.review(two).committee()).contains(silent);
        Amount before = town.locked(silent);
        town.clock = village.review(one).revealBy();
        town.tick();
        Amount afterOne = before.minus(before.part(BasisPoints.of(100)));
        Amount afterTwo = afterOne.minus(afterOne.part(BasisPoints.of(100)));
        assertThat(town.locked(silent)).isEqualTo(afterTwo);
        assertThat(town.state.stakes(silent).get(0).locked()).isEqualTo(Amount.ZERO);
        assertThat(town.state.stakes(silent).get(1).locked())
                .isEqualTo(afterTwo)
                .isEqualTo(Amount.open(9_000).minus(before.minus(afterTwo).minus(first)));
        town.state.recount();
    }

    @Test
    void l46APenaltyAndAReleaseInOneTickTakeNothingTwice() {
        ContributionId row = village.inReview();
        Review review = village.review(row);
        AccountId silent = review.committee().get(0);
        town.ok(silent, new StakeCommand.Unbond(town.state.stakes(silent).get(0).id()));
        town.clock = town.clock + town.state.parameters().number(Parameters.UNBONDING);
        town.tick();
        assertThat(town.locked(silent)).isEqualTo(Amount.ZERO);
        assertThat(town.free(silent)).isLessThan(Town.FORTUNE);
        town.state.recount();
    }

    @Test
    void l49ASlashGoesIntoEscrowAndTheRestStaysLockedUntilItIsFinal() {
        ContributionId row = village.inReview();
        Slashed slashed = Town.only(Slashed.class, village.decide(row, SLASH));
        assertThat(slashed.amount()).isEqualTo(Amount.open(5));
        assertThat(town.pot(Pot.Kind.SLASH_ESCROW, 0)).isEqualTo(Amount.open(5));
        assertThat(town.locked(ADA)).isEqualTo(Amount.open(5));
        town.clock = slashed.until() - 1;
        assertThat(town.tick()).isEmpty();
        assertThat(town.locked(ADA)).isEqualTo(Amount.open(5));
        town.clock++;
        town.tick();
        assertThat(town.pot(Pot.Kind.SLASH_ESCROW, 0)).isEqualTo(Amount.ZERO);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.pot(Pot.Kind.COMMONS, 0)).isEqualTo(Amount.open(4));
        assertThat(town.state.total(Pot.Kind.BURNED)).isEqualTo(Amount.open(1));
        assertThat(town.state.due(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void l41WithoutValidatorsTheCommitteeIsEmpty() {
        Village lonely = new Village();
        ContributionId row = lonely.inReview();
        assertThat(lonely.review(row).committee()).isEmpty();
        assertThat(validator(0)).isNotEqualTo(ADA);
    }

    private ContributionStatus outcome(org.openledger.review.Vote... votes) {
        ContributionId row = village.inReview();
        village.decide(row, votes);
        return town.row(row).status();
    }

    private static LedgerCommand.Tick tick(Hash link) {
        return new LedgerCommand.Tick(Optional.of(link));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.SALT;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationCommand.ClaimApproval;
import org.openledger.reputation.ReputationCommand.ClaimValidation;
import org.openledger.reputation.ReputationCommand.CommitGold;
import org.openledger.reputation.ReputationCommand.RevealGold;
import org.openledger.reputation.ReputationEvent.ApprovalsCredited;
import org.openledger.reputation.ReputationEvent.GoldRevealed;
import org.openledger.reputation.ReputationEvent.PayEpochClosed;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.Vote;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand.Transfer;

/** L129 to L133: known answers, pay epochs, claims, and the part that waits for a row's use. */
class ValidatorPayTest {
    private static final String GENERAL = "general";
    private static final Vote[] FIVE_OF_SEVEN = {ACCEPT, ACCEPT, ACCEPT, ACCEPT, ACCEPT, REJECT, SLASH};

    private final Village village = new Village(Parameters.standard()
                    .with(Parameters.VALIDATION_EXPIRY, 1)
                    .with(Parameters.APPEAL_QUORUM, 4)
                    .with(Parameters.APPEAL_COMMITTEE, 7))
            .validators(8);
    private final Town town = village.town;

    @Test
    void l129AKnownAnswerIsCommittedBeforeTheDrawAndShownAfterTheDecision() {
        ContributionId row = village.screened();
        assertThat(town.no(BOB, new CommitGold(NET, gold(BOB, row, ACCEPT)))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(OPERATOR, new CommitGold(new DatanetId(9), Hash.ZERO)))
                .isEqualTo(Code.NOT_FOUND);
        town.ok(ADA, new CommitGold(NET, gold(ADA, row, ACCEPT)));
        assertThat(town.no(ADA, new RevealGold(0, row, ACCEPT, SALT))).isEqualTo(Code.WRONG_STATE);
        town.nextSeed();
        town.ok(OPERATOR, new CommitGold(NET, gold(OPERATOR, row, ACCEPT)));
        List<AccountId> committee = village.review(row).committee();
        village.decide(row, FIVE_OF_SEVEN);
        assertThat(town.no(OPERATOR, new RevealGold(1, row, ACCEPT, SALT))).isEqualTo(Code.BAD_GOLD);
        assertThat(town.no(OPERATOR, new RevealGold(0, row, ACCEPT, SALT))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new RevealGold(0, row, REJECT, SALT))).isEqualTo(Code.COMMITMENT_MISMATCH);
        assertThat(town.no(ADA, new RevealGold(7, row, ACCEPT, SALT))).isEqualTo(Code.NOT_FOUND);
        GoldRevealed shown = Town.only(GoldRevealed.class, town.ok(ADA, new RevealGold(0, row, ACCEPT, SALT)));
        assertThat(shown.scores()).hasSize(7);
        assertThat(town.no(ADA, new RevealGold(0, row, ACCEPT, SALT))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(town.state.reputation(committee.get(0), GENERAL)).isEqualTo(Reputation.of(1_000_000, 0));
        assertThat(town.state.reputation(committee.get(6), GENERAL)).isEqualTo(Reputation.of(0, 3_000_000));
        assertThat(town.state.validatorPay(committee.get(0)).get(0).points()).isEqualTo(1_000_000);
        assertThat(town.state.validatorPay(committee.get(6)).get(0).points()).isEqualTo(-1_000_000);
    }

    @Test
    void l129AnAccountHidesOnlySoManyAnswersAndARowHasOne() {
        Village small = new Village(Parameters.standard().with(Parameters.GOLD_MOST, 2)).validators(8);
        ContributionId row = small.screened();
        small.town.ok(ADA, new CommitGold(NET, gold(ADA, row, ACCEPT)));
        small.town.ok(ADA, new CommitGold(NET, gold(ADA, row, REJECT)));
        assertThat(small.town.no(ADA, new CommitGold(NET, Hash.ZERO))).isEqualTo(Code.LIMIT_EXCEEDED);
        small.town.nextSeed();
        small.decide(row, ACCEPT);
        small.town.ok(ADA, new RevealGold(0, row, ACCEPT, SALT));
        assertThat(small.town.no(ADA, new RevealGold(1, row, REJECT, SALT))).isEqualTo(Code.WRONG_STATE);
        small.town.ok(ADA, new CommitGold(NET, Hash.ZERO));
    }

    /** The operator sits in the committee of a row whose answer it committed to: its vote counts, and is not judged. */
    @Test
    void l129WhoKnewTheAnswerIsNotJudgedByIt() {
        town.ok(BOB, new Transfer(OPERATOR, Amount.open(500)));
        town.ok(OPERATOR, new Bond(StakePurpose.VALIDATION, Amount.open(500)));
        ContributionId row = village.screened();
        town.ok(OPERATOR, new CommitGold(NET, gold(OPERATOR, row, ACCEPT)));
        town.nextSeed();
        assertThat(village.review(row).committee()).contains(OPERATOR);
        village.decide(row, ACCEPT);
        GoldRevealed shown = Town.only(GoldRevealed.class, town.ok(OPERATOR, new RevealGold(0, row, ACCEPT, SALT)));
        assertThat(shown.scores())
                .hasSize(6)
                .noneMatch(score -> score.validator().equals(OPERATOR));
        assertThat(town.state.validatorPay(OPERATOR)).isEmpty();
        assertThat(town.state.reputation(OPERATOR, GENERAL)).isEqualTo(Reputation.of(0, 0));
    }

    /** Five right votes share what the pot had; who was wrong has nothing, and no unit is lost. */
    @Test
    void l130AnEpochPaysItsPointsOutOfThePotEachByItsOwnClaim() {
        fund();
        Amount pot = town.state.total(Pot.Kind.VALIDATORS);
        List<AccountId> committee = golden();
        long epoch = town.state.newestPayEpoch();
        long end = town.state.validatorPay(committee.get(0)).get(0).endsAt();
        assertThat(town.no(committee.get(0), new ClaimValidation(epoch))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock = end - 1;
        assertThat(town.tick()).noneMatch(PayEpochClosed.class::isInstance);
        town.clock = end;
        Amount reserved = town.state.payReserved();
        PayEpochClosed closed = Town.only(PayEpochClosed.class, town.tick());
        assertThat(closed.amount()).isEqualTo(pot.minus(reserved));
        assertThat(closed.points()).isEqualTo(5_000_000);
        Amount fifth = Amount.ofUnits(closed.amount().units().divide(BigInteger.valueOf(5)));
        for (int i = 0; i < 5; i++) {
            Amount before = town.free(committee.get(i));
            town.ok(committee.get(i), new ClaimValidation(epoch));
            assertThat(town.free(committee.get(i)).minus(before)).isEqualTo(fifth);
            assertThat(town.no(committee.get(i), new ClaimValidation(epoch))).isEqualTo(Code.NOTHING_TO_CLAIM);
        }
        assertThat(town.no(committee.get(5), new ClaimValidation(epoch))).isEqualTo(Code.NOTHING_TO_CLAIM);
        assertThat(town.no(committee.get(0), new ClaimValidation(epoch + 1))).isEqualTo(Code.NOT_FOUND);
        Amount paid = Amount.ofUnits(fifth.units().multiply(BigInteger.valueOf(5)));
        assertThat(town.state.total(Pot.Kind.VALIDATORS)).isEqualTo(pot.minus(paid));
        assertThat(town.state.payReserved())
                .isEqualTo(reserved.plus(closed.amount()).minus(paid));
    }

    @Test
    void l131WhatNobodyDrewComesBackWhenTheEpochPaysNoMore() {
        fund();
        List<AccountId> first = golden();
        long epoch = town.state.newestPayEpoch();
        PayEpochClosed closed = close();
        golden();
        assertThat(town.state.payEpoch(epoch)).isPresent();
        PayEpochClosed next = close();
        assertThat(next.returned()).isEqualTo(Amount.ZERO);
        golden();
        PayEpochClosed last = close();
        assertThat(last.returned()).isEqualTo(closed.amount());
        assertThat(town.no(first.get(0), new ClaimValidation(epoch))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.state.validatorPay(first.get(0))).noneMatch(pay -> pay.epoch() == epoch);
        golden();
        assertThat(close().amount()).isEqualTo(closed.amount());
    }

    @Test
    void l132ThoseWhoVotedForARowShareInWhatItEarnsLater() {
        ContributionId row = voted();
        List<AccountId> approvers = town.state.votes(row).approvers();
        assertThat(approvers).hasSize(5);
        ModelId model = village.model();
        ApprovalsCredited credited = Town.only(ApprovalsCredited.class, answer(model, row, 600_000));
        Amount part = town.state.total(Pot.Kind.VALIDATORS).part(BasisPoints.of(3_000));
        BigInteger each = part.units().multiply(BigInteger.valueOf(600_000)).divide(BigInteger.valueOf(5_000_000));
        assertThat(credited.credits().get(0).each()).isEqualTo(Amount.ofUnits(each));
        answer(model, row, 600_000);
        Amount twice = Amount.ofUnits(each.shiftLeft(1));
        assertThat(town.state.approvalPay(row, approvers.get(0))).isEqualTo(twice);
        Amount before = town.free(approvers.get(0));
        town.ok(approvers.get(0), new ClaimApproval(row));
        assertThat(town.free(approvers.get(0)).minus(before)).isEqualTo(twice);
        assertThat(town.no(approvers.get(0), new ClaimApproval(row))).isEqualTo(Code.NOTHING_TO_CLAIM);
        assertThat(town.no(BOB, new ClaimApproval(row))).isEqualTo(Code.NOTHING_TO_CLAIM);
        answer(model, row, 1);
        assertThat(town.state.payReserved()).isLessThanOrEqualTo(town.state.total(Pot.Kind.VALIDATORS));
        town.state.recount();
    }

    /** L133: a slashed row is held against those who had voted for it, and they draw nothing any more. */
    @Test
    void l133ApprovingWhatIsSlashedLaterCosts() {
        ContributionId row = voted();
        List<AccountId> approvers = town.state.votes(row).approvers();
        answer(village.model(), row, 600_000);
        town.ok(BOB, contest(row));
        town.nextSeed();
        village.decide(row, SLASH);
        for (AccountId approver : approvers) {
            assertThat(town.state.reputation(approver, GENERAL).badMicros()).isEqualTo(2_000_000);
            assertThat(town.no(approver, new ClaimApproval(row))).isEqualTo(Code.WRONG_STATE);
        }
        assertThat(town.state.reputation(ADA, GENERAL).badMicros()).isEqualTo(5_000_000);
    }

    /** L125, L133: held once, also after an appeal that did not help; then nobody draws, and what was not drawn is nobody's. */
    @Test
    void l133ASlashThatIsFinalIsHeldOnceAndEndsThePay() {
        ContributionId row = earned(SLASH);
        assertThat(town.state.reputation(ADA, GENERAL).badMicros()).isEqualTo(5_000_000);
        assertThat(town.state.payReserved()).isEqualTo(Amount.ZERO);
        for (AccountId approver : town.state.votes(row).approvers()) {
            assertThat(town.state.reputation(approver, GENERAL).badMicros()).isEqualTo(2_000_000);
            assertThat(town.no(approver, new ClaimApproval(row))).isEqualTo(Code.WRONG_STATE);
        }
    }

    /** L125, L133: an overturned slash gives back what it had noted, and what the approvers may draw. */
    @Test
    void l133AnOverturnedSlashGivesBoth() {
        ContributionId row = earned(ACCEPT);
        assertThat(town.state.reputation(ADA, GENERAL)).isEqualTo(Reputation.of(970_000, 0));
        for (AccountId approver : town.state.votes(row).approvers()) {
            assertThat(town.state.reputation(approver, GENERAL)).isEqualTo(Reputation.of(0, 0));
            town.ok(approver, new ClaimApproval(row));
        }
        assertThat(town.state.payReserved()).isEqualTo(Amount.ZERO);
    }

    /** A row that earned, was slashed after a challenge, and about which a panel votes so. */
    private ContributionId earned(Vote panel) {
        ContributionId row = voted();
        answer(village.model(), row, 600_000);
        Amount reserved = town.state.payReserved();
        assertThat(reserved).isNotEqualTo(Amount.ZERO);
        town.ok(BOB, contest(row));
        town.nextSeed();
        village.decide(row, SLASH);
        town.ok(ADA, new Appeal(row, Amount.open(10), "no"));
        for (AccountId approver : town.state.votes(row).approvers()) {
            assertThat(town.no(approver, new ClaimApproval(row))).isEqualTo(Code.WRONG_STATE);
        }
        town.nextSeed();
        assertThat(town.state.payReserved()).isEqualTo(reserved);
        village.decide(row, panel);
        return row;
    }

    /** L126: a new identity has the same floor as one that failed; who turns bad after many good rows falls fast. */
    @Test
    void l126WhitewashingGainsNothingAndMilkingEndsAtTheFirstBetrayals() {
        Reputation failed = Reputation.of(0, 20_000_000);
        assertThat(failed.boundPpm()).isEqualTo(Reputation.of(0, 0).boundPpm()).isZero();
        int milked = Reputation.of(40_000_000, 0).boundPpm();
        int betrayed = Reputation.of(40_000_000, 20_000_000).boundPpm();
        assertThat(milked).isGreaterThan(900_000);
        assertThat(betrayed).isLessThan(560_000);
        assertThat(Reputation.of(10_000_000, 20_000_000).boundPpm()).isLessThan(200_000);
    }

    private static Contest contest(ContributionId row) {
        return new Contest(row, Amount.open(5), Claim.quality("spam"));
    }

    /** A row that five of seven voted for and that is active. */
    private ContributionId voted() {
        ContributionId row = village.inReview();
        village.decide(row, FIVE_OF_SEVEN);
        town.clock = town.row(row).deadline();
        town.tick();
        return row;
    }

    /** An answer whose fee brings something into the pot. */
    private void fund() {
        ContributionId row = village.active();
        answer(village.model(), row, 100_000);
    }

    /** A row whose answer was known: five of its committee voted rightly. */
    private List<AccountId> golden() {
        ContributionId row = village.screened();
        long number = town.state.golds();
        town.ok(ADA, new CommitGold(NET, gold(ADA, row, ACCEPT)));
        town.nextSeed();
        List<AccountId> committee = village.review(row).committee();
        village.decide(row, FIVE_OF_SEVEN);
        town.ok(ADA, new RevealGold(number, row, ACCEPT, SALT));
        return committee;
    }

    private PayEpochClosed close() {
        town.clock += town.state.parameters().number(Parameters.VALIDATOR_EPOCH);
        return Town.only(PayEpochClosed.class, town.tick());
    }

    private List<Event> answer(ModelId model, ContributionId row, int ppm) {
        RequestId request = village.request(BOB, model, Amount.open(30));
        return town.ok(
                OPERATOR,
                new Settle(new Settlement(
                        request,
                        Hash.ZERO,
                        20,
                        Hash.ZERO,
                        List.of(new RowCredit(row, ppm)),
                        Determinism.BIT_EXACT,
                        Bytes.of(new byte[64]))));
    }

    private static Hash gold(AccountId account, ContributionId row, Vote vote) {
        return Commitments.gold(SALT, account, row, vote);
    }
}

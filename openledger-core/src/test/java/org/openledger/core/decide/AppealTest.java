/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Claim;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewEvent.Overturned;
import org.openledger.review.Vote;
import org.openledger.stake.Slash;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** L100 to L108: slashes wait, are appealed, and are undone to the unit. */
class AppealTest {
    private static final Amount BOND = Amount.open(10);
    private static final Amount UNIT = Amount.ofUnits(1);

    private final Village village = new Village(small()).validators(8);
    private final Town town = village.town;

    /** Committees of three with two to reveal, panels of five with three. */
    static Parameters small() {
        return Parameters.standard()
                .with(Parameters.QUORUM, 2)
                .with(Parameters.COMMITTEE, 3)
                .with(Parameters.APPEAL_QUORUM, 3)
                .with(Parameters.APPEAL_COMMITTEE, 5);
    }

    @Test
    void l100WhatIsLeftOfTheStakeAndTheChallengersBondWaitUntilTheSlashIsFinal() {
        ContributionId row = slashed(village.accepted());
        long until = slash(row).taken().until();
        for (long time : new long[] {town.clock, until - 1}) {
            town.clock = time;
            assertThat(town.tick()).isEmpty();
            assertThat(town.locked(ADA)).isEqualTo(Amount.open(5));
            assertThat(town.pot(Pot.Kind.SLASH_ESCROW, 0)).isEqualTo(Amount.open(5));
            assertThat(town.pot(Pot.Kind.BOND, 0)).isEqualTo(Amount.open(5));
        }
        town.clock = until;
        Town.only(SlashDistributed.class, town.tick());
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(5)));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.plus(Amount.open("2.5")));
        assertThat(town.pot(Pot.Kind.BOND, 0)).isEqualTo(Amount.ZERO);
        assertThat(slash(row).state()).isEqualTo(Slash.State.DISTRIBUTED);
        assertThat(town.state.due(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void l101TheAuthorAppealsOnceUntilTheWindowClosesWithABond() {
        ContributionId active = village.active();
        assertThat(town.no(ADA, appeal(active))).isEqualTo(Code.WRONG_STATE);
        ContributionId row = slashed(village.accepted());
        assertThat(town.no(BOB, appeal(row))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new Appeal(row, BOND.minus(UNIT), "no"))).isEqualTo(Code.STAKE_TOO_SMALL);
        town.clock = slash(row).taken().until();
        assertThat(town.no(ADA, appeal(row))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock--;
        town.ok(ADA, appeal(row));
        assertThat(town.pot(Pot.Kind.APPEAL, 0)).isEqualTo(BOND);
        assertThat(town.state.appeal(row).orElseThrow().appellant()).isEqualTo(ADA);
        assertThat(town.no(ADA, appeal(row))).isEqualTo(Code.WRONG_STATE);
        town.clock += 10;
        assertThat(town.tick()).isEmpty();
        town.nextSeed();
        panel(row, SLASH, SLASH, SLASH, SLASH, SLASH);
        assertThat(town.no(ADA, appeal(row))).isEqualTo(Code.SLASH_FINAL);
        assertThat(town.state.due(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void l102ALargerPanelIsDrawnByTheFirstSeedAfterTheAppeal() {
        ContributionId row = village.inReview();
        List<AccountId> judges = village.review(row).committee();
        village.decide(row, SLASH);
        town.ok(ADA, appeal(row));
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.review(row)).isEmpty();
        town.nextSeed();
        Review panel = village.review(row);
        assertThat(panel.round()).isEqualTo(2);
        assertThat(panel.committee()).hasSize(5).doesNotHaveDuplicates().doesNotContain(ADA);
        assertThat(panel.committee()).doesNotContainAnyElementsOf(judges);
    }

    @Test
    void l107JudgesOfEarlierRoundsSitWhereNobodyElseIsLeft() {
        Village smaller = new Village(small()).validators(7);
        ContributionId row = smaller.inReview();
        List<AccountId> judges = smaller.review(row).committee();
        smaller.decide(row, SLASH);
        smaller.town.ok(ADA, appeal(row));
        smaller.town.nextSeed();
        List<AccountId> panel = smaller.review(row).committee();
        assertThat(panel.subList(0, 4)).doesNotContainAnyElementsOf(judges);
        assertThat(judges).contains(panel.get(4));
        assertThat(panel).hasSize(5);
    }

    @Test
    void l102TheChallengerDoesNotJudgeTheOwnChallengeOrItsAppeal() {
        AccountId challenger = Village.validator(7);
        for (int i = 0; i < 6; i++) {
            ContributionId row = village.accepted();
            town.ok(challenger, new Contest(row, Amount.open(5), Claim.quality("spam")));
            town.nextSeed();
            assertThat(village.review(row).committee()).doesNotContain(challenger);
            village.decide(row, SLASH);
            town.ok(ADA, appeal(row));
            town.nextSeed();
            assertThat(village.review(row).committee()).hasSize(5).doesNotContain(challenger);
            panel(row, SLASH, SLASH, SLASH, SLASH, SLASH);
        }
    }

    @Test
    void l103UpheldTheBondIsLostToTheChallengerAndTheSlashIsFinal() {
        ContributionId row = appealed(slashed(village.accepted()));
        List<Event> events = panel(row, SLASH, SLASH, SLASH, ACCEPT, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        Town.only(SlashDistributed.class, events);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(15)));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.plus(Amount.open("7.5")));
        assertThat(town.state.total(Pot.Kind.BURNED)).isEqualTo(Amount.open(6));
        assertThat(town.state.total(Pot.Kind.APPEAL)).isEqualTo(Amount.ZERO);
        town.state.recount();
    }

    @Test
    void l103WithoutAChallengerTheBondIsLostToTheCommons() {
        ContributionId row = village.inReview();
        village.decide(row, SLASH);
        panel(appealed(row), SLASH, SLASH, SLASH, SLASH, SLASH);
        assertThat(town.pot(Pot.Kind.COMMONS, 0)).isEqualTo(Amount.open(5).plus(Amount.open(4)));
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
    }

    @Test
    void l103APanelThatDoesNotAgreeUpholds() {
        assertThat(outcome(ACCEPT, ACCEPT, SLASH, SLASH, REJECT)).isEqualTo(ContributionStatus.SLASHED);
        assertThat(outcome(ACCEPT, ACCEPT, SLASH, SLASH)).isEqualTo(ContributionStatus.SLASHED);
        assertThat(outcome(ACCEPT, ACCEPT, ACCEPT, SLASH, SLASH)).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(outcome(REJECT, REJECT, REJECT, SLASH, SLASH)).isEqualTo(ContributionStatus.ACCEPTED);
    }

    @Test
    void l104OverturnedAnActiveRowIsActiveAndTheChallengersBondIsLost() {
        ContributionId row = slashed(village.active());
        assertThat(slash(row).taken().amount()).isEqualTo(Amount.ZERO);
        Overturned undone = Town.only(Overturned.class, panel(appealed(row), ACCEPT, ACCEPT, ACCEPT));
        assertThat(undone.challenge()).contains(0L);
        assertThat(undone.round()).isEqualTo(2);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACTIVE);
        assertThat(town.state.datanet(Village.NET).orElseThrow().rows()).isEqualTo(1);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.plus(Amount.open("2.5")));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.open(5)));
    }

    @Test
    void l104OverturnedAnAcceptedRowGetsANewWindow() {
        ContributionId row = slashed(village.accepted());
        panel(appealed(row), ACCEPT, ACCEPT, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(town.row(row).deadline())
                .isEqualTo(town.clock + town.state.parameters().number(Parameters.CHALLENGE_WINDOW));
        assertThat(town.locked(ADA)).isEqualTo(Village.STAKE);
        town.clock = town.row(row).deadline();
        town.tick();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACTIVE);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
    }

    @Test
    void l104ARowThatItsFirstCommitteeSlashedGetsWhatThePanelSays() {
        ContributionId accepted = village.inReview();
        village.decide(accepted, SLASH);
        panel(appealed(accepted), ACCEPT, ACCEPT, ACCEPT);
        assertThat(town.row(accepted).status()).isEqualTo(ContributionStatus.ACCEPTED);
        ContributionId rejected = village.inReview();
        village.decide(rejected, SLASH);
        panel(appealed(rejected), REJECT, REJECT, REJECT);
        assertThat(town.row(rejected).status()).isEqualTo(ContributionStatus.REJECTED);
        assertThat(town.free(ADA).plus(town.locked(ADA))).isEqualTo(Town.FORTUNE);
    }

    @Test
    void l106WithoutAQuorumTheAppealIsRepeatedAndInTheEndTheSlashStandsAndTheBondComesBack() {
        ContributionId row = appealed(slashed(village.accepted()));
        for (int round = 0; round < 2; round++) {
            panel(row, ACCEPT, ACCEPT);
            assertThat(town.row(row).status()).isEqualTo(ContributionStatus.APPEALED);
            assertThat(town.pot(Pot.Kind.SLASH_ESCROW, 0)).isEqualTo(Amount.open(5));
            town.nextSeed();
        }
        panel(row, ACCEPT, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(5)));
        assertThat(town.state.appeal(row)).isEmpty();
        assertThat(slash(row).state()).isEqualTo(Slash.State.DISTRIBUTED);
    }

    @Test
    void l108ARowMayBeSlashedAgainAfterwardsAndEachSlashIsOneOfItsOwn() {
        ContributionId row = slashed(village.accepted());
        panel(appealed(row), ACCEPT, ACCEPT, ACCEPT);
        slashed(row, CY);
        assertThat(slash(row).taken().slash()).isEqualTo(1);
        assertThat(town.locked(ADA)).isEqualTo(Amount.open(5));
        town.clock = slash(row).taken().until();
        Town.only(SlashDistributed.class, town.tick());
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.total(Pot.Kind.SLASH_ESCROW)).isEqualTo(Amount.ZERO);
        assertThat(town.state.total(Pot.Kind.BOND)).isEqualTo(Amount.ZERO);
        assertThat(town.state.slash(0).state()).isEqualTo(Slash.State.OVERTURNED);
        town.state.recount();
    }

    private ContributionStatus outcome(Vote... votes) {
        ContributionId row = slashed(village.accepted());
        panel(appealed(row), votes);
        return town.row(row).status();
    }

    private ContributionId slashed(ContributionId row) {
        return slashed(row, BOB);
    }

    private ContributionId slashed(ContributionId row, AccountId challenger) {
        town.ok(challenger, new Contest(row, Amount.open(5), Claim.quality("spam")));
        town.nextSeed();
        village.decide(row, SLASH);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        return row;
    }

    private ContributionId appealed(ContributionId row) {
        town.ok(ADA, appeal(row));
        town.nextSeed();
        return row;
    }

    private List<Event> panel(ContributionId row, Vote... votes) {
        assertThat(village.review(row).committee().size()).isGreaterThanOrEqualTo(votes.length);
        return village.decide(row, Arrays.copyOf(votes, votes.length));
    }

    private Slash slash(ContributionId row) {
        return town.state.slash(row).orElseThrow();
    }

    private static Appeal appeal(ContributionId row) {
        return new Appeal(row, BOND, "it is mine");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal.Status;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetChange.Revise;
import org.openledger.datanet.DatanetChange.SetRoles;
import org.openledger.datanet.DatanetChange.Spend;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetCommand.Leave;
import org.openledger.datanet.DatanetCommand.ProposeChange;
import org.openledger.datanet.DatanetCommand.VoteChange;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Role;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** L202 to L207: shares, and what their holders decide. */
class CommunityTest {
    private static final DatanetTerms VERSE = DatanetTerms.of("Verse", ContentKind.TEXT);
    private static final Amount ONE = Amount.ofUnits(1);

    private final Commune commune = new Commune();
    private final Town town = commune.town;

    @Test
    void l202AnActiveRowMakesItsAuthorAnOwner() {
        ContributionId raw = commune.accepted(BOB, Optional.empty());
        assertThat(town.state.shares(NET)).isZero();
        town.clock = town.row(raw).deadline();
        town.tick();
        assertThat(town.state.shares(NET, BOB)).isEqualTo(10);
        ContributionId label = commune.accepted(CY, Optional.of(Derivation.labels(raw, BasisPoints.ZERO)));
        town.clock = town.row(label).deadline();
        town.tick();
        assertThat(town.state.shares(NET, CY)).isEqualTo(3);
        assertThat(town.state.shares(NET)).isEqualTo(13);
        town.ok(BOB, new Leave(NET));
        town.ok(BOB, new Withdraw(raw));
        assertThat(town.state.shares(NET, BOB)).isEqualTo(10);
    }

    @Test
    void l202ASlashedRowTakesBackWhatItGaveAndASurvivorKeepsIt() {
        ContributionId row = commune.active(BOB);
        commune.active(BOB);
        challenge(row, Vote.ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACTIVE);
        assertThat(town.state.shares(NET, BOB)).isEqualTo(20);
        setShares(77);
        challenge(row, Vote.SLASH);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        assertThat(town.state.shares(NET, BOB)).isEqualTo(10);
        assertThat(town.state.shares(NET)).isEqualTo(10);
    }

    @Test
    void l202TheNumbersInForceAtTheCommitCount() {
        ContributionId before = commune.accepted(BOB, Optional.empty());
        setShares(77);
        town.clock = town.row(before).deadline();
        town.tick();
        assertThat(town.state.shares(NET, BOB)).isEqualTo(10);
        commune.active(BOB);
        assertThat(town.state.shares(NET, BOB)).isEqualTo(87);
    }

    @Test
    void l203NoOwnerOverridesTheMembers() {
        commune.active(ADA);
        town.ok(ADA, new DatanetCommand.Revise(NET, VERSE.withPurpose("alone")));
        commune.active(BOB);
        assertThat(town.no(ADA, new DatanetCommand.Revise(NET, VERSE))).isEqualTo(Code.MEMBERS_DECIDE);
        assertThat(town.no(ADA, new DatanetCommand.Grant(NET, CY, Set.of(Role.OWNER))))
                .isEqualTo(Code.MEMBERS_DECIDE);
        town.ok(ADA, new DatanetCommand.Grant(NET, CY, Set.of(Role.CONTRIBUTOR)));
    }

    @Test
    void l204TheCreatorAloneCannotDrainTheTreasury() {
        Amount all = commune.fillCommons();
        for (int i = 0; i < 9; i++) {
            commune.active(ADA);
        }
        commune.active(BOB);
        ChangeId alone = commune.propose(ADA, new Spend(ADA, all));
        commune.yes(alone, ADA);
        assertThat(commune.pass(alone).status()).isEqualTo(Status.DEFEATED);
        assertThat(commune.commons()).isEqualTo(all);
        ChangeId together = commune.propose(ADA, new Spend(CY, all));
        commune.yes(together, ADA, BOB);
        assertThat(commune.pass(together).status()).isEqualTo(Status.QUEUED);
        assertThat(commune.commons()).isEqualTo(all);
        Amount before = town.free(CY);
        town.clock = commune.change(together).deadline() - 1;
        town.tick();
        assertThat(commune.change(together).status()).isEqualTo(Status.QUEUED);
        assertThat(commune.pass(together).status()).isEqualTo(Status.EXECUTED);
        assertThat(commune.commons()).isEqualTo(Amount.ZERO);
        assertThat(town.free(CY)).isEqualTo(before.plus(all));
    }

    @Test
    void l204WhoHoldsTooLittleAsksNothingAndNobodyAsksTwice() {
        Spend spend = new Spend(ADA, ONE);
        assertThat(town.no(ADA, new ProposeChange(NET, spend))).isEqualTo(Code.TOO_FEW_SHARES);
        commune.active(ADA);
        town.ok(ADA, new ProposeChange(NET, spend));
        assertThat(town.no(ADA, new ProposeChange(NET, spend))).isEqualTo(Code.LIMIT_EXCEEDED);
        setParameter(Parameters.CHANGE_THRESHOLD, 5_000);
        commune.active(BOB);
        town.ok(BOB, new ProposeChange(NET, spend));
        setParameter(Parameters.CHANGE_THRESHOLD, 3_334);
        commune.active(CY);
        assertThat(town.no(CY, new ProposeChange(NET, spend))).isEqualTo(Code.TOO_FEW_SHARES);
        setParameter(Parameters.CHANGE_THRESHOLD, 3_333);
        town.ok(CY, new ProposeChange(NET, spend));
    }

    @Test
    void l205SharesAcquiredAfterTheQuestionCountNothing() {
        setParameter(Parameters.CHANGE_WINDOW, 40L * 24 * 3_600_000);
        commune.active(ADA);
        commune.active(BOB);
        ContributionId lost = commune.active(BOB);
        ContributionId late = commune.accepted(CY, Optional.empty());
        ChangeId change = commune.propose(ADA, new Spend(ADA, ONE));
        town.clock = town.row(late).deadline();
        town.tick();
        commune.active(ADA);
        challenge(lost, Vote.SLASH);
        assertThat(town.state.shares(NET, CY)).isEqualTo(10);
        assertThat(town.state.shares(NET, BOB)).isEqualTo(10);
        assertThat(commune.change(change).status()).isEqualTo(Status.VOTING);
        assertThat(town.no(CY, new VoteChange(change, true))).isEqualTo(Code.TOO_FEW_SHARES);
        commune.yes(change, ADA);
        commune.no(change, BOB);
        assertThat(town.no(BOB, new VoteChange(change, true))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(commune.change(change).supports()).isEqualTo(10);
        assertThat(commune.change(change).opposes()).isEqualTo(20);
        assertThat(commune.change(change).shares()).isEqualTo(30);
        assertThat(commune.pass(change).status()).isEqualTo(Status.DEFEATED);
        assertThat(town.no(CY, new VoteChange(change, true))).isEqualTo(Code.WINDOW_CLOSED);
    }

    @Test
    void l206QuorumAndMajorityAreExactToOneShare() {
        setParameter(Parameters.CHANGE_QUORUM, 7_500);
        commune.active(ADA);
        commune.active(BOB);
        commune.active(CY);
        AccountId dan = Town.person(6);
        commune.active(dan);
        ChangeId half = commune.propose(ADA, new Spend(ADA, ONE));
        commune.yes(half, ADA, BOB);
        commune.no(half, CY, dan);
        ChangeId few = commune.propose(BOB, new Spend(ADA, ONE));
        commune.yes(few, ADA, BOB);
        ChangeId enough = commune.propose(CY, new Revise(VERSE.withPurpose("enough")));
        commune.yes(enough, ADA, BOB);
        commune.no(enough, CY);
        assertThat(town.state.openChanges(NET)).hasSize(3);
        town.clock = commune.change(half).deadline() - 1;
        assertThat(town.tick()).isEmpty();
        assertThat(commune.pass(half).status()).isEqualTo(Status.DEFEATED);
        assertThat(commune.change(few).status()).isEqualTo(Status.DEFEATED);
        assertThat(commune.change(enough).status()).isEqualTo(Status.QUEUED);
        assertThat(commune.pass(enough).status()).isEqualTo(Status.EXECUTED);
        assertThat(town.state.datanet(NET).orElseThrow().terms().purpose()).isEqualTo("enough");
        assertThat(town.state.openChanges(NET)).isEmpty();
    }

    @Test
    void l207WhatWouldBreakARuleIsRevertedWhole() {
        commune.active(ADA);
        commune.active(BOB);
        assertReverted(new Spend(ADA, commune.commons().plus(ONE)), Code.INSUFFICIENT_BALANCE);
        assertReverted(new Revise(DatanetTerms.of("Code", ContentKind.CODE)), Code.WRONG_KIND);
        assertReverted(new SetRoles(ADA, Set.of()), Code.NOT_PERMITTED);
    }

    @Test
    void l207TwoChangesOfOneLeafLeaveAnOwner() {
        town.ok(ADA, new DatanetCommand.Grant(NET, BOB, Set.of(Role.OWNER, Role.CONTRIBUTOR)));
        commune.active(ADA);
        commune.active(BOB);
        ChangeId one = commune.propose(ADA, new SetRoles(BOB, Set.of()));
        ChangeId other = commune.propose(BOB, new SetRoles(ADA, Set.of()));
        commune.yes(one, ADA, BOB);
        commune.yes(other, ADA, BOB);
        commune.pass(one);
        commune.pass(one);
        town.tick();
        assertThat(commune.change(one).status()).isEqualTo(Status.EXECUTED);
        assertThat(commune.change(other).status()).isEqualTo(Status.REVERTED);
        assertThat(town.state.roles(NET, ADA)).contains(Role.OWNER);
    }

    private void assertReverted(org.openledger.datanet.DatanetChange what, Code why) {
        ChangeId change = commune.propose(ADA, what);
        commune.yes(change, ADA, BOB);
        commune.pass(change);
        org.openledger.audit.Hash terms = Village.hash("terms", town.state.datanet(NET));
        Amount commons = commune.commons();
        assertThat(commune.pass(change).status()).isEqualTo(Status.REVERTED);
        assertThat(commune.change(change).refusal()).contains(why);
        assertThat(commune.commons()).isEqualTo(commons);
        assertThat(Village.hash("terms", town.state.datanet(NET))).isEqualTo(terms);
    }

    /** Somebody challenges an active row, and the committee is of one mind. */
    private void challenge(ContributionId row, Vote vote) {
        town.ok(
                Town.person(14),
                new ReviewCommand.Contest(row, Amount.open(5), org.openledger.review.Claim.quality("look again")));
        town.nextSeed();
        commune.village.decide(row, vote);
    }

    private void setShares(long shares) {
        setParameter(Parameters.SHARE_RAW, shares);
    }

    private void setParameter(org.openledger.governance.Parameter parameter, long value) {
        Parameters now = town.state.parameters();
        town.ok(OPERATOR, new ChangeParameters(now.with(parameter, value).atVersion(now.version() + 1)));
    }
}

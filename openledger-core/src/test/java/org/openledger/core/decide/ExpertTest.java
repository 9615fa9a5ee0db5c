/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.person;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.ExpertCommand.CertifyExpert;
import org.openledger.review.ExpertCommand.ClaimReview;
import org.openledger.review.ExpertCommand.ExpertVerdict;
import org.openledger.review.ExpertCommand.RevokeExpert;
import org.openledger.review.ExpertEvent.ClaimLapsed;
import org.openledger.review.ExpertTask.ExpertClaim.State;
import org.openledger.review.ReviewCommand.DeclareAffiliate;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** L112 to L116: experts speak before a committee is drawn. */
class ExpertTest {
    private static final AccountId DORA = person(6);
    private static final long LONG = Town.BEGIN + 1_000L * 366 * 86_400;

    private final Village village = new Village().validators(8);
    private final Town town = village.town;

    @Test
    void l112WithoutADemandNobodyIsAsked() {
        ContributionId row = village.screened();
        assertThat(town.state.expertTask(row)).isEmpty();
        town.nextSeed();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.IN_REVIEW);
    }

    @Test
    void l112TheCommitteeIsDrawnAfterTheLastVerdictThatIsDemanded() {
        demand(2, BOB, CY);
        ContributionId row = village.screened();
        town.nextSeed();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SCREENED);
        answer(BOB, row, ACCEPT);
        town.nextSeed();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SCREENED);
        assertThat(town.state.expertTasks(NET)).hasSize(1);
        answer(CY, row, REJECT);
        assertThat(town.state.expertTasks(NET)).isEmpty();
        assertThat(town.tick()).isEmpty();
        town.nextSeed();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.IN_REVIEW);
    }

    @Test
    void l115MoreThanHalfOfTheExpertsRejectWithoutACommittee() {
        demand(3, BOB, CY, DORA);
        ContributionId row = village.screened();
        answer(BOB, row, REJECT);
        answer(CY, row, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SCREENED);
        answer(DORA, row, REJECT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.REJECTED);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        ContributionId spam = village.screened();
        List.of(BOB, CY, DORA).forEach(expert -> answer(expert, spam, SLASH));
        assertThat(town.row(spam).status()).isEqualTo(ContributionStatus.SCREENED);
        assertThat(town.state.expertTask(spam)).isEmpty();
    }

    @Test
    void l113CuratorsCertifyForATimeAndRevoke() {
        demand(1);
        assertThat(town.no(BOB, new CertifyExpert(NET, BOB, LONG))).isEqualTo(Code.NOT_A_MEMBER);
        assertThat(town.no(ADA, new CertifyExpert(NET, BOB, town.clock))).isEqualTo(Code.WINDOW_CLOSED);
        assertThat(town.no(ADA, new RevokeExpert(NET, BOB))).isEqualTo(Code.NOT_FOUND);
        long until = town.clock + 1_000;
        town.ok(ADA, new CertifyExpert(NET, BOB, until));
        ContributionId row = village.screened();
        town.clock = until;
        assertThat(town.no(BOB, new ClaimReview(row))).isEqualTo(Code.NOT_CERTIFIED);
        town.clock = until - 1;
        town.ok(BOB, new ClaimReview(row));
        town.ok(ADA, new RevokeExpert(NET, BOB));
        assertThat(town.state.expertUntil(NET, BOB)).isEmpty();
        assertThat(town.no(BOB, new ClaimReview(village.screened()))).isEqualTo(Code.NOT_CERTIFIED);
        town.ok(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO));
    }

    @Test
    void l114OnlyExpertsWhoAreNotCloseClaimAFreePlaceOnce() {
        demand(1, BOB, CY, DORA, ADA);
        assertThat(town.no(BOB, new ClaimReview(village.revealed()))).isEqualTo(Code.WRONG_STATE);
        ContributionId row = village.screened();
        assertThat(town.no(person(12), new ClaimReview(row))).isEqualTo(Code.NOT_CERTIFIED);
        assertThat(town.no(ADA, new ClaimReview(row))).isEqualTo(Code.CONFLICT_OF_INTEREST);
        town.ok(ADA, new DeclareAffiliate(DORA));
        assertThat(town.no(DORA, new ClaimReview(row))).isEqualTo(Code.CONFLICT_OF_INTEREST);
        town.ok(BOB, new ClaimReview(row));
        assertThat(town.no(BOB, new ClaimReview(row))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(town.no(CY, new ClaimReview(row))).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(town.no(CY, new ExpertVerdict(row, ACCEPT, Hash.ZERO))).isEqualTo(Code.NOT_ASSIGNED);
    }

    @Test
    void l115AVerdictIsGivenInTimeByWhoHoldsTheClaim() {
        demand(1, BOB, CY);
        ContributionId row = village.screened();
        town.ok(BOB, new ClaimReview(row));
        long until = town.clock + town.state.parameters().number(Parameters.EXPERT_WINDOW);
        town.clock = until;
        assertThat(town.no(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock = until - 1;
        town.ok(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO));
        assertThat(town.no(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO))).isEqualTo(Code.NOT_ASSIGNED);
    }

    @Test
    void l116APromiseThatIsNotKeptGivesThePlaceBackAndIsNotGivenTwice() {
        demand(1, BOB, CY);
        ContributionId row = village.screened();
        town.ok(BOB, new ClaimReview(row));
        town.clock += town.state.parameters().number(Parameters.EXPERT_WINDOW) - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        assertThat(Town.only(ClaimLapsed.class, town.tick()).expert()).isEqualTo(BOB);
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.expertTask(row).orElseThrow().claims().get(0).state())
                .isEqualTo(State.LAPSED);
        assertThat(town.no(BOB, new ClaimReview(row))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(town.no(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO))).isEqualTo(Code.NOT_ASSIGNED);
        answer(CY, row, ACCEPT);
        town.nextSeed();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.IN_REVIEW);
    }

    @Test
    void l116ARowWhoseExpertsDoNotComeExpiresAndItsStakeComesFree() {
        demand(1, BOB);
        ContributionId row = village.screened();
        long until = town.row(row).deadline();
        assertThat(until).isEqualTo(town.clock + town.state.parameters().number(Parameters.EXPERT_WAIT));
        town.clock = until - 1;
        assertThat(town.tick()).isEmpty();
        town.ok(BOB, new ClaimReview(row));
        assertThat(town.state.expertTask(row).orElseThrow().claims().get(0).until())
                .isEqualTo(until);
        town.clock = until;
        town.tick();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.EXPIRED);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.state.due(Long.MAX_VALUE)).isFalse();
        assertThat(town.no(BOB, new ExpertVerdict(row, ACCEPT, Hash.ZERO))).isEqualTo(Code.NOT_ASSIGNED);
    }

    private void demand(int experts, AccountId... certified) {
        town.ok(ADA, new Revise(NET, DatanetTerms.of("Verse", ContentKind.TEXT).withExperts(experts)));
        for (AccountId expert : certified) {
            town.ok(ADA, new CertifyExpert(NET, expert, LONG));
        }
    }

    private void answer(AccountId expert, ContributionId row, Vote vote) {
        town.ok(expert, new ClaimReview(row));
        town.ok(expert, new ExpertVerdict(row, vote, Village.hash("reasons", row)));
    }
}

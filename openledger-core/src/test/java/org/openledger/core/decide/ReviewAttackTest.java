/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Village.SALT;
import static org.openledger.core.decide.Village.hidden;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Erase;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Claim;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewCommand.CommitVote;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewCommand.RevealVote;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand.Transfer;

/** Attacks on reviews, challenges and appeals, by their numbers in the list of attacks; each fails without the rule that stops it. */
class ReviewAttackTest {
    private static final Amount BOND = Amount.open(10);

    private final Village village = new Village(AppealTest.small()).validators(8);
    private final Town town = village.town;

    /** 10: a copied commitment opens for nobody but the one who made it. */
    @Test
    void a10VotesAreNotCopied() {
        ContributionId row = appealed();
        Review panel = village.review(row);
        AccountId honest = panel.committee().get(0);
        AccountId copier = panel.committee().get(1);
        Hash vote = hidden(honest, panel, ACCEPT);
        town.ok(honest, new CommitVote(row, panel.round(), vote));
        town.ok(copier, new CommitVote(row, panel.round(), vote));
        town.clock = panel.commitBy();
        town.ok(honest, new RevealVote(row, panel.round(), ACCEPT, SALT));
        assertThat(town.no(copier, new RevealVote(row, panel.round(), ACCEPT, SALT)))
                .isEqualTo(Code.COMMITMENT_MISMATCH);
    }

    /** 11: a commitment to an earlier round, or to another row, opens no vote of this one. */
    @Test
    void a11CommitmentsAreNotInheritedFromARoundOrARow() {
        ContributionId row = appealed();
        Review panel = village.review(row);
        Review other = new Review(new ContributionId(99), panel.round(), panel.committee(), 0, 0, panel.ballots());
        Review earlier = new Review(row, panel.round() - 1, panel.committee(), 0, 0, panel.ballots());
        AccountId one = panel.committee().get(0);
        AccountId two = panel.committee().get(1);
        town.ok(one, new CommitVote(row, panel.round(), hidden(one, other, ACCEPT)));
        town.ok(two, new CommitVote(row, panel.round(), hidden(two, earlier, ACCEPT)));
        town.clock = panel.commitBy();
        for (AccountId member : List.of(one, two)) {
            assertThat(town.no(member, new RevealVote(row, panel.round(), ACCEPT, SALT)))
                    .isEqualTo(Code.COMMITMENT_MISMATCH);
        }
    }

    /** 12: who sees the others' votes and keeps the own one back pays for it, in panels too. */
    @Test
    void a12WhoCommitsAndDoesNotRevealPays() {
        ContributionId row = appealed();
        Review panel = village.review(row);
        AccountId shy = panel.committee().get(4);
        Amount before = town.locked(shy);
        town.ok(shy, new CommitVote(row, panel.round(), hidden(shy, panel, SLASH)));
        village.decide(row, ACCEPT, ACCEPT, ACCEPT, ACCEPT);
        Amount lost = before.part(town.state.parameters().part(Parameters.NON_REVEAL_PENALTY));
        assertThat(lost.isZero()).isFalse();
        assertThat(town.locked(shy)).isEqualTo(before.minus(lost));
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACCEPTED);
    }

    /** 14: a seed that is out when somebody appeals or challenges draws nobody for it. */
    @Test
    void a14KnownSeedsDrawNobody() {
        ContributionId row = village.inReview();
        village.decide(row, SLASH);
        town.nextSeed();
        town.ok(ADA, new Appeal(row, BOND, "no"));
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.review(row)).isEmpty();
        ContributionId other = village.accepted();
        town.nextSeed();
        town.ok(BOB, new Contest(other, Amount.open(5), Claim.quality("spam")));
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.review(other)).isEmpty();
        town.nextSeed();
        assertThat(town.state.review(other)).isPresent();
    }

    /** 16: a challenge of a good row costs its bond, of which the author has a part: the more challenges, the more is lost. */
    @Test
    void a16GriefingCostsTheGrieferAndPaysTheAuthor() {
        ContributionId row = village.accepted();
        for (int i = 1; i <= 4; i++) {
            town.ok(BOB, new Contest(row, Amount.open(5), Claim.quality("spam")));
            town.nextSeed();
            village.decide(row, ACCEPT, ACCEPT, REJECT);
            assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.open(5L * i)));
            assertThat(town.free(ADA).plus(town.locked(ADA)))
                    .isEqualTo(Town.FORTUNE.plus(
                            Amount.ofUnits(Amount.open("2.5").units().multiply(java.math.BigInteger.valueOf(i)))));
        }
    }

    /** 16: a challenger who won before a bribed committee loses the bond when the panel finds out. */
    @Test
    void a16AWrongVictoryDoesNotPay() {
        ContributionId row = appealed(slashedBy(BOB, village.accepted()));
        village.decide(row, ACCEPT, ACCEPT, ACCEPT, ACCEPT, ACCEPT);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(Amount.open(5)));
        assertThat(town.free(ADA).plus(town.locked(ADA))).isEqualTo(Town.FORTUNE.plus(Amount.open("2.5")));
    }

    /** 17: nothing that stands behind a row leaves before the row is free of review, challenge, slash and appeal. */
    @Test
    void a17AStakeDoesNotEscapeASlash() {
        ContributionId row = village.accepted();
        town.ok(BOB, new Contest(row, Amount.open(5), Claim.quality("spam")));
        escapes(row);
        town.nextSeed();
        escapes(row);
        village.decide(row, SLASH);
        escapes(row);
        town.ok(ADA, new Appeal(row, BOND, "no"));
        escapes(row);
        assertThat(town.no(ADA, new Erase(row))).isEqualTo(Code.WRONG_STATE);
        town.nextSeed();
        escapes(row);
        village.decide(row, SLASH, SLASH, SLASH, SLASH, SLASH);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(15)));
    }

    private void escapes(ContributionId row) {
        assertThat(town.no(ADA, new Unbond(town.row(row).stake()))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new Withdraw(row))).isEqualTo(Code.WRONG_STATE);
        Amount all = town.free(ADA).plus(town.locked(ADA));
        assertThat(town.no(ADA, new Transfer(CY, all))).isEqualTo(Code.INSUFFICIENT_BALANCE);
        assertThat(town.locked(ADA).isZero()).isFalse();
    }

    /** 18: one slash is paid out once, whether its window closes or its appeal does; and an erased row's slash is paid all the same. */
    @Test
    void a18NothingIsSlashedOrPaidTwice() {
        ContributionId row = slashedBy(BOB, village.accepted());
        town.clock = town.state.slash(row).orElseThrow().taken().until() - 1;
        town.ok(ADA, new Appeal(row, BOND, "no"));
        assertThat(town.nextSeed()).noneMatch(SlashDistributed.class::isInstance);
        assertThat(town.tick()).isEmpty();
        village.decide(row, SLASH, SLASH, SLASH);
        assertThat(town.state.total(Pot.Kind.SLASH_ESCROW)).isEqualTo(Amount.ZERO);
        assertThat(town.no(BOB, new Contest(row, Amount.open(5), Claim.quality("again"))))
                .isEqualTo(Code.WRONG_STATE);
        assertThat(town.state.due(Long.MAX_VALUE)).isFalse();
        ContributionId erased = slashedBy(BOB, village.accepted());
        town.ok(ADA, new Erase(erased));
        assertThat(town.no(ADA, new Appeal(erased, BOND, "no"))).isEqualTo(Code.WRONG_STATE);
        town.clock = town.state.slash(erased).orElseThrow().taken().until();
        Town.only(SlashDistributed.class, town.tick());
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.row(erased).status()).isEqualTo(ContributionStatus.ERASING);
        town.state.recount();
    }

    private ContributionId appealed() {
        return appealed(slashedBy(BOB, village.accepted()));
    }

    private ContributionId appealed(ContributionId row) {
        town.ok(ADA, new Appeal(row, BOND, "no"));
        town.nextSeed();
        return row;
    }

    private ContributionId slashedBy(AccountId challenger, ContributionId row) {
        town.ok(challenger, new Contest(row, Amount.open(5), Claim.quality("spam")));
        town.nextSeed();
        village.decide(row, SLASH);
        return row;
    }
}

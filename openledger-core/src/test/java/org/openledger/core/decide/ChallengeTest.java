/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.REJECT;
import static org.openledger.review.Vote.SLASH;

import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.governance.Parameters;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** L47 to L50: challenges. */
class ChallengeTest {
    private static final Amount BOND = Amount.open(5);

    private final Village village = new Village().validators(8);
    private final Town town = village.town;

    @Test
    void l47AnAcceptedRowIsChallengedInItsWindowByAnotherWithABond() {
        ContributionId row = village.accepted();
        assertThat(town.no(ADA, contest(row))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(BOB, new Contest(row, BOND.minus(Amount.ofUnits(1)), Claim.quality("spam"))))
                .isEqualTo(Code.STAKE_TOO_SMALL);
        assertThat(town.no(BOB, contest(village.revealed()))).isEqualTo(Code.WRONG_STATE);
        long until = town.row(row).deadline();
        town.clock = until;
        assertThat(town.no(BOB, contest(row))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock = until - 1;
        town.ok(BOB, contest(row));
        assertThat(town.pot(Pot.Kind.BOND, 0)).isEqualTo(BOND);
        assertThat(town.state.challenge(row).orElseThrow().challenger()).isEqualTo(BOB);
        assertThat(town.no(BOB, contest(row))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(ADA, new Withdraw(row))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l48UpheldTheBondComesBackAndTheChallengerGetsAPart() {
        ContributionId row = challenged(village.accepted());
        assertThat(village.review(row).round()).isEqualTo(2);
        village.decide(row, SLASH);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        assertThat(town.state.challenge(row)).isEmpty();
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(BOND));
        town.clock += town.state.parameters().number(Parameters.APPEAL_WINDOW);
        town.tick();
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.plus(Amount.open("2.5")));
        assertThat(town.pot(Pot.Kind.COMMONS, 0)).isEqualTo(Amount.open("1.5"));
        assertThat(town.state.total(Pot.Kind.BURNED)).isEqualTo(Amount.open(1));
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(5)));
    }

    @Test
    void l48DismissedTheBondIsLostAndTheRowGetsANewWindow() {
        ContributionId row = challenged(village.accepted());
        village.decide(row, ACCEPT, ACCEPT, ACCEPT, SLASH, REJECT, REJECT, REJECT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(town.row(row).deadline())
                .isEqualTo(town.clock + town.state.parameters().number(Parameters.CHALLENGE_WINDOW));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(BOND));
        assertThat(town.state.total(Pot.Kind.BURNED)).isEqualTo(Amount.open("2.5"));
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Village.STAKE).plus(Amount.open("2.5")));
    }

    @Test
    void l48AnActiveRowHasNothingLeftToSlash() {
        ContributionId row = challenged(village.active());
        assertThat(town.state.datanet(Village.NET).orElseThrow().rows()).isZero();
        village.decide(row, SLASH);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
        assertThat(town.state.total(Pot.Kind.SLASH_ESCROW)).isEqualTo(Amount.ZERO);
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(BOND));
        town.clock += town.state.parameters().number(Parameters.APPEAL_WINDOW);
        town.tick();
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE);
    }

    @Test
    void l48AnActiveRowIsActiveAgain() {
        ContributionId row = challenged(village.active());
        village.decide(row, ACCEPT);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACTIVE);
        town.ok(BOB, contest(row));
        assertThat(town.state.challenge(row).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void l48WithoutAQuorumTheChallengeIsRepeatedAndGivenUpWithTheBondReturned() {
        ContributionId row = challenged(village.accepted());
        for (int round = 0; round < 2; round++) {
            village.decide(row, SLASH, SLASH, SLASH);
            assertThat(town.row(row).status()).isEqualTo(ContributionStatus.CHALLENGED);
            town.nextSeed();
        }
        village.decide(row, SLASH, SLASH, SLASH);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE);
        assertThat(town.state.challenge(row)).isEmpty();
    }

    private ContributionId challenged(ContributionId row) {
        town.ok(BOB, contest(row));
        town.nextSeed();
        return row;
    }

    private static Contest contest(ContributionId row) {
        return new Contest(row, BOND, Claim.quality("spam"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.validator;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewCommand.DeclareAffiliate;
import org.openledger.review.ReviewCommand.RecordAffiliate;
import org.openledger.token.Amount;

/** L111: who belongs to the author or to the challenger does not judge. */
class AffiliateTest {
    private final Village village = new Village(Parameters.standard().with(Parameters.AFFILIATES, 2)).validators(8);
    private final Town town = village.town;

    @Test
    void l111AffiliatesOfTheAuthorAreNeverDrawnWhoeverDeclaredIt() {
        town.ok(ADA, new DeclareAffiliate(validator(0)));
        town.ok(validator(1), new DeclareAffiliate(ADA));
        town.ok(ADA, new RecordAffiliate(Optional.of(NET), ADA, validator(2)));
        town.ok(OPERATOR, new RecordAffiliate(Optional.empty(), validator(3), ADA));
        assertThat(village.review(village.inReview()).committee())
                .containsExactlyInAnyOrder(validator(4), validator(5), validator(6), validator(7));
        assertThat(town.state.affiliated(validator(3), ADA, new DatanetId(9))).isTrue();
        assertThat(town.state.affiliated(ADA, validator(2), new DatanetId(9))).isFalse();
        assertThat(town.state.affiliated(ADA, validator(4), NET)).isFalse();
    }

    @Test
    void l111AffiliatesOfTheChallengerAreNotDrawnForTheChallenge() {
        ContributionId row = village.accepted();
        town.ok(validator(5), new DeclareAffiliate(BOB));
        town.ok(BOB, new Contest(row, Amount.open(5), Claim.quality("spam")));
        town.nextSeed();
        assertThat(village.review(row).committee()).hasSize(7).doesNotContain(validator(5));
    }

    @Test
    void l111AListIsBoundedAndHoldsEachOnce() {
        assertThat(town.no(ADA, new DeclareAffiliate(ADA))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(ADA, new DeclareAffiliate(BOB));
        assertThat(town.no(ADA, new DeclareAffiliate(BOB))).isEqualTo(Code.ALREADY_EXISTS);
        town.ok(ADA, new DeclareAffiliate(CY));
        assertThat(town.no(ADA, new DeclareAffiliate(validator(0)))).isEqualTo(Code.LIMIT_EXCEEDED);
        town.ok(ADA, new RecordAffiliate(Optional.of(NET), ADA, validator(0)));
        town.ok(BOB, new DeclareAffiliate(ADA));
        AccountId stranger = validator(7);
        for (AccountId someone : new AccountId[] {CY, validator(1), validator(2), validator(3)}) {
            town.ok(someone, new DeclareAffiliate(stranger));
        }
        town.ok(stranger, new DeclareAffiliate(validator(4)));
    }

    @Test
    void l111OnlyCuratorsAndTheOperatorRecord() {
        assertThat(town.no(BOB, new RecordAffiliate(Optional.of(NET), ADA, CY))).isEqualTo(Code.NOT_A_MEMBER);
        assertThat(town.no(ADA, new RecordAffiliate(Optional.empty(), ADA, CY))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new RecordAffiliate(Optional.of(new DatanetId(7)), ADA, CY)))
                .isEqualTo(Code.NOT_FOUND);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.Join;
import org.openledger.datanet.DatanetCommand.PublishVersion;
import org.openledger.datanet.DatanetCommand.RecordProfile;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.RowUses;
import org.openledger.datanet.UsageRights;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** L213 to L215: profiles on record, what is known of a row, and that spam does not pay. */
class RowCardTest {
    private final Commune commune = new Commune();
    private final Town town = commune.town;

    @Test
    void l213AProfileIsTheOperatorsAndRecordedOnceForAVersionThatIsThere() {
        commune.active(ADA);
        town.ok(ADA, new PublishVersion(NET));
        QualityProfile profile = new QualityProfile(1, 0, 0, 1_000_000, 0, 0, 0, 5);
        QualityProfile other = new QualityProfile(2, 0, 0, 0, 0, 0, 0, 5);
        assertThat(town.no(ADA, new RecordProfile(NET, 1, profile))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(town.no(OPERATOR, new RecordProfile(NET, 2, profile))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.no(OPERATOR, new RecordProfile(NET, 1, other))).isEqualTo(Code.WRONG_STATE);
        town.ok(OPERATOR, new RecordProfile(NET, 1, profile));
        assertThat(town.state.profile(NET, 1)).contains(profile);
        assertThat(town.no(OPERATOR, new RecordProfile(NET, 1, profile))).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void l214OneCallTellsEverythingOfARow() {
        ContributionId row = commune.active(BOB);
        ModelId model = commune.village.model();
        for (int i = 0; i < RowUses.MAX_NEWEST + 2; i++) {
            settle(model, row, 100_000);
        }
        RowCard card = town.state.row(row).orElseThrow();
        assertThat(card.row()).isEqualTo(town.row(row));
        assertThat(card.owner()).isEqualTo(BOB);
        assertThat(card.kind()).isEqualTo(ContentKind.TEXT);
        assertThat(card.rights()).isEqualTo(UsageRights.open("Apache-2.0"));
        assertThat(card.derivation()).isEmpty();
        assertThat(card.shares()).isEqualTo(10);
        assertThat(card.uses().answers()).isEqualTo(RowUses.MAX_NEWEST + 2);
        assertThat(card.uses().ppm()).isEqualTo(100_000L * (RowUses.MAX_NEWEST + 2));
        assertThat(card.uses().newest()).hasSize(RowUses.MAX_NEWEST);
        assertThat(card.uses().newest().get(0)).isEqualTo(new RequestId(2));
        assertThat(town.state.row(new ContributionId(99))).isEmpty();
    }

    /** A spammer of junk ends with less than it began with, and with no shares; who brings rows that are used ends with more. */
    @Test
    void l215SpamLosesAndHonestRowsEarn() {
        Amount spammer = town.free(CY);
        Amount honest = town.free(BOB);
        town.ok(CY, new Join(NET));
        for (int i = 0; i < 20; i++) {
            junk(CY);
        }
        ContributionId used = commune.active(BOB);
        ModelId model = commune.village.model();
        for (int i = 0; i < 5; i++) {
            settle(model, used, 800_000);
        }
        town.clock += town.state.parameters().number(Parameters.APPEAL_WINDOW);
        town.tick();
        assertThat(town.locked(CY)).isEqualTo(Amount.ZERO);
        assertThat(town.free(CY)).isEqualTo(spammer.minus(Amount.open(20 * 5)));
        assertThat(town.state.shares(NET, CY)).isZero();
        assertThat(town.locked(BOB)).isEqualTo(Amount.ZERO);
        assertThat(town.free(BOB)).isGreaterThan(honest);
    }

    private void junk(AccountId author) {
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(author, new Commit(NET, Village.hash("junk", row), Village.STAKE));
        town.ok(author, new Reveal(row, Village.hash("blob", row), 100));
        town.ok(OPERATOR, new ReviewCommand.RecordScreening(row, Village.verdicts(5)));
        town.nextSeed();
        commune.village.decide(row, Vote.SLASH);
    }

    private void settle(ModelId model, ContributionId row, int ppm) {
        RequestId request = commune.village.request(ADA, model, Amount.open(1));
        town.ok(
                OPERATOR,
                new Settle(new Settlement(
                        request,
                        Hash.ZERO,
                        10,
                        Hash.ZERO,
                        List.of(new Settlement.RowCredit(row, ppm)),
                        Determinism.BIT_EXACT,
                        Bytes.of(new byte[64]))));
    }
}

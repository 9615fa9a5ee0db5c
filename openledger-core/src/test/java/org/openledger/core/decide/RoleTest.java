/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Answers.CONTRIBUTORS;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Derivation;
import org.openledger.governance.Parameters;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.Vote;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** L222: everybody who refined an answer has an edge and a part; without the edge the part is somebody else's. */
class RoleTest {
    private static final BasisPoints HALF = BasisPoints.of(5_000);
    private static final AccountId AUTHOR = Town.person(6);
    private static final AccountId LABELLER = Town.person(12);

    private final Answers answers = new Answers(Parameters.standard());
    private final Town town = answers.town;
    private final ContributionId raw = answers.row(AUTHOR);
    private final ContributionId clean = answers.row(BOB, Optional.of(Derivation.cleans(raw, HALF)));

    private ContributionId labelled(ContributionId parent) {
        ContributionId label = answers.row(LABELLER, Optional.of(Derivation.labels(parent, HALF)));
        ModelId model = answers.village.model();
        answers.answer(CY, model, List.of(new RowCredit(label, 1_000_000)), Optional.empty());
        return label;
    }

    @Test
    void l222EveryRoleHasAPart() {
        Amount trainer = town.free(ADA);
        ContributionId label = labelled(clean);
        assertThat(town.state.earned(LABELLER)).isEqualTo(Amount.open("0.00495"));
        assertThat(town.state.earned(BOB)).isEqualTo(Amount.open("0.002475"));
        assertThat(town.state.earned(AUTHOR)).isEqualTo(Amount.open("0.002475"));
        assertThat(town.free(ADA).minus(trainer)).isEqualTo(Amount.open("0.0044"));
        for (int i = 0; i < 4; i++) {
            assertThat(town.state.approvalPay(label, Village.validator(i))).isEqualTo(Amount.open("0.0000825"));
        }
    }

    @Test
    void l222WithoutTheCleanersEdgeHisPartIsTheAuthors() {
        labelled(raw);
        assertThat(town.state.earned(LABELLER)).isEqualTo(Amount.open("0.00495"));
        assertThat(town.state.earned(BOB)).isEqualTo(Amount.ZERO);
        assertThat(town.state.earned(AUTHOR)).isEqualTo(Amount.open("0.00495"));
        assertThat(town.state.earned(LABELLER).plus(town.state.earned(AUTHOR))).isEqualTo(CONTRIBUTORS);
    }

    @Test
    void l222ASlashedParentHasNoPart() {
        ContributionId label = answers.row(LABELLER, Optional.of(Derivation.labels(clean, HALF)));
        town.ok(CY, new Contest(clean, Amount.open(5), Claim.quality("spam")));
        town.nextSeed();
        answers.village.decide(clean, Vote.SLASH);
        assertThat(town.row(clean).status()).isEqualTo(ContributionStatus.SLASHED);
        ModelId model = answers.village.model();
        answers.answer(BOB, model, List.of(new RowCredit(label, 1_000_000)), Optional.empty());
        assertThat(town.state.earned(LABELLER)).isEqualTo(CONTRIBUTORS);
        assertThat(town.state.earned(BOB)).isEqualTo(Amount.ZERO);
        assertThat(town.state.earned(AUTHOR)).isEqualTo(Amount.ZERO);
    }
}

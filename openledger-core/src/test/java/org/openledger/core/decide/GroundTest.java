/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.review.Vote.ACCEPT;
import static org.openledger.review.Vote.SLASH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelId;
import org.openledger.review.Claim;
import org.openledger.review.Ground;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.ReviewEvent.CreditRerouted;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L109, L110: why rows are challenged, and who is credited for what somebody else published before. */
class GroundTest {
    private static final Amount BOND = Amount.open(5);
    private static final Hash EVIDENCE = Hash.sha256(new byte[] {1});

    private final Village village = new Village().validators(8);
    private final Town town = village.town;

    @Test
    void l109EveryGroundButPriorPublicationSlashes() {
        for (Ground ground : List.of(Ground.QUALITY, Ground.RIGHTS, Ground.POISON)) {
            ContributionId row = village.accepted();
            decide(row, new Claim(ground, "no", Optional.empty(), Optional.empty()), SLASH);
            assertThat(town.row(row).status()).isEqualTo(ContributionStatus.SLASHED);
            assertThat(town.state.creditedTo(row)).contains(ADA);
        }
    }

    @Test
    void l110APriorPublicationMovesTheCreditAndSlashesNothing() {
        ContributionId row = village.accepted();
        List<Event> events = decide(row, Claim.publishedBy(CY, EVIDENCE, "mine"), SLASH);
        assertThat(Town.only(CreditRerouted.class, events)).isEqualTo(new CreditRerouted(row, Optional.of(CY)));
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ACCEPTED);
        assertThat(town.locked(ADA)).isEqualTo(Village.STAKE);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE);
        assertThat(town.state.creditedTo(row)).contains(CY);
        assertThat(town.no(BOB, new Contest(row, BOND, Claim.publishedBy(CY, EVIDENCE, "again"))))
                .isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void l110ADismissedClaimMovesNothing() {
        ContributionId row = village.active();
        decide(row, Claim.publishedBy(CY, EVIDENCE, "mine"), ACCEPT);
        assertThat(town.state.creditedTo(row)).contains(ADA);
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE.minus(BOND));
    }

    @Test
    void l110AnswersPayWhoIsCreditedWhenTheyAreSettled() {
        ContributionId row = village.active();
        ModelId model = village.model();
        assertThat(paid(model, row)).isEqualTo(Pot.available(ADA));
        decide(row, Claim.publishedBy(CY, EVIDENCE, "mine"), SLASH);
        assertThat(paid(model, row)).isEqualTo(Pot.available(CY));
        decide(row, Claim.publishedElsewhere(EVIDENCE, "a stranger's"), SLASH);
        assertThat(paid(model, row)).isEqualTo(Pot.numbered(Pot.Kind.COMMONS, 0));
        decide(row, Claim.publishedBy(ADA, EVIDENCE, "the author's after all"), SLASH);
        assertThat(paid(model, row)).isEqualTo(Pot.available(ADA));
    }

    private Pot paid(ModelId model, ContributionId row) {
        RequestId request = village.request(CY, model, Amount.open(1));
        List<Event> events = town.ok(
                OPERATOR,
                new Settle(new Settlement(
                        request,
                        Hash.ZERO,
                        10,
                        Hash.ZERO,
                        List.of(new Settlement.RowCredit(row, 500_000)),
                        Determinism.BIT_EXACT,
                        Bytes.of(new byte[64]))));
        return events.stream()
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(moved -> moved.reason() == Reason.FEE_CONTRIBUTOR)
                .findFirst()
                .orElseThrow()
                .to();
    }

    private List<Event> decide(ContributionId row, Claim claim, org.openledger.review.Vote vote) {
        town.ok(BOB, new Contest(row, BOND, claim));
        town.nextSeed();
        return village.decide(row, vote);
    }
}

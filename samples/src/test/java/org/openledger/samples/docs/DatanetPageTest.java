/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.RefusedException;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetSplit;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.QualityProfile;
import org.openledger.datanet.RowCard;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.datanet.VersionDiff;
import org.openledger.memory.Sandbox;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

/** The code of docs/howto/run-a-datanet.md. */
class DatanetPageTest {

    private static final String HEAT =
            "Warm currents carry heat from the tropics to the poles and moderate the climate of coasts.";
    private static final String ICE =
            "Glaciers grow where more snow falls in a year than melts, and flow downhill by their weight.";

    @Test
    void everyStepOfThePageRuns() {
        try (Sandbox ledger = Sandbox.open(7)) {
            // #region rows
            Actor ada = ledger.actor("ada");
            Actor bob = ledger.actor("bob");
            DatanetId net = ada.datanets().create(DatanetTerms.of("climate", ContentKind.TEXT));
            bob.datanets().join(net);
            ContributionId heat = ada.datanets().contribute(net, Content.text(HEAT), Amount.open(10));
            ContributionId ice = bob.datanets().contribute(net, Content.text(ICE), Amount.open(10));
            ContributionId label = bob.datanets()
                    .contribute(
                            net,
                            Content.text("oceans"),
                            Amount.open(10),
                            Derivation.labels(heat, BasisPoints.of(5_000)));
            ledger.passReview(net);
            // #endregion
            assertThat(ledger.read().derivation(label)).isPresent();
            versions(ledger, ada, bob, net, ice);
            decide(ledger, ada, bob, net);
            card(ledger, heat);
        }
    }

    private static void versions(Sandbox ledger, Actor ada, Actor bob, DatanetId net, ContributionId ice) {
        // #region versions
        DatasetVersion first = ada.datanets().publishVersion(net);
        bob.datanets().restrict(ice, UsageRights.open("Apache-2.0").forUse(Use.of(Purpose.RESEARCH)));
        DatasetVersion all = ada.datanets().publishVersion(net);
        DatasetVersion research = ada.datanets().publishVersion(net, Use.of(Purpose.RESEARCH));
        VersionDiff diff = ledger.read().diff(net, first.number(), all.number()).orElseThrow();
        QualityProfile quality = ada.datanets().profile(net, research.number());
        DatasetSplit split = research.split(100_000); // a tenth is held out
        // #endregion
        assertThat(diff.removed()).containsExactly(ice);
        assertThat(research.rows()).isEqualTo(first.rows());
        assertThat(quality.rows()).isEqualTo(research.rows());
        assertThat(ledger.read().profile(net, research.number())).contains(quality);
        assertThat(split.evalPpm()).isEqualTo(100_000);
    }

    private static void decide(Sandbox ledger, Actor ada, Actor bob, DatanetId net) {
        assertThat(ledger.read().shares(net, bob.account().id())).isPositive();
        DatanetTerms terms = ledger.read().datanet(net).orElseThrow().terms();
        assertThatThrownBy(() -> ada.datanets().revise(net, terms.withPurpose("alone")))
                .isInstanceOf(RefusedException.class);
        // #region decide
        ChangeId change = ada.datanets().propose(net, new DatanetChange.Revise(terms.withPurpose("Weather and seas")));
        ada.datanets().vote(change, true);
        bob.datanets().vote(change, true);
        ledger.advance(Duration.ofDays(7)); // the vote closes
        ledger.advance(Duration.ofDays(2)); // the change is done
        ChangeProposal.Status status =
                ledger.read().change(change).orElseThrow().status();
        // #endregion
        assertThat(status).isEqualTo(ChangeProposal.Status.EXECUTED);
        assertThat(ledger.read().datanet(net).orElseThrow().terms().purpose()).isEqualTo("Weather and seas");
    }

    private static void card(Sandbox ledger, ContributionId heat) {
        // #region card
        LedgerView now = ledger.read();
        RowCard card = now.row(heat).orElseThrow();
        long ofAll = now.shares(card.row().datanet());
        // #endregion
        assertThat(card.shares()).isPositive().isLessThan(ofAll);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

class SandboxTest {

    private static final SandboxOptions PARROT = SandboxOptions.standard().withCompute(new Parrot());

    @Test
    void everybodyIsFundedOnceByTheFaucet() {
        try (Sandbox ledger = Sandbox.open(PARROT)) {
            Actor ada = ledger.actor("ada");

            assertThat(ada.account().balance()).isEqualTo(Amount.open(10_000));
            assertThat(ledger.actor("ada")).isSameAs(ada);
            assertThat(ada.account().id()).isEqualTo(ledger.signer("ada").account());
            assertThatThrownBy(() -> ledger.actor(" ")).hasMessageContaining("actor name is blank");
        }
    }

    @Test
    void validatorsAreOrdinaryActorsWithStakes() {
        try (Sandbox ledger = Sandbox.open(PARROT.withValidators(3))) {
            assertThat(ledger.validators()).hasSize(3).allSatisfy(validator -> {
                AccountId id = validator.account().id();
                assertThat(ledger.read().stakes(id)).extracting(Stake::locked).containsExactly(Amount.open(200));
                assertThat(ledger.read().balance(Pot.locked(id))).isEqualTo(Amount.open(200));
            });
        }
    }

    @Test
    void validatorsCanPayForGas() {
        Parameters costly = Parameters.standard().with(Parameters.GAS_PRICE, 1_000_000);
        try (Sandbox ledger = Sandbox.open(PARROT.withParameters(costly))) {
            Actor ada = ledger.actor("ada");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            ContributionId row = ada.datanets().contribute(net, Content.text("int a;"), Amount.open(10));
            ledger.passReview(net);
            assertThat(ledger.read().contribution(row).orElseThrow().status()).isEqualTo(ContributionStatus.ACTIVE);
        }
    }

    @Test
    void rowsPassReviewAndCopiesAreSlashed() {
        try (Sandbox ledger = Sandbox.open(PARROT)) {
            Actor ada = ledger.actor("ada");
            Actor mallory = ledger.actor("mallory");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            mallory.datanets().join(net);
            ContributionId row = ada.datanets().contribute(net, Content.text("int a;"), Amount.open(10));
            ContributionId copy = mallory.datanets().contribute(net, Content.text("int a;"), Amount.open(10));

            assertThat(status(ledger, row)).isEqualTo(ContributionStatus.SCREENED);
            ledger.passReview(net);

            assertThat(status(ledger, row)).isEqualTo(ContributionStatus.ACTIVE);
            assertThat(status(ledger, copy)).isEqualTo(ContributionStatus.SLASHED);
            ledger.advance(Duration.ofDays(3));
            assertThat(ledger.read().total(Pot.Kind.SLASH_ESCROW)).isEqualTo(Amount.ZERO);
            assertThat(ledger.read().balance(Pot.numbered(Pot.Kind.COMMONS, net.ordinal())))
                    .isEqualTo(Amount.open(4));
        }
    }

    @Test
    void theSameSeedAndCallsGiveTheSameLogWhateverTheThreads() {
        Hash once = root(PARROT.withSeed(7).withThreads(1));

        assertThat(root(PARROT.withSeed(7).withThreads(4))).isEqualTo(once);
        assertThat(root(PARROT.withSeed(8))).isNotEqualTo(once);
    }

    @Test
    void theClockOnlyGoesForward() {
        try (Sandbox ledger = Sandbox.open(PARROT)) {
            ledger.advance(Duration.ofHours(2));

            assertThat(ledger.now()).isEqualTo(Sandbox.START.plus(Duration.ofHours(2)));
            assertThatThrownBy(() -> ledger.advance(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Hash root(SandboxOptions options) {
        try (Sandbox ledger = Sandbox.open(options)) {
            Actor ada = ledger.actor("ada");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            ada.datanets()
                    .contributeAll(net, List.of(Content.text("int a;"), Content.text("int b = 1;")), Amount.open(10));
            ledger.passReview(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));
            Answer answer = ledger.actor("bob").models().ask(model, "int b", Amount.open(1));
            assertThat(answer.text()).isEqualTo(" = 1;");
            return ledger.proofs().checkpoint().root();
        }
    }

    private static ContributionStatus status(Sandbox ledger, ContributionId row) {
        return ledger.read().contribution(row).map(Contribution::status).orElseThrow();
    }
}

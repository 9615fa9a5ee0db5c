/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.audit.AuditBundle;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.ledger.Signatures;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.Verdict;

/** What the ledger hands out, the auditor's own program finds complete and true. */
class BundleTest {

    private static final String MAX = "int max(int a, int b) { return a > b ? a : b; }";
    private static final String MIN = "int min(int a, int b) { return a < b ? a : b; }";

    @Test
    void aStrangerVerifiesAnAnswerOfTwoContributors() {
        try (Sandbox ledger = Sandbox.open()) {
            Actor ada = ledger.actor("ada");
            Actor grace = ledger.actor("grace");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            grace.datanets().join(net);
            ada.datanets().contribute(net, Content.text("Max.java", MAX), Amount.open(10));
            grace.datanets()
                    .contributeAll(
                            net,
                            List.of(Content.text("Min.java", MIN), Content.text("Copy.java", MAX)),
                            Amount.open(10));
            ledger.passReview(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));

            Answer answer = ledger.actor("bob").models().ask(model, "int max(int a,", Amount.open(1));

            assertThat(answer.attribution().credits()).isNotEmpty();
            for (Profile profile : Profile.values()) {
                Report report = verify(ledger, profile, answer.bundle());
                assertThat(report.refused()).as(profile.title()).isEmpty();
                assertThat(report.verdict())
                        .isEqualTo(profile == Profile.PAYMENT ? Verdict.VERIFIED : Verdict.INCOMPLETE);
            }
            assertThat(ledger.audit().bundle(answer.request()).bytes())
                    .isEqualTo(answer.bundle().bytes());
        }
    }

    @Test
    void whatALaboratorySignedIsRefused() {
        SandboxOptions laboratory = SandboxOptions.standard().withSignatures(Signatures.SIMULATED);
        try (Sandbox ledger = Sandbox.open(laboratory)) {
            Actor ada = ledger.actor("ada");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            ada.datanets().contribute(net, Content.text("Max.java", MAX), Amount.open(10));
            ledger.passReview(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));

            Answer answer = ada.models().ask(model, "int max(int a,", Amount.open(1));

            assertThat(ledger.read().signatures()).isEqualTo(Signatures.SIMULATED);
            for (Profile profile : Profile.values()) {
                assertThat(verify(ledger, profile, answer.bundle())
                                .refused()
                                .toList()
                                .toString())
                        .as(profile.title())
                        .contains("signatures of the genesis", "simulated");
            }
        }
    }

    private static Report verify(Sandbox ledger, Profile profile, AuditBundle bundle) {
        VerifierKey key = VerifierKey.parse(ledger.verificationKey());
        return Rules.verify(key, profile, Octets.of(bundle.bytes().toArray()));
    }
}

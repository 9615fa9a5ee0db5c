/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Proofs;
import org.openledger.audit.WitnessPolicy;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.testkit.witness.TinyWitness;
import org.openledger.token.Amount;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;

/** An answer's bundle carries the checkpoint that witnesses cosigned over HTTP, and the auditor's own program holds it to a policy. */
@TestInstance(Lifecycle.PER_CLASS)
class WitnessedBundleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private String log = "";
    private String witnesses = "";
    private Octets cosigned = Octets.of();

    @BeforeAll
    void askBesideTwoWitnesses() {
        Path home = folder.resolve("home");
        ModelId model;
        String origin;
        try (Hamlet hamlet = Hamlet.found(home)) {
            model = publish(hamlet);
            log = hamlet.ledger.proofs().verificationKey();
            origin = hamlet.ledger.proofs().checkpoint().origin();
        }
        try (TinyWitness a = witness("a", origin);
                TinyWitness b = witness("b", origin);
                TinyWitness never = witness("c", origin)) {
            witnesses = a.policyLine("A") + b.policyLine("B");
            WitnessPolicy both = WitnessPolicy.parse(policy("group G all A B\nquorum G\n"));
            try (Hamlet hamlet = Hamlet.open(home, wiring -> wiring.witnesses(both))) {
                Answer answer = hamlet.bob.models().ask(model, "The heron stands", Amount.open(1));
                awaitCosigned(hamlet.ledger.proofs());
                cosigned = Octets.of(
                        hamlet.ledger.audit().bundle(answer.request()).bytes().toArray());
            }
            witnesses += never.policyLine("C");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"any A B", "all A B", "1 A", "1 B", "1 B C", "2 A B C"})
    void asManyAsCosignedAreEnough(String quorum) {
        assertThat(verify("group G " + quorum + "\nquorum G\n").refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 C", "2 A C", "all A B C"})
    void whoDidNotCosignIsMissed(String quorum) {
        assertThat(verify("group G " + quorum + "\nquorum G\n")
                        .refused()
                        .map(refused -> refused.check().name()))
                .containsExactly("log.witnesses");
    }

    private Report verify(String quorum) {
        return Rules.verify(
                VerifierKey.parse(log),
                Optional.of(org.openledger.verifier.log.WitnessPolicy.parse(Octets.utf8(policy(quorum)))),
                Profile.PAYMENT,
                cosigned);
    }

    private String policy(String rest) {
        return "log " + log + "\n" + witnesses + rest;
    }

    private TinyWitness witness(String name, String origin) {
        return TinyWitness.start(
                name + ".example/w", Map.of(origin, log), folder.resolve(name), InstantSource.system());
    }

    private static ModelId publish(Hamlet hamlet) {
        DatanetId net = hamlet.ada.datanets().create(DatanetTerms.of("birds", ContentKind.TEXT));
        hamlet.ada
                .datanets()
                .contribute(
                        net,
                        Content.text("The heron stands in the shallow water and looks at what the river brings."),
                        Amount.open(10));
        hamlet.passReview(net);
        return hamlet.ada.models().publish(ModelSpec.infiniteGram(net));
    }

    private static void awaitCosigned(Proofs proofs) {
        long newest = proofs.checkpoint().size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (proofs.cosigned().map(Checkpoint::size).orElse(0L) < newest) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }
}

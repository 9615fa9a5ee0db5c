/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.Signer;
import org.openledger.token.Amount;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;

/** L185 seen by an auditor: a bundle carries the leaf that changed a key, and each command is held to the key that spoke then. */
class RotatedBundleTest {
    private static final String MAX = "int max(int a, int b) { return a > b ? a : b; }";
    private static final long LEAVES = 3;
    private static final long EVENTS = 6;
    private static final long KEY_CHANGED = 133;

    private final Sandbox ledger = Sandbox.open();
    private ModelId model = new ModelId(0);

    /** Ada's row is made with her first key, and bob asks with his second. */
    @BeforeEach
    void model() {
        Actor ada = ledger.actor("ada");
        DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
        ada.datanets().contribute(net, Content.text("Max.java", MAX), Amount.open(10));
        ledger.passReview(net);
        model = ada.models().publish(ModelSpec.infiniteGram(net));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anAnswerUnderASecondKeyIsVerifiedUnderIt() {
        Actor bob = rotated("bob", "bob's second key");
        rotated("ada", "ada's second key");

        Answer answer = bob.models().ask(model, "int max(int a,", Amount.open(1));

        for (Profile profile : Profile.values()) {
            assertThat(verify(profile, answer.bundle().bytes().toArray()).refused())
                    .as(profile.title())
                    .isEmpty();
        }
    }

    @Test
    void theNewestKeyCounts() {
        rotated("bob", "bob's second key");
        Actor bob = rotated("bob", "bob's third key", "bob's second key");

        Answer answer = bob.models().ask(model, "int max(int a,", Amount.open(1));

        assertThat(verify(Profile.PAYMENT, answer.bundle().bytes().toArray()).refused())
                .isEmpty();
    }

    @Test
    void withoutTheLeafThatChangedItTheKeyIsAStrangers() {
        Actor bob = rotated("bob", "bob's second key");
        Answer answer = bob.models().ask(model, "int max(int a,", Amount.open(1));

        byte[] without =
                without(answer.bundle().bytes().toArray(), leaf -> events(leaf).contains(KEY_CHANGED));

        assertThat(refused(without)).contains("signature.command");
    }

    private Actor rotated(String name, String second) {
        return rotated(name, second, name);
    }

    /** Changes a key, with the one that speaks until then. */
    private Actor rotated(String name, String next, String now) {
        Signer founder = ledger.signer(name);
        ledger.actor(name);
        Signer speaking = ledger.signer(now).speakingFor(founder.account());
        ledger.as(speaking).account().rotate(ledger.signer(next).key());
        ledger.advance(Duration.ofMillis(ledger.read().parameters().number(Parameters.ROTATION_DELAY)));
        return ledger.as(ledger.signer(next).speakingFor(founder.account()));
    }

    private Report verify(Profile profile, byte[] bundle) {
        return Rules.verify(VerifierKey.parse(ledger.verificationKey()), profile, Octets.of(bundle));
    }

    private List<String> refused(byte[] bundle) {
        return verify(Profile.PAYMENT, bundle)
                .refused()
                .map(found -> found.check().name())
                .toList();
    }

    private static byte[] without(byte[] bundle, Predicate<Item> leaf) {
        TreeMap<Long, Item> sections = new TreeMap<>(((Item.Map) CborReader.read(Octets.of(bundle))).entries());
        List<Item> kept = new ArrayList<>();
        for (Item carried : ((Item.Array) ExportedLife.child(new Item.Map(sections), LEAVES)).items()) {
            Item.Bytes bytes = (Item.Bytes) ((Item.Array) carried).items().get(1);
            if (!leaf.test(CborReader.read(bytes.value()))) {
                kept.add(carried);
            }
        }
        sections.put(LEAVES, new Item.Array(kept));
        return CborWriter.write(new Item.Map(sections)).toArray();
    }

    private static List<Long> events(Item leaf) {
        return ((Item.Array) ExportedLife.child((Item.Map) leaf, EVENTS))
                .items().stream()
                        .map(event ->
                                ExportedLife.number(((Item.Array) event).items().get(0)))
                        .toList();
    }
}

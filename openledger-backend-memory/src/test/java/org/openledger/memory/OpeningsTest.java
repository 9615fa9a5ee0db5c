/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openledger.Actor;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;

/** What a model's tables open, the auditor's own program finds to show the counts; anything else is refused by name. */
@TestInstance(Lifecycle.PER_CLASS)
class OpeningsTest {

    private static final List<String> VERBS = List.of("carries", "hides", "follows", "feeds", "mirrors");
    private static final List<String> PLACES = List.of("harbour", "mill", "bridge", "quay", "meadow", "orchard");

    private Sandbox ledger;
    private ModelId model;
    private Actor reader;

    @BeforeAll
    void publish() {
        ledger = Sandbox.open();
        Actor ada = ledger.actor("ada");
        Actor grace = ledger.actor("grace");
        reader = ledger.actor("bob");
        DatanetId net = ada.datanets().create(DatanetTerms.of("river", ContentKind.TEXT));
        grace.datanets().join(net);
        ada.datanets().contributeAll(net, rows(1), Amount.open(10));
        grace.datanets().contributeAll(net, rows(2), Amount.open(10));
        ledger.passReview(net);
        model = ada.models().publish(ModelSpec.infiniteGram(net));
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    /** Rows that share runs of six words and more, so that contexts belong to both people and levels differ. */
    private static List<Content> rows(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 12)
                .mapToObj(row -> {
                    StringBuilder text = new StringBuilder("Note " + seed + "." + row + ":");
                    for (int i = 0; i < 12; i++) {
                        text.append(" the slow grey river below the old stone ")
                                .append(PLACES.get(random.nextInt(PLACES.size())))
                                .append(' ')
                                .append(VERBS.get(random.nextInt(VERBS.size())))
                                .append(" the morning light — über 日本,");
                    }
                    return Content.text(text.append(" end.").toString());
                })
                .toList();
    }

    @Test
    void countsOfManyPlayersAndLevelsAreShown() {
        for (String prompt :
                List.of("the slow grey river below the old", "Note 1.3: the slow", "nobody wrote this", "日本")) {
            Answer answer = reader.models().ask(model, prompt, Amount.open(1));
            for (Profile profile : List.of(Profile.ATTRIBUTION, Profile.FULL)) {
                Report report = verify(profile, answer.bundle().bytes().toArray());
                assertThat(report.refused()).as(prompt).isEmpty();
                assertThat(report.notChecked().map(Finding.NotChecked::check))
                        .as(prompt)
                        .isNotEmpty();
            }
        }
    }

    /** The section is the last of the bundle: whatever byte of it is changed, a named check says so. */
    @Test
    void everyChangedByteIsRefusedByName() {
        byte[] bundle = reader.models()
                .ask(model, "the slow grey river below the old", Amount.open(1))
                .bundle()
                .bytes()
                .toArray();
        int section = sectionStart(bundle);
        Random random = new Random(7);
        List<Integer> accepted = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int at = section + random.nextInt(bundle.length - section);
            byte[] forged = bundle.clone();
            forged[at] ^= (byte) (1 << random.nextInt(8));
            if (names(forged).stream().noneMatch(name -> name.startsWith("attribution.") || name.equals("no bundle"))) {
                accepted.add(at - section);
            }
        }
        assertThat(accepted).isEmpty();
    }

    private List<String> names(byte[] bundle) {
        try {
            return verify(Profile.ATTRIBUTION, bundle)
                    .refused()
                    .map(refused -> refused.check().name())
                    .distinct()
                    .toList();
        } catch (MalformedException e) {
            return List.of("no bundle");
        }
    }

    /** Where the record of the openings begins: a map of four, whose first entry is a hash. */
    private static int sectionStart(byte[] bundle) {
        for (int i = bundle.length - 1; i >= 0; i--) {
            if ((bundle[i] & 0xFF) == 0xA4 && bundle[i + 1] == 1 && bundle[i + 2] == 0x58 && bundle[i + 3] == 32) {
                return i;
            }
        }
        throw new AssertionError("the bundle has no openings");
    }

    private Report verify(Profile profile, byte[] bundle) {
        return Rules.verify(VerifierKey.parse(ledger.verificationKey()), profile, Octets.of(bundle));
    }
}

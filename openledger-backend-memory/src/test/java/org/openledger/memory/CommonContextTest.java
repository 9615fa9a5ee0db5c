/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Generator;
import org.openledger.spi.Trainer;
import org.openledger.token.Amount;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.check.Rules;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Profile;

/** What stands more often than 65,536 times is nobody's, to the last occurrence; the auditor's own program finds as many in the tables. */
class CommonContextTest {

    private static final int MAX_OCCURRENCES = 65_536;

    /** One word so often: runs of it up to 24 long stand too often, those of 25 as often as is allowed. */
    private static final int WORDS = 65_560;

    private static final int LONGEST_COMMON = WORDS - MAX_OCCURRENCES;

    @Test
    void aContextIsNobodysUntilItStandsSeldomEnough() {
        try (Sandbox ledger = Sandbox.open(SandboxOptions.standard().withCompute(new Unscreened()))) {
            Actor ada = ledger.actor("ada");
            DatanetId net = ada.datanets().create(DatanetTerms.of("refrain", ContentKind.TEXT));
            ada.datanets().contribute(net, Content.text(" la".repeat(WORDS) + " and so it ends"), Amount.open(10));
            ledger.passReview(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));

            Answer answer = ledger.actor("bob").models().ask(model, "oh la", Amount.open(1));

            List<TokenEvidence> tokens = answer.attribution().evidence().tokens();
            assertThat(answer.text()).isEqualTo(" la".repeat(tokens.size()));
            assertThat(tokens).hasSizeGreaterThan(LONGEST_COMMON + 1);
            for (int i = 0; i < tokens.size(); i++) {
                int words = 1 + i;
                long places = WORDS - words + 1L;
                TokenEvidence token = tokens.get(i);
                assertThat(token.unigram()).isEqualTo(WORDS);
                assertThat(token.levels())
                        .as("after %d words", words)
                        .isEqualTo(
                                words <= LONGEST_COMMON
                                        ? List.of()
                                        : List.of(new Level(words, List.of(new Count(0, places, places - 1)))));
            }
            assertThat(Rules.verify(
                                    VerifierKey.parse(ledger.verificationKey()),
                                    Profile.ATTRIBUTION,
                                    Octets.of(answer.bundle().bytes().toArray()))
                            .refused())
                    .isEmpty();
        }
    }

    /** What is installed, without its screeners, who would not have such a row. */
    private static final class Unscreened implements ComputeProvider {
        private final List<ComputeProvider> installed =
                ComputeProvider.findAll(CommonContextTest.class.getClassLoader());

        @Override
        public List<Trainer> trainers() {
            return installed.stream().flatMap(all -> all.trainers().stream()).toList();
        }

        @Override
        public List<Generator> generators() {
            return installed.stream().flatMap(all -> all.generators().stream()).toList();
        }

        @Override
        public List<Attributor> attributors() {
            return installed.stream().flatMap(all -> all.attributors().stream()).toList();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Actor;
import org.openledger.attribution.Credit;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;

/** The ten lines with which everybody begins, on whatever compute is installed. */
class QuickStartTest {

    @Test
    void tenLinesFromAnIdeaToAProof(@TempDir Path folder) {
        try (Sandbox ledger = Sandbox.open()) {
            Actor ada = ledger.actor("ada"), bob = ledger.actor("bob");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java-snippets", ContentKind.CODE));
            ada.datanets()
                    .contribute(net, Content.text("int max(int a, int b) { return a > b ? a : b; }"), Amount.open(10));
            ledger.passReview(net);
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));
            Answer answer = bob.models().ask(model, "int max(int a,", Amount.open(1));
            Path bundle = answer.bundle().writeTo(folder.resolve("answer.olbundle"));

            assertThat(answer.text()).isEqualTo(" int b) { return a > b ? a : b; }");
            assertThat(answer.attribution().credits())
                    .extracting(Credit::owner)
                    .containsExactly(ada.account().id());
            assertThat(bundle).isNotEmptyFile();
            assertThat(ledger.verificationKey()).startsWith("openledger.sandbox+");
        }
    }
}

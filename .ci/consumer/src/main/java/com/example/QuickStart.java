/* SPDX-License-Identifier: Apache-2.0 */
package com.example;

import java.nio.file.Path;
import org.openledger.Actor;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.memory.Sandbox;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;

/** The quick start of the README, as a user runs it. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Runs it.
     *
     * @param arguments the folder that the bundle goes to
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        // #region quick-start
        try (Sandbox ledger = Sandbox.open()) { // real rules, in memory: funded actors, seven validators, a clock moved by hand
            Actor ada = ledger.actor("ada"), bob = ledger.actor("bob");
            DatanetId net = ada.datanets().create(DatanetTerms.of("java-snippets", ContentKind.CODE));
            ada.datanets().contribute(net, Content.text("int max(int a, int b) { return a > b ? a : b; }"), Amount.open(10));
            ledger.passReview(net); // the committee votes, the challenge window closes
            ModelId model = ada.models().publish(ModelSpec.infiniteGram(net));
            Answer answer = bob.models().ask(model, "int max(int a,", Amount.open(1));
            answer.attribution().credits().forEach(System.out::println);
            answer.bundle().writeTo(folder.resolve("answer.olbundle")); // a stranger verifies this file offline
        }
        // #endregion
        if (!folder.resolve("answer.olbundle").toFile().isFile()) {
            throw new IllegalStateException("no bundle was written");
        }
    }
}

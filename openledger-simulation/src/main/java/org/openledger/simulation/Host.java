/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.Optional;
import org.openledger.Actor;
import org.openledger.core.lab.LabLedger;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.token.Amount;

/** Whoever is there beside the actors: who funds them, owns the Datanet and its model, and the public that asks. */
final class Host {
    /** What the host begins with: most of the supply. */
    static final Amount FORTUNE = Amount.open(990_000_000);

    private static final Amount LIMIT = Amount.open(1_000);

    private final Actor actor;
    private final World world;
    private final LabLedger ledger;
    private final DatanetId datanet;
    private Optional<ModelId> model = Optional.empty();

    Host(LabLedger ledger, Signer bank, World world) {
        this.ledger = ledger;
        this.actor = ledger.as(bank);
        this.world = world;
        this.datanet = actor.datanets()
                .create(DatanetTerms.of("rows of a study", ContentKind.TEXT).withMinStake(world.datanetStake()));
    }

    void fund(AccountId account, Amount endowment) {
        if (!endowment.isZero()) {
            actor.account().transfer(account, endowment);
        }
    }

    /** Builds the model anew when its time has come. */
    void act(int epoch) {
        boolean due = model.isEmpty() || epoch % world.republish() == 0;
        if (due && ledger.view().datanet(datanet).orElseThrow().rows() > 0) {
            model = Optional.of(actor.models().publish(ModelSpec.infiniteGram(datanet)));
        }
    }

    /** The public asks. */
    void ask(int epoch) {
        model.ifPresent(asked -> {
            for (int i = 0; i < world.questions(); i++) {
                Prompt prompt =
                        Prompt.of("question " + i + " of epoch " + epoch).withMaxTokens(world.answerTokens());
                actor.models().ask(asked, prompt, LIMIT);
            }
        });
    }

    DatanetId datanet() {
        return datanet;
    }

    Optional<ModelId> model() {
        return model;
    }
}

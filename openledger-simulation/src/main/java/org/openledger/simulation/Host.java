/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Actor;
import org.openledger.audit.Hash;
import org.openledger.core.lab.LabLedger;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Prompt;
import org.openledger.inference.Settlement;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.RewardCommand;
import org.openledger.token.Amount;

/** Whoever is there beside the actors: who funds them, owns the Datanet and its model, and the public that asks. */
final class Host {
    /** What the host begins with: most of the supply. */
    static final Amount FORTUNE = Amount.open(990_000_000);

    /** What each account of the public has, where there are several. */
    private static final Amount PURSE = Amount.open(20_000);

    private static final Amount LIMIT = Amount.open(1_000);
    private static final int WHOLE = Settlement.WHOLE_PPM;

    private final Actor actor;
    private final World world;
    private final LabLedger ledger;
    private final DatanetId datanet;
    private final boolean graded;
    private final List<Actor> payers = new ArrayList<>();
    private Optional<ModelId> model = Optional.empty();

    Host(LabLedger ledger, Signer bank, World world, boolean graded) {
        this.ledger = ledger;
        this.actor = ledger.as(bank);
        this.world = world;
        this.datanet = actor.datanets()
                .create(DatanetTerms.of("rows of a study", ContentKind.TEXT).withMinStake(world.datanetStake()));
        this.graded = graded;
        gather();
    }

    /** The accounts that the public asks from; one of them is the host. */
    private void gather() {
        payers.add(actor);
        for (int i = 1; i < world.payers(); i++) {
            Signer signer = LabLedger.signer(Hash.sha256(("public " + i).getBytes(StandardCharsets.US_ASCII)));
            fund(signer.account(), PURSE);
            payers.add(ledger.as(signer));
        }
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
            ModelId built = actor.models().publish(ModelSpec.infiniteGram(datanet));
            if (graded) {
                ledger.operator(new RewardCommand.RecordGrade(perfect(built)));
            }
            model = Optional.of(built);
        }
    }

    private static MethodGrade perfect(ModelId model) {
        return new MethodGrade(model, PlantedCompute.METHOD.label(), WHOLE, WHOLE, WHOLE, Hash.ZERO, List.of());
    }

    /** The public asks. */
    void ask(int epoch) {
        model.ifPresent(asked -> {
            for (int i = 0; i < world.questions(); i++) {
                Prompt prompt =
                        Prompt.of("question " + i + " of epoch " + epoch).withMaxTokens(world.answerTokens());
                payers.get(i % payers.size()).models().ask(asked, prompt, LIMIT);
            }
        });
    }

    Actor actor() {
        return actor;
    }

    DatanetId datanet() {
        return datanet;
    }

    Optional<ModelId> model() {
        return model;
    }
}

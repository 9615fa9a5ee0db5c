/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.model.Lineage;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.token.BasisPoints;

/** Deeds with models, jobs and answers, and with what they earn. */
final class ModelDeeds {

    private final Choice choice;
    private final Actor actor;
    private final LedgerView view;

    ModelDeeds(Choice choice) {
        this.choice = choice;
        this.actor = choice.actor();
        this.view = choice.view();
    }

    void publish() {
        actor.models().publish(ModelSpec.infiniteGram(choice.datanet()));
    }

    void derive() {
        RoyaltyMode mode = choice.size() % 8 == 0 ? RoyaltyMode.RELATIVE : RoyaltyMode.ABSOLUTE;
        Lineage lineage = new Lineage(mode, BasisPoints.of(choice.size() % BasisPoints.WHOLE), List.of(choice.model()));
        actor.models().publish(ModelSpec.infiniteGram(choice.datanet()).named("of " + choice.model()), lineage);
    }

    void ask() {
        actor.models()
                .ask(choice.model(), Texts.prompt(choice.what()).withMaxTokens(1 + choice.size() % 8), choice.amount());
    }

    void openJob() {
        int version = view.datanet(choice.datanet())
                .flatMap(net -> net.latest())
                .map(DatasetVersion::number)
                .orElse(1);
        actor.models().openJob(choice.datanet(), version, choice.amount(), "train well");
    }

    void meterJob() {
        choice.town().node().models().meterJob(choice.job(), choice.size() % 100, 1 + choice.size());
    }

    void closeJob() {
        choice.town().node().models().closeJob(choice.job());
    }

    void cancelJob() {
        actor.models().cancelJob(choice.job());
    }

    void claimValidation() {
        actor.rewards().claimValidation();
    }

    void claimApproval() {
        actor.rewards().claimApproval(choice.row());
    }

    /** For one of the actor's rows that was paid for, if there is one. */
    void claimBonus() {
        List<ContributionId> paid = LongStream.range(0, view.contributions())
                .mapToObj(ContributionId::new)
                .filter(row -> view.earnings(row).isPresent())
                .filter(row -> view.contribution(row).map(Contribution::author).equals(Optional.of(choice.self())))
                .toList();
        actor.rewards().claimBonus(paid.isEmpty() ? choice.row() : paid.get(choice.what() % paid.size()));
    }

    /** One of the actor's requests, if there is one. */
    void rate() {
        List<RequestId> own = LongStream.range(0, view.requests())
                .mapToObj(RequestId::new)
                .filter(id -> view.request(id).map(InferenceRequest::payer).equals(Optional.of(choice.self())))
                .toList();
        actor.rewards()
                .rate(own.isEmpty() ? choice.request() : own.get(choice.what() % own.size()), choice.size() % 2 == 0);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.OPERATOR;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceCommand;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelCommand;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.review.CheckVerdict;
import org.openledger.review.Review;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** A town with Ada's Datanet, validators, and the long ways of a row's life made short. */
final class Village {
    static final DatanetId NET = new DatanetId(0);
    static final Amount STAKE = Amount.open(10);
    static final Salt SALT = Salt.of(new byte[32]);

    final Town town;

    Village() {
        this(Parameters.standard());
    }

    Village(Parameters parameters) {
        town = new Town(parameters);
        town.ok(ADA, new DatanetCommand.Create(DatanetTerms.of("Verse", ContentKind.TEXT)));
    }

    /** Validators 7 to 7 + count - 1 bond 100 OPEN and more. */
    Village validators(int count) {
        for (int i = 0; i < count; i++) {
            town.ok(validator(i), new StakeCommand.Bond(StakePurpose.VALIDATION, Amount.open(100 + i)));
        }
        return this;
    }

    static AccountId validator(int index) {
        return Town.person(7 + index);
    }

    ContributionId committed() {
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(ADA, new DatanetCommand.Commit(NET, hash("commitment", row), STAKE));
        return row;
    }

    ContributionId revealed() {
        ContributionId row = committed();
        town.ok(ADA, new DatanetCommand.Reveal(row, hash("blob", row), 100));
        return row;
    }

    ContributionId screened() {
        ContributionId row = revealed();
        town.ok(OPERATOR, new ReviewCommand.RecordScreening(row, verdicts(5)));
        return row;
    }

    ContributionId inReview() {
        ContributionId row = screened();
        town.nextSeed();
        return row;
    }

    ContributionId accepted() {
        ContributionId row = inReview();
        decide(row, Vote.ACCEPT);
        return row;
    }

    ContributionId active() {
        ContributionId row = accepted();
        town.clock = town.row(row).deadline();
        town.tick();
        return row;
    }

    /** The first validators of the committee vote like this; the others stay silent. */
    List<Event> decide(ContributionId row, Vote... votes) {
        Review review = review(row);
        for (int i = 0; i < votes.length; i++) {
            AccountId member = review.committee().get(i);
            town.ok(member, new ReviewCommand.CommitVote(row, review.round(), hidden(member, review, votes[i])));
        }
        town.clock = review.commitBy();
        for (int i = 0; i < votes.length; i++) {
            AccountId member = review.committee().get(i);
            town.ok(member, new ReviewCommand.RevealVote(row, review.round(), votes[i], SALT));
        }
        town.clock = review.revealBy();
        return town.tick();
    }

    List<Event> decide(ContributionId row, Vote unanimous) {
        Vote[] votes = new Vote[review(row).committee().size()];
        java.util.Arrays.fill(votes, unanimous);
        return decide(row, votes);
    }

    Review review(ContributionId row) {
        return town.state.review(row).orElseThrow();
    }

    static Hash hidden(AccountId member, Review review, Vote vote) {
        return Commitments.vote(SALT, member, review.contribution(), review.round(), vote);
    }

    static List<CheckVerdict> verdicts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CheckVerdict("check-" + i, 1, CheckVerdict.Outcome.PASS, 0, Optional.empty()))
                .toList();
    }

    /** A model on a version with all active rows. */
    ModelId model() {
        town.ok(ADA, new DatanetCommand.PublishVersion(NET));
        int version =
                town.state.datanet(NET).orElseThrow().latest().orElseThrow().number();
        ModelId model = new ModelId(town.state.models());
        town.ok(ADA, new ModelCommand.Publish(ModelSpec.infiniteGram(NET), version, hash("artefact", model)));
        return model;
    }

    RequestId request(AccountId payer, ModelId model, Amount maxFee) {
        RequestId request = new RequestId(town.state.requests());
        town.ok(payer, new InferenceCommand.Ask(model, hash("prompt", request), 10, 20, 1, maxFee));
        return request;
    }

    static Hash hash(String what, Object of) {
        return Hash.sha256((what + of).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

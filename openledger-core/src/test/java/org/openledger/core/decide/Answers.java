/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.STAKE;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.Derivation;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.Influence;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewCommand.RecordScreening;
import org.openledger.review.Vote;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.reward.RewardCommand.RecordGrade;
import org.openledger.token.Amount;

/** A village whose people's rows earn: rows of anybody's, answers for anybody, grades. An answer of 20 tokens costs 0.022 OPEN, of which 0.0099 is the contributors'. */
final class Answers {
    static final Amount FEE = Amount.open("0.022");
    static final Amount CONTRIBUTORS = Amount.open("0.0099");
    static final String METHOD = "influence/1";

    final Village village;
    final Town town;

    Answers(Parameters parameters) {
        village = new Village(parameters).validators(4);
        town = village.town;
    }

    ContributionId row(AccountId author) {
        return row(author, Optional.empty());
    }

    /** An active row of anybody's. */
    ContributionId row(AccountId author, Optional<Derivation> derivation) {
        if (town.state.roles(NET, author).isEmpty()) {
            town.ok(author, new DatanetCommand.Join(NET));
        }
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(author, new DatanetCommand.Commit(NET, hash("commitment", row), STAKE, derivation));
        town.ok(author, new DatanetCommand.Reveal(row, hash("blob", row), 100));
        town.ok(OPERATOR, new RecordScreening(row, Village.verdicts(5)));
        town.nextSeed();
        village.decide(row, Vote.ACCEPT);
        town.clock = town.row(row).deadline();
        town.tick();
        return row;
    }

    RequestId ask(AccountId payer, ModelId model) {
        return village.request(payer, model, FEE);
    }

    List<Event> answer(AccountId payer, ModelId model, List<RowCredit> credits, Optional<Influence> influence) {
        return settle(ask(payer, model), credits, influence);
    }

    List<Event> settle(RequestId request, List<RowCredit> credits, Optional<Influence> influence) {
        return town.ok(OPERATOR, new Settle(settlement(request, credits, influence)));
    }

    static Settlement settlement(RequestId request, List<RowCredit> credits, Optional<Influence> influence) {
        return new Settlement(
                request,
                hash("output", request),
                20,
                hash("attribution", request),
                credits,
                Determinism.BIT_EXACT,
                Bytes.of(new byte[64]),
                influence);
    }

    static Optional<Influence> influence(int ppm, RowScore... scores) {
        return Optional.of(new Influence(METHOD, ppm, List.of(scores)));
    }

    void grade(ModelId model, String method, int lower, int weight, Agreement... agreements) {
        town.ok(
                OPERATOR,
                new RecordGrade(new MethodGrade(model, method, lower, lower, weight, Hash.ZERO, List.of(agreements))));
    }

    /** Moves to the beginning of the next reward epoch. */
    void nextEpoch() {
        long length = town.state.parameters().number(Parameters.REWARD_EPOCH);
        town.clock += length - (town.clock - Town.BEGIN) % length;
    }
}

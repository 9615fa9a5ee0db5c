/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.List;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.rule.CastVotes;
import org.openledger.core.rule.CastVotes.Cast;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Gold;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.reputation.ReputationCommand.CommitGold;
import org.openledger.reputation.ReputationCommand.RevealGold;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.GoldCommitted;
import org.openledger.reputation.ReputationEvent.GoldRevealed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.Score;
import org.openledger.review.Vote;

/** Known answers: committed to before a committee is drawn, without naming the row, and shown after it decided. */
public final class GoldRules {
    private GoldRules() {}

    /** A curator or the operator commits to a known answer. */
    public static void commit(CommitGold command, Context context, Draft draft) {
        DatanetId datanet = command.datanet();
        if (context.ledger().datanet(datanet).isEmpty()) {
            throw Refused.because(Code.NOT_FOUND, datanet, "there is no such Datanet");
        }
        AccountId operator = AccountId.foundedBy(context.ledger().genesis().operator());
        if (!context.account().equals(operator)
                && !context.ledger().roles(datanet, context.account()).contains(Role.CURATOR)) {
            throw Refused.because(Code.NOT_PERMITTED, datanet, "known answers come from its curators and the operator");
        }
        long most = context.parameters().number(Parameters.GOLD_MOST);
        if (context.ledger().hiddenGolds(context.account()) >= most) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED, datanet, most + " answers of the account are not shown yet: show one first");
        }
        draft.add(new GoldCommitted(context.ledger().golds(), datanet, context.account(), command.commitment()));
    }

    /** The answer is shown: every vote of the row's first decided round is right or wrong. */
    public static void reveal(RevealGold command, Context context, Draft draft) {
        Gold gold = own(command.gold(), context);
        Contribution row = context.ledger()
                .contribution(command.contribution())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.contribution(), "there is no such row"));
        Hash opened = Commitments.gold(command.salt(), context.account(), row.id(), command.vote());
        if (!opened.equals(gold.commitment()) || !row.datanet().equals(gold.datanet())) {
            throw Refused.because(
                    Code.COMMITMENT_MISMATCH, row.id(), "row, vote and salt do not open gold " + command.gold());
        }
        CastVotes votes = context.ledger().votes(row.id());
        if (!votes.decided() || votes.golden()) {
            throw Refused.because(
                    Code.WRONG_STATE,
                    row.id(),
                    votes.golden() ? "its answer was shown before" : "its committee has not decided");
        }
        if (gold.height() >= votes.drawnAt()) {
            throw Refused.because(
                    Code.BAD_GOLD,
                    row.id(),
                    "leaf " + gold.height() + ": commit before the leaf that draws the committee, " + votes.drawnAt());
        }
        show(command, row, votes, context, draft);
    }

    private static Gold own(long number, Context context) {
        Gold gold = context.ledger()
                .gold(number)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, "gold " + number, "there is no such commitment"));
        if (!gold.account().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, "gold " + number, "it was committed by " + gold.account());
        }
        if (gold.revealed()) {
            throw Refused.because(Code.ALREADY_EXISTS, "gold " + number, "it was shown before");
        }
        return gold;
    }

    /** Who knew the answer earns nothing by it. */
    private static void show(RevealGold command, Contribution row, CastVotes votes, Context context, Draft draft) {
        List<Cast> judged = votes.votes().stream()
                .filter(cast -> !cast.validator().equals(context.account()))
                .toList();
        long points = context.parameters().number(Parameters.GOLD_POINTS);
        List<Score> scores = judged.stream()
                .map(cast -> new Score(cast.validator(), cast.vote(), cast.vote() == command.vote() ? points : -points))
                .toList();
        PayRules.Term term = PayRules.term(context);
        draft.add(new GoldRevealed(command.gold(), row.id(), command.vote(), term.epoch(), term.endsAt(), scores));
        List<Outcome> outcomes = judged.stream()
                .map(cast -> outcome(cast, command.vote(), context))
                .toList();
        if (!outcomes.isEmpty()) {
            ReputationRules.note(row, Cause.GOLD, outcomes, context, draft);
        }
    }

    private static Outcome outcome(Cast cast, Vote right, Context context) {
        return cast.vote() == right
                ? new Outcome(cast.validator(), context.parameters().number(Parameters.GOLD_GOOD), 0)
                : new Outcome(cast.validator(), 0, context.parameters().number(Parameters.GOLD_BAD));
    }
}

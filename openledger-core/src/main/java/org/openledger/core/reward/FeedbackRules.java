/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.reward.FeeSplit;
import org.openledger.reward.RewardCommand.Rate;
import org.openledger.reward.RewardEvent.Rated;
import org.openledger.reward.RewardEvent.RowWeight;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What a payer says of an answer, how much it weighs, and what it earns. */
public final class FeedbackRules {
    private FeedbackRules() {}

    /** The payer of a settled answer rates it, once. */
    public static void rate(Rate command, Context context, Draft draft) {
        InferenceRequest request = context.ledger()
                .request(command.request())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.request(), "there is no such request"));
        requireMayRate(request, context);
        Settlement settlement = context.ledger()
                .settlement(request.id())
                .orElseThrow(() -> new OpenLedgerBug(request.id() + " is settled without a settlement"));
        FeeSplit split = RewardRules.split(request, settlement, context);
        long epoch = RewardEpoch.of(context.time(), context.parameters(), context.ledger());
        draft.add(new Rated(
                request.id(),
                request.payer(),
                command.good(),
                epoch,
                weights(request, settlement, split.total(), epoch, context)));
        Pot commons = commons(request, context);
        Amount reward = split.platform()
                .part(context.parameters().part(Parameters.FEEDBACK_REWARD))
                .min(draft.balance(commons));
        draft.move(commons, Pot.available(request.payer()), reward, Reason.FEEDBACK);
    }

    private static void requireMayRate(InferenceRequest request, Context context) {
        if (!request.payer().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, request.id(), "only its payer rates an answer");
        }
        if (request.status() != InferenceRequest.Status.SETTLED) {
            throw Refused.because(Code.WRONG_STATE, request.id(), "it is " + request.status() + ": rate a SETTLED one");
        }
        if (context.ledger().isRated(request.id())) {
            throw Refused.because(Code.ALREADY_EXISTS, request.id(), "it was rated before");
        }
        long until = request.deadline() + context.parameters().number(Parameters.FEEDBACK_WINDOW);
        if (context.time() >= until) {
            throw Refused.because(Code.WINDOW_CLOSED, request.id(), "it had to be rated before " + until);
        }
    }

    /** Each credited row's part of the fee, as far as the payer's cap on that row in this epoch leaves it. */
    private static List<RowWeight> weights(
            InferenceRequest request, Settlement settlement, Amount fee, long epoch, Context context) {
        Amount cap = context.parameters().amount(Parameters.FEEDBACK_CAP);
        List<RowWeight> weights = new ArrayList<>(settlement.credits().size());
        for (RowCredit credit : settlement.credits()) {
            Amount part = Amount.ofUnits(fee.units()
                    .multiply(BigInteger.valueOf(credit.ppm()))
                    .divide(BigInteger.valueOf(Settlement.WHOLE_PPM)));
            Amount used = context.ledger().opinionWeight(credit.row(), request.payer(), epoch);
            weights.add(new RowWeight(credit.row(), part.min(cap.minus(used.min(cap)))));
        }
        return weights;
    }

    private static Pot commons(InferenceRequest request, Context context) {
        return context.ledger()
                .model(request.model())
                .map(model -> Pot.numbered(Kind.COMMONS, model.data().datanet().ordinal()))
                .orElseThrow(() -> new OpenLedgerBug(request.id() + " asks a model that is not there"));
    }
}

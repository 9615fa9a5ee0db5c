/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.reward.AnswerPay;
import org.openledger.core.reward.RewardRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatasetVersion;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceCommand.Abandon;
import org.openledger.inference.InferenceCommand.Ask;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.InferenceEvent.Refunded;
import org.openledger.inference.InferenceEvent.Requested;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelVersion;
import org.openledger.party.AccountId;
import org.openledger.reward.FeeSplit;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What may happen to a request: it is paid in full when it is answered, and refunded whole when it is not. */
public final class InferenceRules {
    private InferenceRules() {}

    /** Anybody asks a model; the highest fee goes into escrow, and what the settlement uses is pinned. */
    public static void ask(Ask command, Context context, Draft draft) {
        ModelVersion model = context.ledger()
                .model(command.model())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.model(), "there is no such model"));
        Parameters parameters = context.parameters();
        Amount most = parameters.fees().charge(command.promptTokens(), command.maxTokens());
        if (most.compareTo(command.maxFee()) > 0) {
            throw Refused.because(
                    Code.FEE_ABOVE_LIMIT,
                    model.id(),
                    "the answer may cost " + most + ": allow that much, or fewer tokens, than " + command.maxFee());
        }
        RequestId id = new RequestId(context.ledger().requests());
        draft.spend(context.account(), escrow(id), command.maxFee(), Reason.ESCROW);
        draft.add(new Requested(new InferenceRequest(
                id,
                context.account(),
                model.id(),
                model.owner(),
                AccountId.foundedBy(context.ledger().genesis().node()),
                command.prompt(),
                command.promptTokens(),
                command.maxTokens(),
                command.seed(),
                command.maxFee(),
                parameters.version(),
                context.time() + parameters.number(Parameters.ANSWER_WINDOW),
                InferenceRequest.Status.OPEN,
                context.height())));
    }

    /** An answer in time pays everybody in one leaf, by the parameters that its request pinned. */
    public static void settle(Settle command, Context context, Draft draft) {
        Settlement settlement = command.settlement();
        InferenceRequest request = open(settlement.request(), context);
        if (context.time() >= request.deadline()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED, request.id(), "it had to be settled before " + request.deadline());
        }
        if (settlement.outputTokens() > request.maxTokens()) {
            throw Refused.because(
                    Code.BAD_SETTLEMENT,
                    request.id(),
                    settlement.outputTokens() + " output tokens: give at most " + request.maxTokens());
        }
        DatasetVersion data = context.ledger()
                .model(request.model())
                .orElseThrow(() -> new OpenLedgerBug(request.id() + " asks a model that is not there"))
                .data();
        List<Contribution> rows = creditedRows(settlement, data, context);
        FeeSplit split = RewardRules.split(request, settlement, context);
        new AnswerPay(request, settlement, split, data.datanet(), context, draft).pay(rows);
        draft.add(new Settled(settlement, split));
    }

    /** The credited rows: ascending, all of the model's version, with parts of at most the whole. */
    private static List<Contribution> creditedRows(Settlement settlement, DatasetVersion data, Context context) {
        Predicate<Contribution> isMember = context.ledger().membersOf(data);
        List<Contribution> rows = new ArrayList<>(settlement.credits().size());
        long sum = 0;
        long previous = -1;
        for (RowCredit credit : settlement.credits()) {
            if (credit.row().ordinal() <= previous) {
                throw bad(credit.row(), "it stands behind row-" + previous + ": give each row once, ascending");
            }
            previous = credit.row().ordinal();
            sum += credit.ppm();
            rows.add(context.ledger()
                    .contribution(credit.row())
                    .filter(isMember)
                    .orElseThrow(() -> bad(credit.row(), "it is not in the version that the model was built on")));
        }
        long influence = settlement.influence().map(Influence::ppm).orElse(0);
        if (sum + influence > Settlement.WHOLE_PPM) {
            throw bad(
                    settlement.request(),
                    "credits and influence sum to " + (sum + influence) + " ppm: give at most " + Settlement.WHOLE_PPM);
        }
        settlement.influence().ifPresent(stream -> requireScores(stream, isMember, context));
        return rows;
    }

    /** The scored rows: ascending, all of the model's version. */
    private static void requireScores(Influence influence, Predicate<Contribution> isMember, Context context) {
        long previous = -1;
        for (RowScore score : influence.scores()) {
            if (score.row().ordinal() <= previous) {
                throw bad(score.row(), "its score stands behind row-" + previous + ": give each row once, ascending");
            }
            previous = score.row().ordinal();
            if (context.ledger().contribution(score.row()).filter(isMember).isEmpty()) {
                throw bad(score.row(), "it has a score and is not in the version that the model was built on");
            }
        }
    }

    private static Refused bad(Object subject, String detail) {
        return Refused.because(Code.BAD_SETTLEMENT, subject, detail);
    }

    /** A request that will not be answered is refunded whole. */
    public static void abandon(Abandon command, Context context, Draft draft) {
        refund(open(command.request(), context), command.reason(), draft);
    }

    /** A request that was not answered in time is refunded whole. */
    public static void expire(RequestId id, Context context, Draft draft) {
        refund(open(id, context), "not answered in time", draft);
    }

    private static void refund(InferenceRequest request, String reason, Draft draft) {
        draft.move(escrow(request.id()), Pot.available(request.payer()), request.maxFee(), Reason.REFUND);
        draft.add(new Refunded(request.id(), reason));
    }

    private static InferenceRequest open(RequestId id, Context context) {
        InferenceRequest request = context.ledger()
                .request(id)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "there is no such request"));
        if (request.status() != InferenceRequest.Status.OPEN) {
            throw Refused.because(Code.WRONG_STATE, id, "it is " + request.status() + ": give an OPEN one");
        }
        return request;
    }

    private static Pot escrow(RequestId id) {
        return Pot.numbered(Kind.ESCROW, id.ordinal());
    }
}

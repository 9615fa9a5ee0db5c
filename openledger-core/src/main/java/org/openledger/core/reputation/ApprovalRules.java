/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.reputation.ReputationCommand.ClaimApproval;
import org.openledger.reputation.ReputationEvent.ApprovalClaimed;
import org.openledger.reputation.ReputationEvent.ApprovalCredit;
import org.openledger.reputation.ReputationEvent.ApprovalsCredited;
import org.openledger.reputation.ReputationEvent.ApprovalsVoided;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** The delayed part of validators' pay: who voted for a row shares in what answers earn with it, as long as it is not slashed. */
public final class ApprovalRules {
    private ApprovalRules() {}

    /** An answer earns for the approvers of its rows; a slash that is final ends it. */
    public static void react(Event event, Context context, Draft draft) {
        if (event instanceof Settled settled) {
            credit(settled, context, draft);
        } else if (event instanceof SlashDistributed distributed) {
            end(context.ledger().slash(distributed.slash()).taken().contribution(), context, draft);
        }
    }

    private static void credit(Settled settled, Context context, Draft draft) {
        Amount delayed = settled.split().validators().part(context.parameters().part(Parameters.VALIDATION_DELAYED));
        List<ApprovalCredit> credits = new ArrayList<>();
        for (RowCredit credit : settled.settlement().credits()) {
            int approvers = context.ledger().votes(credit.row()).approvers().size();
            Amount each = approvers == 0 ? Amount.ZERO : share(delayed, credit.ppm(), approvers);
            if (!each.isZero() && !ReputationRules.isHeld(credit.row(), context)) {
                credits.add(new ApprovalCredit(credit.row(), each, approvers));
            }
        }
        if (!credits.isEmpty()) {
            draft.add(new ApprovalsCredited(settled.settlement().request(), credits));
        }
    }

    /** A row's part for one of its approvers, rounded down; what is left of the part stays in the pot, nobody's. */
    private static Amount share(Amount delayed, long ppm, int approvers) {
        BigInteger parts = BigInteger.valueOf(Settlement.WHOLE_PPM).multiply(BigInteger.valueOf(approvers));
        return Amount.ofUnits(delayed.units().multiply(BigInteger.valueOf(ppm)).divide(parts));
    }

    private static void end(ContributionId row, Context context, Draft draft) {
        context.ledger().approvalPay(row).ifPresent(pay -> draft.add(new ApprovalsVoided(row, pay.left())));
    }

    /** Somebody who had voted for a row draws what it earned since; not while the row is slashed. */
    public static void claim(ClaimApproval command, Context context, Draft draft) {
        ContributionId row = command.contribution();
        if (ReputationRules.isHeld(row, context)) {
            throw Refused.because(Code.WRONG_STATE, row, "it was slashed: who voted for it draws nothing");
        }
        int place = context.ledger().votes(row).approvers().indexOf(context.account());
        Amount left = place < 0
                ? Amount.ZERO
                : context.ledger().approvalPay(row).map(pay -> pay.left(place)).orElse(Amount.ZERO);
        if (left.isZero()) {
            throw Refused.because(
                    Code.NOTHING_TO_CLAIM,
                    row,
                    "the account did not vote for it, or it earned nothing since the last draw");
        }
        draft.move(Pot.only(Kind.VALIDATORS), Pot.available(context.account()), left, Reason.VALIDATOR_REWARD);
        draft.add(new ApprovalClaimed(row, context.account(), place, left));
    }
}

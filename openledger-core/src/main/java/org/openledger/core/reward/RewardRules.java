/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.Optional;
import org.openledger.Refusal.Code;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Settlement;
import org.openledger.party.AccountId;
import org.openledger.reward.FeeSplit;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;

/** What an answer costs, whose a row's pay is, and how much a row's credit counts. */
public final class RewardRules {
    private RewardRules() {}

    /** The fee of what was served, divided among the buckets by the parameters that the request pinned. */
    public static FeeSplit split(InferenceRequest request, Settlement settlement, Context context) {
        Parameters pinned = context.ledger().parameters(request.parameters());
        Amount fee = pinned.fees().charge(request.promptTokens(), settlement.outputTokens());
        if (fee.compareTo(request.maxFee()) > 0) {
            throw Refused.because(
                    Code.BAD_SETTLEMENT, request.id(), "a fee of " + fee + " exceeds " + request.maxFee());
        }
        return FeeSplit.of(fee, pinned.split());
    }

    /** Whom a row is credited to; nobody, if its credit was taken and given to none. */
    static Optional<AccountId> owner(Contribution row, Context context) {
        return context.ledger().creditedTo(row.id());
    }

    /** Where a row's pay goes: to its owner, or to its Datanet's commons. */
    static Pot payee(Contribution row, Context context) {
        return owner(row, context)
                .map(Pot::available)
                .orElse(Pot.numbered(Kind.COMMONS, row.datanet().ordinal()));
    }

    /** What the owner's reputation makes of a credit of this row, in ppm: bounded, and above zero. */
    static int reputationPpm(Contribution row, Context context) {
        String domain = ReputationRules.domain(row, context.ledger());
        AccountId owner = owner(row, context).orElse(row.author());
        return Math.toIntExact(Math.max(1, ReputationRules.multiplierPpm(owner, domain, context)));
    }
}

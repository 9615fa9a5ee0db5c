/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Refusal.Code;
import org.openledger.core.model.Royalties;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.Descent;
import org.openledger.reward.FeeSplit;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.Shares;
import org.openledger.token.TokenEvent.Reason;

/** Who gets which part of an answer's fee (docs/reference/formats.md §5). */
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

    /** Empties the escrow: five buckets, of which the model's is shared with its ancestors, one move per row, the commons, and what is left to the payer. */
    public static void pay(
            InferenceRequest request,
            Settlement settlement,
            FeeSplit split,
            List<Contribution> rows,
            DatanetId datanet,
            Optional<Descent> descent,
            Context context,
            Draft draft) {
        Pot escrow = Pot.numbered(Kind.ESCROW, request.id().ordinal());
        draft.move(escrow, Pot.only(Kind.TREASURY), split.platform(), Reason.FEE_PLATFORM);
        draft.move(escrow, Pot.available(request.node()), split.node(), Reason.FEE_NODE);
        for (Royalties.Part part : Royalties.parts(request.modelOwner(), descent, split.model())) {
            draft.move(escrow, Pot.available(part.to()), part.amount(), part.reason());
        }
        draft.move(escrow, Pot.only(Kind.STAKERS), split.stakers(), Reason.FEE_STAKERS);
        draft.move(escrow, Pot.only(Kind.VALIDATORS), split.validators(), Reason.FEE_VALIDATORS);
        List<Amount> parts = Shares.of(split.contributors(), weights(settlement));
        Pot commons = Pot.numbered(Kind.COMMONS, datanet.ordinal());
        for (int i = 0; i < rows.size(); i++) {
            Pot credited = context.ledger()
                    .creditedTo(rows.get(i).id())
                    .map(Pot::available)
                    .orElse(commons);
            draft.move(escrow, credited, parts.get(i), Reason.FEE_CONTRIBUTOR);
        }
        draft.move(escrow, commons, parts.get(rows.size()), Reason.FEE_UNATTRIBUTED);
        draft.move(escrow, Pot.available(request.payer()), request.maxFee().minus(split.total()), Reason.REFUND);
    }

    /** The credits in order of the rows, and then what nobody earned. */
    private static List<BigInteger> weights(Settlement settlement) {
        List<BigInteger> weights = new ArrayList<>(settlement.credits().size() + 1);
        long unattributed = Settlement.WHOLE_PPM;
        for (RowCredit credit : settlement.credits()) {
            weights.add(BigInteger.valueOf(credit.ppm()));
            unattributed -= credit.ppm();
        }
        weights.add(BigInteger.valueOf(unattributed));
        return weights;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.core.model.Royalties;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.RowStanding;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.Descent;
import org.openledger.reward.FeeSplit;
import org.openledger.reward.RewardEvent.RowEarning;
import org.openledger.reward.RewardEvent.RowsEarned;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.Shares;
import org.openledger.token.TokenEvent.Reason;

/** Empties one answer's escrow (docs/reference/formats.md §5): five buckets, the rows, the influence, the commons, and what is left to the payer. */
public final class AnswerPay {
    private static final BigInteger WHOLE = BigInteger.valueOf(Settlement.WHOLE_PPM);

    private final InferenceRequest request;
    private final Settlement settlement;
    private final FeeSplit split;
    private final DatanetId datanet;
    private final Context context;
    private final Draft draft;
    private final Pot escrow;

    /** The pay of one answer whose settlement is checked. */
    public AnswerPay(
            InferenceRequest request,
            Settlement settlement,
            FeeSplit split,
            DatanetId datanet,
            Context context,
            Draft draft) {
        this.request = request;
        this.settlement = settlement;
        this.split = split;
        this.datanet = datanet;
        this.context = context;
        this.draft = draft;
        this.escrow = Pot.numbered(Kind.ESCROW, request.id().ordinal());
    }

    /** Pays everybody, the credited rows in order. */
    public void pay(List<Contribution> rows) {
        draft.move(escrow, Pot.only(Kind.TREASURY), split.platform(), Reason.FEE_PLATFORM);
        draft.move(escrow, Pot.available(request.node()), split.node(), Reason.FEE_NODE);
        Optional<Descent> descent = context.ledger().descent(request.model());
        for (Royalties.Part part : Royalties.parts(request.modelOwner(), descent, split.model())) {
            draft.move(escrow, Pot.available(part.to()), part.amount(), part.reason());
        }
        draft.move(escrow, Pot.only(Kind.STAKERS), split.stakers(), Reason.FEE_STAKERS);
        draft.move(escrow, Pot.only(Kind.VALIDATORS), split.validators(), Reason.FEE_VALIDATORS);
        List<RowEarning> earnings = contributors(rows);
        draft.move(escrow, Pot.available(request.payer()), request.maxFee().minus(split.total()), Reason.REFUND);
        if (!earnings.isEmpty()) {
            draft.add(new RowsEarned(request.id(), epoch(), earnings));
        }
    }

    private List<RowEarning> contributors(List<Contribution> rows) {
        List<Integer> reputations = new ArrayList<>(rows.size());
        for (Contribution row : rows) {
            reputations.add(RewardRules.reputationPpm(row, context));
        }
        List<Amount> parts = Shares.of(
                split.contributors(),
                weights(
                        settlement.credits(),
                        reputations,
                        settlement.influence().map(Influence::ppm).orElse(0)));
        Amount commons = parts.get(rows.size() + 1);
        SortedMap<ContributionId, RowEarning> credited = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int feedback = feedbackPpm(rows.get(i));
            Amount kept = ppm(parts.get(i), feedback);
            int credit = settlement.credits().get(i).ppm();
            commons = commons.plus(parts.get(i).minus(kept));
            credited.put(
                    rows.get(i).id(),
                    new RowEarning(
                            rows.get(i).id(), credit, reputations.get(i), feedback, ppm(split.total(), credit), kept));
        }
        List<RowEarning> earnings = payRows(credited);
        draft.move(escrow, Pot.numbered(Kind.COMMONS, datanet.ordinal()), commons, Reason.FEE_UNATTRIBUTED);
        if (settlement.influence().isPresent()) {
            new InfluenceRules(request, context, draft)
                    .credit(settlement.influence().get(), parts.get(rows.size()), split.total(), datanet);
        }
        return earnings;
    }

    /** One move per row, sources of credited rows among them, and what they sum up to beside the moves. */
    private List<RowEarning> payRows(SortedMap<ContributionId, RowEarning> credited) {
        SortedMap<ContributionId, Amount> kept = new TreeMap<>();
        credited.forEach((row, earning) -> kept.put(row, earning.amount()));
        List<RowEarning> earnings = new ArrayList<>();
        Sources.passOn(kept, context).forEach((id, amount) -> {
            Contribution row = context.ledger().contribution(id).orElseThrow();
            draft.move(escrow, RewardRules.payee(row, context), amount, Reason.FEE_CONTRIBUTOR);
            RowEarning source =
                    new RowEarning(id, 0, Settlement.WHOLE_PPM, Settlement.WHOLE_PPM, Amount.ZERO, Amount.ZERO);
            RowEarning by = credited.getOrDefault(id, source);
            earnings.add(new RowEarning(id, by.ppm(), by.reputationPpm(), by.feedbackPpm(), by.served(), amount));
        });
        return earnings;
    }

    /**
     * The credits by reputation in order of the rows, the influence, and what nobody earned. Reputations move money between rows alone: the rows together keep the
     * part that their credits are of the whole.
     */
    static List<BigInteger> weights(List<RowCredit> credits, List<Integer> reputations, int influencePpm) {
        List<BigInteger> weighed = new ArrayList<>();
        long credited = 0;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < credits.size(); i++) {
            credited += credits.get(i).ppm();
            weighed.add(BigInteger.valueOf(credits.get(i).ppm()).multiply(BigInteger.valueOf(reputations.get(i))));
            sum = sum.add(weighed.get(i));
        }
        BigInteger scale = credited == 0 ? BigInteger.ONE : sum;
        List<BigInteger> weights = new ArrayList<>();
        for (BigInteger weight : weighed) {
            weights.add(weight.multiply(BigInteger.valueOf(credited)));
        }
        weights.add(scale.multiply(BigInteger.valueOf(influencePpm)));
        weights.add(scale.multiply(BigInteger.valueOf(Settlement.WHOLE_PPM - credited - influencePpm)));
        return weights;
    }

    private int feedbackPpm(Contribution row) {
        return context.ledger()
                .standing(row.id())
                .orElse(RowStanding.NONE)
                .feedbackPpm(epoch(), context.parameters().number(Parameters.FEEDBACK_LEAST));
    }

    private long epoch() {
        return RewardEpoch.of(context.time(), context.parameters(), context.ledger());
    }

    private static Amount ppm(Amount amount, int part) {
        return Amount.ofUnits(amount.units().multiply(BigInteger.valueOf(part)).divide(WHOLE));
    }
}

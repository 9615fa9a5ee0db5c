/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.Settlement;
import org.openledger.party.AccountId;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardEvent.InfluenceCredited;
import org.openledger.reward.RewardEvent.PlayerScore;
import org.openledger.reward.RewardEvent.PoolOpened;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** Where an answer's influence goes: into its model's pool as far as the method's grade lets it, and otherwise to the commons. */
final class InfluenceRules {
    private static final BigInteger WHOLE = BigInteger.valueOf(Settlement.WHOLE_PPM);

    private final InferenceRequest request;
    private final Context context;
    private final Draft draft;
    private final Parameters pinned;

    InfluenceRules(InferenceRequest request, Context context, Draft draft) {
        this.request = request;
        this.context = context;
        this.draft = draft;
        this.pinned = context.ledger().parameters(request.parameters());
    }

    /**
     * Credits an answer's influence.
     *
     * @param influence what was measured
     * @param money the influence's part of the contributors' bucket
     * @param fee what the answer cost
     * @param datanet whose commons gets what cannot vest
     */
    void credit(Influence influence, Amount money, Amount fee, DatanetId datanet) {
        int weight = GradeRules.weightPpm(request.model(), influence.method(), pinned, context);
        Amount payable = Amount.ofUnits(
                money.units().multiply(BigInteger.valueOf(weight)).divide(WHOLE));
        InfluencePool pool = pool(datanet);
        List<PlayerScore> scores = payable.isZero()
                ? List.of()
                : scores(influence, context.ledger().parameters(pool.parameters()));
        Amount pending = scores.isEmpty() || !hasRoom(pool, scores) ? Amount.ZERO : payable;
        Pot escrow = Pot.numbered(Kind.ESCROW, request.id().ordinal());
        if (!pending.isZero()) {
            if (pool.id().ordinal() == context.ledger().pools()) {
                draft.add(new PoolOpened(pool));
            }
            draft.move(escrow, Pot.numbered(Kind.PENDING, pool.id().ordinal()), pending, Reason.FEE_PENDING);
            draft.add(new InfluenceCredited(pool.id(), request.id(), request.payer(), fee, pending, scores));
        }
        Pot commons = Pot.numbered(Kind.COMMONS, datanet.ordinal());
        draft.move(escrow, commons, money.minus(pending), Reason.FEE_UNGRADED);
    }

    /** The model's pool for the epoch in which the answer was asked for; the next one, if there is none yet. */
    private InfluencePool pool(DatanetId datanet) {
        long window = pinned.number(Parameters.ANSWER_WINDOW);
        long end = RewardEpoch.end(request.deadline() - window, pinned, context.ledger());
        return context.ledger()
                .openPool(request.model(), end)
                .orElseGet(() -> new InfluencePool(
                        new PoolId(context.ledger().pools()),
                        request.model(),
                        datanet,
                        end,
                        end + window,
                        request.parameters(),
                        Optional.empty()));
    }

    /** One clipped score for each owner but the payer. */
    private List<PlayerScore> scores(Influence influence, Parameters parameters) {
        long clip = parameters.number(Parameters.INFLUENCE_CLIP);
        SortedMap<AccountId, Long> sums = new TreeMap<>();
        for (RowScore score : influence.scores()) {
            Contribution row = context.ledger().contribution(score.row()).orElseThrow();
            RewardRules.owner(row, context).ifPresent(owner -> sums.merge(owner, score.score(), Long::sum));
        }
        sums.remove(request.payer());
        List<PlayerScore> scores = new ArrayList<>(sums.size());
        sums.forEach((player, sum) -> scores.add(new PlayerScore(player, Math.max(-clip, Math.min(clip, sum)))));
        return scores;
    }

    /** Whether the pool can tell these players and this payer apart. */
    private boolean hasRoom(InfluencePool pool, List<PlayerScore> scores) {
        Parameters parameters = context.ledger().parameters(pool.parameters());
        SortedSet<AccountId> players = context.ledger().players(pool.id());
        SortedSet<AccountId> payers = context.ledger().payers(pool.id());
        long added = scores.stream()
                .filter(score -> !players.contains(score.player()))
                .count();
        int payer = payers.contains(request.payer()) ? 0 : 1;
        return players.size() + added <= parameters.number(Parameters.INFLUENCE_PLAYERS)
                && payers.size() + payer <= parameters.number(Parameters.INFLUENCE_PAYERS);
    }
}

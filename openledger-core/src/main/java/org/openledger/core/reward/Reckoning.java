/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.core.rule.PayerPart;
import org.openledger.core.rule.PoolVote;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * What a pool's votes come to. A payer who paid less than the least has no vote.
 *
 * <p>Each payer's own money follows the payer's own votes, so a payer who votes for himself moves none but his own. What would go to those who do not pass is not given to those who do.
 */
final class Reckoning {
    private final List<AccountId> players = new ArrayList<>();
    private final List<SortedMap<AccountId, Integer>> means = new ArrayList<>();
    private final SortedMap<AccountId, Long> positive = new TreeMap<>();
    private final SortedMap<AccountId, PayerPart> payers;
    private final long alphaBp;

    /**
     * Reckons.
     *
     * @param votes by player and then payer
     * @param payers what each payer brought
     * @param parameters the pool's
     */
    Reckoning(List<PoolVote> votes, SortedMap<AccountId, PayerPart> payers, Parameters parameters) {
        this.payers = payers;
        this.alphaBp = parameters.number(Parameters.FALSE_DISCOVERY);
        Amount least = parameters.amount(Parameters.INFLUENCE_PAYER_LEAST);
        long clip = parameters.number(Parameters.INFLUENCE_CLIP);
        for (PoolVote vote : votes) {
            SortedMap<AccountId, Integer> own = of(vote.player());
            PayerPart part = payers.get(vote.payer());
            if (part != null && part.fees().compareTo(least) >= 0) {
                int mean = EValue.meanPpm(vote.sum(), vote.count(), clip);
                own.put(vote.payer(), mean);
                positive.merge(vote.payer(), (long) Math.max(0, mean), Long::sum);
            }
        }
    }

    private SortedMap<AccountId, Integer> of(AccountId player) {
        if (players.isEmpty() || !players.get(players.size() - 1).equals(player)) {
            players.add(player);
            means.add(new TreeMap<>());
        }
        return means.get(means.size() - 1);
    }

    /** How many players have a score. */
    int players() {
        return players.size();
    }

    /** Who is at a place, in order of the accounts. */
    AccountId player(int place) {
        return players.get(place);
    }

    /** How many of them pass. */
    int passing() {
        return FalseDiscovery.passing(
                means.stream().map(each -> EValue.of(each.values())).toList(), alphaBp);
    }

    /** Whether a player is one of those who pass. */
    boolean passes(int place, int passing) {
        return FalseDiscovery.passes(EValue.of(means.get(place).values()), players.size(), passing, alphaBp);
    }

    /** A player's part of each payer's money by the positive votes, each rounded down. */
    Amount share(int place) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<AccountId, Integer> vote : means.get(place).entrySet()) {
            PayerPart part = payers.get(vote.getKey());
            if (part != null && vote.getValue() > 0) {
                sum = sum.add(part.money()
                        .units()
                        .multiply(BigInteger.valueOf(vote.getValue()))
                        .divide(BigInteger.valueOf(positive.getOrDefault(vote.getKey(), 1L))));
            }
        }
        return Amount.ofUnits(sum);
    }
}

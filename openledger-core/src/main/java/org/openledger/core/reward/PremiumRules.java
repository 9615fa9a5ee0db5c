/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.math.BigInteger;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Settlement;
import org.openledger.reward.FeeSplit;
import org.openledger.reward.RewardCommand.MeterEnergy;
import org.openledger.reward.RewardEvent.EnergyMetered;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What a node earns for an answer that took less energy than expected: out of the pool, and never more than the answer's payer lost to the platform. */
public final class PremiumRules {
    private PremiumRules() {}

    /** The operator says what a settled answer took, once; who took less than the reference earns the premium. */
    public static void meter(MeterEnergy command, Context context, Draft draft) {
        InferenceRequest request = settled(command, context);
        Settlement settlement = context.ledger()
                .settlement(request.id())
                .orElseThrow(() -> new OpenLedgerBug(request.id() + " is settled without a settlement"));
        Parameters pinned = context.ledger().parameters(request.parameters());
        long tokens = (long) request.promptTokens() + settlement.outputTokens();
        long reference = Math.multiplyExact(tokens, pinned.number(Parameters.ENERGY_TOKEN));
        FeeSplit split = RewardRules.split(request, settlement, context);
        Amount premium = premium(split, pinned.number(Parameters.PREMIUM_RATE), reference, command.microjoules());
        long epoch = RewardEpoch.of(context.time(), context.parameters(), context.ledger());
        if (!premium.isZero()) {
            requireFunds(request, premium, epoch, context, draft);
            draft.move(Pot.only(Kind.POOL), Pot.available(request.node()), premium, Reason.PREMIUM);
        }
        draft.add(
                new EnergyMetered(request.id(), command.microjoules(), reference, epoch, premium, command.evidence()));
    }

    private static InferenceRequest settled(MeterEnergy command, Context context) {
        InferenceRequest request = context.ledger()
                .request(command.request())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.request(), "there is no such request"));
        if (request.status() != InferenceRequest.Status.SETTLED) {
            throw Refused.because(
                    Code.WRONG_STATE, request.id(), "it is " + request.status() + ": meter a SETTLED one");
        }
        if (context.ledger().energy(request.id()).isPresent()) {
            throw Refused.because(Code.ALREADY_EXISTS, request.id(), "its energy is on record");
        }
        return request;
    }

    /**
     * The saved part of the reference, of the rate, of the node's part, rounded down.
     *
     * @param rateBp what an answer without any energy would earn, as a part of the node's part, in basis points
     * @param reference what the answer was expected to take, in microjoules
     * @param used what it took, in microjoules
     */
    static Amount premium(FeeSplit split, long rateBp, long reference, long used) {
        if (used >= reference) {
            return Amount.ZERO;
        }
        BigInteger saved = BigInteger.valueOf(reference - used);
        BigInteger whole = BigInteger.valueOf(reference).multiply(BigInteger.valueOf(BasisPoints.WHOLE));
        Amount earned = Amount.ofUnits(split.node()
                .units()
                .multiply(BigInteger.valueOf(rateBp))
                .multiply(saved)
                .divide(whole));
        return earned.min(split.platform());
    }

    private static void requireFunds(
            InferenceRequest request, Amount premium, long epoch, Context context, Draft draft) {
        Amount cap = context.parameters().amount(Parameters.PREMIUM_CAP);
        Amount spent = context.ledger().premiums(epoch);
        Amount left = draft.balance(Pot.only(Kind.POOL));
        if (spent.plus(premium).compareTo(cap) > 0) {
            throw Refused.because(
                    Code.POOL_EXHAUSTED, request.id(), premium + " beside " + spent + " exceed this epoch's " + cap);
        }
        if (left.compareTo(premium) < 0) {
            throw Refused.because(Code.POOL_EXHAUSTED, request.id(), premium + " are more than the " + left + " left");
        }
    }
}

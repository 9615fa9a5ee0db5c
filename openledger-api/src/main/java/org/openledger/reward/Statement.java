/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.List;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/**
 * What became of one escrow, exact to the unit: {@code escrowed = Σ paid + Σ pending + refunded}.
 *
 * @param escrowed what the payer had put in
 * @param fee what was charged: the sum of paid and pending
 * @param paid what can be spent now
 * @param pending what is credited and not yet drawn or vested
 * @param refunded what came back to the payer
 * @param split how the fee was divided among the buckets
 * @param parameters the version of the parameters in force
 */
public record Statement(
        Amount escrowed,
        Amount fee,
        List<Payment> paid,
        List<Payment> pending,
        Amount refunded,
        FeeSplit split,
        int parameters) {
    /** Copies the lists. */
    public Statement {
        paid = List.copyOf(paid);
        pending = List.copyOf(pending);
    }

    /**
     * Returns what of the pending money is the Datanet's commons: unattributed, not kept by a row, or influence that cannot vest.
     *
     * @return a part of the sum of {@link #pending}
     */
    public Amount commons() {
        return sum(Pot.Kind.COMMONS);
    }

    /**
     * Returns what of the pending money is influence that may vest when its pool closes.
     *
     * @return a part of the sum of {@link #pending}
     */
    public Amount influence() {
        return sum(Pot.Kind.PENDING);
    }

    private Amount sum(Pot.Kind kind) {
        return pending.stream()
                .filter(payment -> payment.to().kind() == kind)
                .map(Payment::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }
}

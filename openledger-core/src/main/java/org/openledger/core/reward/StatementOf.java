/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.ArrayList;
import java.util.List;
import org.openledger.Event;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.InferenceRequest;
import org.openledger.reward.FeeSplit;
import org.openledger.reward.Payment;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** What became of an answer's money, read off the events of its settle leaf. */
public final class StatementOf {
    private StatementOf() {}

    /**
     * Returns the statement.
     *
     * @param request the settled request
     * @param events the events of its settle leaf
     * @return paid is what can be spent now and what the treasury has; pending is what is credited and not yet drawn
     * @throws IllegalArgumentException if the events settle nothing
     */
    public static Statement settlement(InferenceRequest request, List<Event> events) {
        List<Payment> paid = new ArrayList<>();
        List<Payment> pending = new ArrayList<>();
        Amount refunded = Amount.ZERO;
        Pot escrow = Pot.numbered(Pot.Kind.ESCROW, request.id().ordinal());
        for (Event event : events) {
            if (!(event instanceof Moved move) || !move.from().equals(escrow)) {
                continue;
            }
            if (move.reason() == Reason.REFUND) {
                refunded = refunded.plus(move.amount());
            } else {
                (isPaid(move.to()) ? paid : pending).add(new Payment(move.to(), move.amount(), move.reason()));
            }
        }
        FeeSplit split = splitOf(request, events);
        return new Statement(request.maxFee(), split.total(), paid, pending, refunded, split, request.parameters());
    }

    private static boolean isPaid(Pot pot) {
        return pot.kind() == Pot.Kind.AVAILABLE || pot.kind() == Pot.Kind.TREASURY;
    }

    private static FeeSplit splitOf(InferenceRequest request, List<Event> events) {
        return events.stream()
                .filter(Settled.class::isInstance)
                .map(Settled.class::cast)
                .filter(settled -> settled.settlement().request().equals(request.id()))
                .map(Settled::split)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("these " + events.size() + " events do not settle "
                        + request.id() + ": give its settle leaf's"));
    }
}

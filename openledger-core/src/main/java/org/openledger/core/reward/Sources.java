/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.core.rule.Context;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.inference.Settlement;
import org.openledger.token.Amount;

/**
 * How the pay of a label or a cleaned row goes on to the rows that it was made of, and from those to theirs. A row that is reached on several ways is handled once, with
 * all that came to it.
 */
final class Sources {
    /** How many rows one answer pays, the credited ones and their sources together. */
    static final int MAX_ROWS = Settlement.MAX_CREDITS;

    private Sources() {}

    /**
     * Passes on each parent's part, rounded down; the rest stays with the row. A part also stays where its parent was slashed, and where it would be paid to more
     * than {@value #MAX_ROWS} rows.
     *
     * @param credited what each credited row got
     * @return what each row keeps, in order of the rows, with the same sum
     */
    static SortedMap<ContributionId, Amount> passOn(SortedMap<ContributionId, Amount> credited, Context context) {
        TreeMap<ContributionId, Amount> rows = new TreeMap<>(credited);
        Optional<ContributionId> next = rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastKey());
        while (next.isPresent()) {
            ContributionId row = next.get();
            context.ledger().derivation(row).ifPresent(derivation -> passOn(row, derivation, rows, context));
            // A parent is older than what was made of it, so nothing comes to a row after its turn.
            next = Optional.ofNullable(rows.lowerKey(row));
        }
        return rows;
    }

    private static void passOn(
            ContributionId row, Derivation derivation, SortedMap<ContributionId, Amount> rows, Context context) {
        Amount whole = rows.getOrDefault(row, Amount.ZERO);
        Amount left = whole;
        for (Edge edge : derivation.edges()) {
            Amount part = whole.part(edge.split());
            boolean full = rows.size() >= MAX_ROWS && !rows.containsKey(edge.parent());
            if (!part.isZero() && !full && earns(edge.parent(), context)) {
                rows.merge(edge.parent(), part, Amount::plus);
                left = left.minus(part);
            }
        }
        rows.put(row, left);
    }

    private static boolean earns(ContributionId row, Context context) {
        return context.ledger()
                .contribution(row)
                .map(Contribution::status)
                .filter(status -> status != ContributionStatus.SLASHED)
                .isPresent();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.model.Descent;
import org.openledger.model.Royalty;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Shares;
import org.openledger.token.TokenEvent.Reason;

/** How a model's part of a fee is divided among its owner and its ancestors. */
public final class Royalties {
    private Royalties() {}

    /**
     * One part of what a model earns.
     *
     * @param to who is paid
     * @param amount how much; may be zero
     * @param reason FEE_MODEL for the model's owner, ROYALTY for an ancestor's
     */
    public record Part(AccountId to, Amount amount, Reason reason) {}

    /**
     * Divides what a model earns by largest remainder: its owner first, then its ancestors ascending.
     *
     * @param owner the model's owner
     * @param descent its lineage, if it has one
     * @param amount what it earns
     * @return parts with the sum {@code amount}, at most {@link Descent#MAX_ANCESTORS} and one
     */
    public static List<Part> parts(AccountId owner, Optional<Descent> descent, Amount amount) {
        List<Royalty> royalties = descent.map(Descent::royalties).orElse(List.of());
        List<BigInteger> weights = new ArrayList<>();
        long own = Royalty.WHOLE;
        for (Royalty royalty : royalties) {
            own -= royalty.share();
            weights.add(BigInteger.valueOf(royalty.share()));
        }
        weights.add(0, BigInteger.valueOf(own));
        List<Amount> amounts = Shares.of(amount, weights);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(owner, amounts.get(0), Reason.FEE_MODEL));
        for (int i = 0; i < royalties.size(); i++) {
            parts.add(new Part(royalties.get(i).owner(), amounts.get(i + 1), Reason.ROYALTY));
        }
        return parts;
    }
}

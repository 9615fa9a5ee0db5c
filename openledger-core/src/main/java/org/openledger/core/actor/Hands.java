/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.openledger.Actor;
import org.openledger.CommandId;
import org.openledger.core.flow.Desk;
import org.openledger.datanet.Datanets;
import org.openledger.model.Models;
import org.openledger.party.Account;
import org.openledger.party.Signer;
import org.openledger.review.Reviews;
import org.openledger.reward.Rewards;

/** An account's hands. Thread-safe as far as its signer is. */
public final class Hands implements Actor {

    private final Desk desk;
    private final Signer signer;
    private final Pen pen;

    /**
     * The hands of the account that this signer speaks for.
     *
     * @param desk the ledger's
     * @param signer who signs
     */
    public Hands(Desk desk, Signer signer) {
        this(desk, requireNonNull(signer, "signer"), Optional.empty());
    }

    private Hands(Desk desk, Signer signer, Optional<CommandId> once) {
        this.desk = desk;
        this.signer = signer;
        this.pen = new Pen(desk, signer, once);
    }

    @Override
    public Account account() {
        return new AccountHands(pen);
    }

    @Override
    public Datanets datanets() {
        return new DatanetHands(pen);
    }

    @Override
    public Reviews reviews() {
        return new ReviewHands(pen);
    }

    @Override
    public Models models() {
        return new ModelHands(pen);
    }

    @Override
    public Rewards rewards() {
        return new RewardHands(pen);
    }

    @Override
    public Actor once(CommandId id) {
        return new Hands(desk, signer, Optional.of(requireNonNull(id, "command id")));
    }

    @Override
    public String toString() {
        return "actor " + pen.account();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.review.Review;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 15, bribery: contributes worthless rows, and pays each corruptible member of their committees for a yes.
 *
 * @param bribe what it pays for a vote
 * @param stake what stands behind each row
 */
public record Briber(Amount bribe, Amount stake) implements Strategy {
    /** Returns bribers who pay 0.1 OPEN for a vote. */
    public static Briber standard() {
        return new Briber(Amount.open("0.1"), Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        for (ContributionId id : turn.newRows()) {
            boolean own = turn.view()
                    .contribution(id)
                    .filter(row -> row.author().equals(turn.account()))
                    .isPresent();
            if (own) {
                turn.view().review(id).map(Review::committee).ifPresent(members -> members.forEach(m -> pay(turn, m)));
            }
        }
        Rows.put(turn, turn.row(0), stake);
    }

    private void pay(Turn turn, AccountId member) {
        if (turn.strategyOf(member).equals(Bribable.NAME) && Rows.affords(turn, bribe)) {
            turn.actor().account().transfer(member, bribe);
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(50);
    }
}

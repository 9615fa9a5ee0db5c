/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.concurrent.atomic.AtomicReference;
import org.openledger.datanet.Contribution;
import org.openledger.party.AccountId;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 5, copies that destroy: rewords one victim's rows again and again, to dilute what they earn.
 *
 * @param copies how many of each row
 * @param stake what stands behind each
 */
public record VictimDestroyer(int copies, Amount stake) implements Strategy {
    /** Returns destroyers who make five copies of each row of the first author they meet. */
    public static VictimDestroyer standard() {
        return new VictimDestroyer(5, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        Victim victim = turn.shared(Victim.class, Victim::new);
        for (Contribution row : Rows.worthCopying(turn)) {
            if (victim.is(row.author())) {
                for (int i = 0; i < copies; i++) {
                    Rows.put(turn, turn.rewordingOf(row.id()), stake);
                }
            }
        }
    }

    /** Whom all of them are after: the first author that any of them met. */
    private static final class Victim {
        private final AtomicReference<AccountId> account = new AtomicReference<>();

        boolean is(AccountId author) {
            account.compareAndSet(null, author);
            return author.equals(account.get());
        }
    }

    @Override
    public void reveal(Turn turn) {
        // It has no votes.
    }

    @Override
    public Amount endowment() {
        return Amount.open(100);
    }
}

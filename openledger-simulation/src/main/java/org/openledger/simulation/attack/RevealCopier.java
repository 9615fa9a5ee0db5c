/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.datanet.ContributionId;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 4, copy of a reveal: commits to what somebody revealed a moment ago, before any committee has seen it, to be taken for its author.
 *
 * @param stake what stands behind each
 */
public record RevealCopier(Amount stake) implements Strategy {
    /** Returns copiers with the least stake. */
    public static RevealCopier standard() {
        return new RevealCopier(Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        long newest = turn.view().contributions() - 1;
        if (newest >= 0) {
            ContributionId row = new ContributionId(newest);
            boolean others = turn.view()
                    .contribution(row)
                    .filter(it -> it.blob().isPresent() && !turn.isMate(it.author()))
                    .isPresent();
            if (others) {
                Rows.put(turn, turn.copyOf(row), stake);
            }
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

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.stake.Stake;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/**
 * Attack 24, top-up clocks: stakes in slices, and frees and stakes again, to have what was staked late count as staked early.
 *
 * @param slice how much at a time
 */
public record TopUpper(Amount slice) implements Strategy {
    /** Returns those who stake 10 OPEN at a time. */
    public static TopUpper standard() {
        return new TopUpper(Amount.open(10));
    }

    @Override
    public void act(Turn turn) {
        if (turn.epoch() % 2 == 1) {
            turn.view().stakes(turn.account()).stream()
                    .filter(stake -> stake.state() == Stake.State.BONDED)
                    .findFirst()
                    .ifPresent(stake -> turn.actor().account().unstake(stake.id()));
        }
        if (Rows.affords(turn, slice)) {
            turn.actor().account().stake(StakePurpose.SERVING, slice);
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

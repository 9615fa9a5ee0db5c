/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 2, noise farming: rows that look good and that no answer ever uses, spread over identities; what they earn is the noise of the estimator.
 *
 * @param looks how good they look, in percent
 * @param rowsPerEpoch how many at most
 * @param stake what stands behind each
 */
public record NoiseFarmer(int looks, int rowsPerEpoch, Amount stake) implements Strategy {
    /** Returns farmers of five such rows an epoch. */
    public static NoiseFarmer standard() {
        return new NoiseFarmer(80, 5, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        for (int i = 0; i < rowsPerEpoch; i++) {
            Rows.put(turn, turn.chaff(looks), stake);
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

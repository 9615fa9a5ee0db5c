/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetCommand;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Commits to rows and never reveals them: what it risks is a part of each stake.
 *
 * @param stake what stands behind each
 */
public record NonRevealer(Amount stake) implements Strategy {
    /** Returns squatters with 10 OPEN behind a row. */
    public static NonRevealer standard() {
        return new NonRevealer(Amount.open(10));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        if (Rows.affords(turn, stake)) {
            byte[] noise = new byte[Hash.BYTES];
            turn.random().nextBytes(noise);
            turn.write(new DatanetCommand.Commit(turn.datanet(), Hash.of(noise), stake));
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

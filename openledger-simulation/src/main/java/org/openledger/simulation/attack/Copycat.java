/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import java.util.List;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attack 3, copies: other people's rows, word for word and reworded.
 *
 * @param rowsPerEpoch how many at most
 * @param reworded whether they are reworded
 * @param stake what stands behind each
 */
public record Copycat(int rowsPerEpoch, boolean reworded, Amount stake) implements Strategy {
    /** Returns copycats who take three rows an epoch word for word. */
    public static Copycat exact() {
        return new Copycat(3, false, Amount.open(1));
    }

    /** Returns copycats who reword what they take. */
    public static Copycat rewording() {
        return new Copycat(3, true, Amount.open(1));
    }

    @Override
    public void act(Turn turn) {
        Rows.join(turn);
        List<Contribution> rows = Rows.worthCopying(turn);
        for (int i = 0; i < rowsPerEpoch && !rows.isEmpty(); i++) {
            ContributionId row = rows.remove(turn.random().nextInt(rows.size())).id();
            Rows.put(turn, reworded ? turn.rewordingOf(row) : turn.copyOf(row), stake);
        }
    }

    @Override
    public String name() {
        return reworded ? "copycat-rewording" : "copycat-exact";
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

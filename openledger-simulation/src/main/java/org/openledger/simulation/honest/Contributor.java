/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import org.openledger.simulation.Quality;
import org.openledger.simulation.Ratio;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Contributes rows of its own, and works for them.
 *
 * @param quality how good they are
 * @param rate how often it has one in an epoch
 * @param stake what it puts behind each
 * @param effort what the work in each costs it
 */
public record Contributor(Quality quality, Ratio rate, Amount stake, Amount effort) implements Strategy {
    /** Returns contributors of a row every second epoch, with 10 OPEN behind it and work worth 0.1 OPEN in it. */
    public static Contributor of(Quality quality) {
        return new Contributor(quality, Ratio.of(1, 2), Amount.open(10), Amount.open("0.1"));
    }

    /** Returns the same, at another rate. */
    public Contributor withRate(Ratio rate) {
        return new Contributor(quality, rate, stake, effort);
    }

    /** Returns the same, with another stake. */
    public Contributor withStake(Amount stake) {
        return new Contributor(quality, rate, stake, effort);
    }

    @Override
    public void act(Turn turn) {
        if (turn.epoch() == 0) {
            turn.actor().datanets().join(turn.datanet());
        }
        if (rate.happens(turn.random()) && turn.balance().compareTo(stake) >= 0) {
            turn.contribute(turn.row(quality.draw(turn.random())), stake);
            turn.effort(effort);
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

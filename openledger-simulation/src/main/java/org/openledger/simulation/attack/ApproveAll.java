/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.attack;

import org.openledger.review.Vote;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Attacks 8 and 9, approve-all: validators who accept everything unseen and save themselves the work; when all of them do, nobody is left to disagree.
 *
 * @param stake what they stake
 */
public record ApproveAll(Amount stake) implements Strategy {
    /** Returns lazy validators with 200 OPEN at stake. */
    public static ApproveAll standard() {
        return new ApproveAll(Amount.open(200));
    }

    @Override
    public void act(Turn turn) {
        Votes.stake(turn, stake);
        Votes.cast(turn, task -> Vote.ACCEPT);
    }

    @Override
    public Amount endowment() {
        return Amount.open(300);
    }
}

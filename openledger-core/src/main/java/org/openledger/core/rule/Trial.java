/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.Event;
import org.openledger.core.table.Stamp;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** The money and the stakes as they would be after the events drafted so far; the ledger itself stays as it is. */
public interface Trial {
    /** What would lie in a pot. */
    Amount balance(Pot pot);

    /** What a stake would be. */
    Stake stake(StakeId id);

    /** How many stakes there would be. */
    long stakes();

    /** How many slashes there would be. */
    long slashes();

    /**
     * Folds one drafted event in.
     *
     * @throws org.openledger.OpenLedgerBug if it cannot happen, such as a pot that would fall below zero
     */
    void evolve(Event event, Stamp stamp);
}

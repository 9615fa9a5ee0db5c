/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Trial;
import org.openledger.core.stake.StakeState;
import org.openledger.core.table.Stamp;
import org.openledger.core.token.TokenState;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** The two rooms that one leaf may touch more than once, on trial over the ledger. */
final class TrialState implements Trial {
    private final TokenState tokens;
    private final StakeState stakes;

    TrialState(TokenState tokens, StakeState stakes) {
        this.tokens = tokens.trial();
        this.stakes = stakes.trial();
    }

    @Override
    public Amount balance(Pot pot) {
        return tokens.balance(pot);
    }

    @Override
    public Stake stake(StakeId id) {
        return stakes.stake(id).orElseThrow(() -> new OpenLedgerBug(id + " was drafted on and is not there"));
    }

    @Override
    public long stakes() {
        return stakes.count();
    }

    @Override
    public long slashes() {
        return stakes.slashes();
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        tokens.evolve(event, stamp);
        stakes.evolve(event, stamp);
    }
}

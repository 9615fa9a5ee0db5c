/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.util.List;
import org.openledger.core.state.LedgerState;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/** The leaves of a ledger in which two hundred people pay all the others. */
final class InventedLedger {
    private static final int FUNDED = 200;

    private final List<AccountId> people;
    private final BareLedger ledger;
    private long number;

    /** A ledger of so many people, at least 201. */
    InventedLedger(int people) {
        this.people = BareLedger.people(people);
        this.ledger = new BareLedger(Parameters.standard(), 1, this.people.subList(0, FUNDED), Amount.open(1_000));
    }

    LedgerState state() {
        return ledger.state();
    }

    /** Decides the next command and returns its leaf; the first one is the genesis. */
    byte[] next() {
        return number++ == 0 ? ledger.genesis() : payment();
    }

    private byte[] payment() {
        ledger.pass(1);
        int from = (int) (number % FUNDED);
        int to = FUNDED + (int) (((number * 2_654_435_761L) >>> 8) % (people.size() - FUNDED));
        return ledger.decide(
                people.get(from), new TokenCommand.Transfer(people.get(Math.abs(to)), Amount.ofUnits(number)));
    }
}

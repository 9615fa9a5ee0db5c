/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import java.util.function.Function;
import org.openledger.Command;
import org.openledger.Receipt;
import org.openledger.audit.Hash;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;

/** Makes the operator's ticks: when something is due, and with the next seed when the epoch has none. */
final class Ticker {
    private final SeedChain seeds;

    /**
     * A ticker with the genesis' chain.
     *
     * @throws IllegalArgumentException if this operator's chain is another: its signer is not deterministic
     */
    Ticker(SeedChain seeds, Genesis genesis) {
        if (!seeds.end().equals(genesis.seedChain())) {
            throw new IllegalArgumentException(
                    "the operator's seed chain ends with " + seeds.end() + ", and the genesis has "
                            + genesis.seedChain() + ": give a signer that signs deterministically (RFC 8032)");
        }
        this.seeds = seeds;
    }

    /** Ticks if there is anything to do, and says how many events that made; one tick at a time. */
    synchronized int tick(Committed committed, long now, Function<Command, Receipt> operator) {
        Optional<Hash> link = committed.ask(state -> nextLink(state, now));
        if (link.isEmpty() && !committed.ask(state -> state.due(now))) {
            return 0;
        }
        return operator.apply(new LedgerCommand.Tick(link)).events().size();
    }

    private Optional<Hash> nextLink(LedgerState state, long now) {
        return state.seedDue(now) ? seeds.before(state.seedLink()) : Optional.empty();
    }
}

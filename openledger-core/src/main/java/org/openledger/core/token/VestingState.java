/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerEvent.Begun;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.TokenEvent.VestingReleased;
import org.openledger.token.Vesting;

/** The allocations that vest by a schedule, numbered in the genesis' order. */
public final class VestingState implements Room {
    private final OrdinalTable<Vesting> vestings = new OrdinalTable<>(14, TokenCodecs.VESTING);

    @Override
    public List<Table> tables() {
        return List.of(vestings);
    }

    /** Finds an allocation that vests. */
    public Optional<Vesting> vesting(long number) {
        return vestings.find(number);
    }

    /** An account's, in order; there are at most {@link Genesis#MAX_ALLOCATIONS} of all accounts together. */
    public List<Vesting> of(AccountId account) {
        List<Vesting> own = new ArrayList<>();
        for (long number = 0; number < vestings.size(); number++) {
            Vesting vesting = vestings.get(number);
            if (vesting.account().equals(account)) {
                own.add(vesting);
            }
        }
        return List.copyOf(own);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Begun.class, VestingReleased.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Begun begun) {
            for (Genesis.Allocation allocation : begun.genesis().allocations()) {
                allocation
                        .schedule()
                        .ifPresent(schedule -> vestings.put(
                                vestings.size(),
                                new Vesting(
                                        vestings.size(),
                                        allocation.account(),
                                        allocation.amount(),
                                        schedule,
                                        begun.genesis().time(),
                                        Amount.ZERO)));
            }
        } else if (event instanceof VestingReleased e) {
            Vesting before = vestings.get(e.vesting());
            vestings.put(
                    e.vesting(),
                    new Vesting(
                            before.number(),
                            before.account(),
                            before.amount(),
                            before.schedule(),
                            before.start(),
                            before.released().plus(e.amount())));
        }
    }
}

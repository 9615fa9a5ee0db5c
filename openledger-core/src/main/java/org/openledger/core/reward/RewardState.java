/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openledger.Event;
import org.openledger.core.codec.PartyCodecs;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** What every account was ever paid for its rows. */
public final class RewardState implements Room {
    private final KeyedTable<AccountId, Amount> earned = new KeyedTable<>(3, PartyCodecs.ACCOUNT, TokenCodecs.AMOUNT);

    /** What is paid for rows; what of it goes to no account is the commons'. */
    private static final Set<Reason> EARNING = EnumSet.of(Reason.FEE_CONTRIBUTOR, Reason.VESTED, Reason.BONUS);

    @Override
    public List<Table> tables() {
        return List.of(earned);
    }

    /** What an account was paid for its rows. */
    public Amount earned(AccountId account) {
        return earned.find(account).orElse(Amount.ZERO);
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Moved.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Moved move && EARNING.contains(move.reason())) {
            move.to()
                    .account()
                    .ifPresent(account -> earned.put(account, earned(account).plus(move.amount())));
        }
    }
}

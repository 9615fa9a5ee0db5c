/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.party.AccountId;
import org.openledger.stake.Holding;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeEvent;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** What an account has, wherever it lies: free, locked, vesting, and earned by its holdings and not yet claimed. */
final class Wealth {
    private final Set<AccountId> holders = new HashSet<>();

    /** Remembers who holds. */
    void happened(Event event) {
        if (event instanceof StakeEvent.Bonded bonded && bonded.purpose() == StakePurpose.HOLDING) {
            holders.add(bonded.owner());
        }
    }

    Amount of(LedgerView view, AccountId account) {
        Amount sum = view.balance(Pot.available(account))
                .plus(view.balance(Pot.locked(account)))
                .plus(view.balance(new Pot(Pot.Kind.VESTING, Optional.of(account), 0)));
        return holders.contains(account) ? sum.plus(owed(view, account)) : sum;
    }

    private static Amount owed(LedgerView view, AccountId account) {
        Amount owed = Amount.ZERO;
        for (Stake stake : view.stakes(account)) {
            owed = owed.plus(view.holding(stake.id()).map(Holding::owed).orElse(Amount.ZERO));
        }
        return owed;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.LedgerView;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** What an account has, wherever it lies. */
final class Wealth {
    private Wealth() {}

    static Amount of(LedgerView view, AccountId account) {
        return view.balance(Pot.available(account))
                .plus(view.balance(Pot.locked(account)))
                .plus(view.balance(new Pot(Pot.Kind.VESTING, java.util.Optional.of(account), 0)));
    }
}

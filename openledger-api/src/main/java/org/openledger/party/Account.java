/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import org.openledger.Receipt;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** What an actor does with its own tokens. */
public interface Account {

    /**
     * Returns who this is.
     *
     * @return the account
     */
    AccountId id();

    /**
     * Returns the free balance now.
     *
     * @return what may be spent
     */
    Amount balance();

    /**
     * Gives tokens to another account.
     *
     * @param to who receives
     * @param amount above zero
     * @return the receipt
     * @throws org.openledger.RefusedException if the balance is too small
     */
    Receipt transfer(AccountId to, Amount amount);

    /**
     * Locks tokens for a purpose.
     *
     * @param purpose what the stake stands behind
     * @param amount above zero
     * @return the stake
     * @throws org.openledger.RefusedException if the balance is too small
     */
    StakeId stake(StakePurpose purpose, Amount amount);

    /**
     * Begins to free a stake; it stays slashable until the unbonding time has passed.
     *
     * @param stake whose
     * @return the receipt
     */
    Receipt unstake(StakeId stake);
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.party;

import java.time.Duration;
import java.util.List;
import org.openledger.Receipt;
import org.openledger.stake.Enrolment;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Vesting;

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

    /**
     * Locks tokens to share the stakers' part of every fee; a longer lock weighs more.
     *
     * @param amount above zero
     * @param lock how long they cannot be unbonded; may be zero
     * @return the stake
     * @throws org.openledger.RefusedException if the balance is too small
     */
    StakeId hold(Amount amount, Duration lock);

    /**
     * Claims what a HOLDING stake has earned.
     *
     * @param stake one of this account's
     * @return what was paid
     * @throws org.openledger.RefusedException if it has earned nothing yet
     */
    Amount claimIncome(StakeId stake);

    /**
     * Returns this account's allocations that vest by a schedule.
     *
     * @return in order of their numbers
     */
    List<Vesting> vestings();

    /**
     * Releases what has vested of an allocation.
     *
     * @param vesting its number
     * @return what was released
     * @throws org.openledger.RefusedException if nothing is due
     */
    Amount release(long vesting);

    /**
     * Destroys free tokens for ever.
     *
     * @param amount above zero
     * @return the receipt
     * @throws org.openledger.RefusedException if the balance is too small
     */
    Receipt burn(Amount amount);

    /**
     * Begins to change this account's key. After {@code rotation-delay} the new key speaks for the account, and this one no more: then act by
     * {@link Signer#speakingFor}. Rows, stakes and earnings stay the account's.
     *
     * @param key the new key
     * @return when it takes effect
     * @throws org.openledger.RefusedException if a change is on its way, or the account is in a dispute
     */
    KeyChange rotate(VerificationKey key);

    /**
     * Cancels the change of this account's key that is on its way, whoever asked for it.
     *
     * @param change its number
     * @return the receipt
     * @throws org.openledger.RefusedException if there is none with this number
     */
    Receipt cancelKeyChange(long change);

    /**
     * Names this account's guardians, in place of those before.
     *
     * @param guardians who
     * @return the receipt
     */
    Receipt guardians(Guardians guardians);

    /**
     * Agrees, as a guardian, to a new key for another account. When enough guardians agree to the same key, the change begins, and takes effect after
     * {@code recovery-delay} unless the account's current key cancels it.
     *
     * @param account whose key
     * @param key the new key
     * @return the receipt
     */
    Receipt recover(AccountId account, VerificationKey key);

    /**
     * Enrols a HOLDING stake in a staking programme.
     *
     * @param programme its number
     * @param stake one of this account's
     * @return what it can earn at most
     * @throws org.openledger.RefusedException if the programme is closed, or cannot pay for it
     */
    Enrolment enrol(long programme, StakeId stake);

    /**
     * Collects what an enrolled holding has earned in its programme.
     *
     * @param stake one of this account's
     * @return what was paid
     * @throws org.openledger.RefusedException if it has earned nothing yet
     */
    Amount collectYield(StakeId stake);
}

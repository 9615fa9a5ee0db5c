/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import org.openledger.party.AccountId;

/**
 * An allocation that vests by a schedule; what has vested is released when its account asks for it.
 *
 * @param number which, by its place among the genesis' allocations that have a schedule
 * @param account whose
 * @param amount the whole
 * @param schedule when it vests
 * @param start since when, in milliseconds since 1970
 * @param released how much was released so far
 */
public record Vesting(long number, AccountId account, Amount amount, Schedule schedule, long start, Amount released) {

    /** Returns what has vested at a time and was not released yet. */
    public Amount due(long time) {
        return schedule.vested(amount, start, time).minus(released);
    }
}

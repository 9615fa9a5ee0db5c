/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import org.openledger.token.Amount;

/**
 * A holding's part in a staking programme.
 *
 * @param stake which holding
 * @param programme in which programme
 * @param amount on how much it earns
 * @param start since when, in milliseconds since 1970
 * @param reserve what it can earn at most
 * @param paid what it was paid so far
 */
public record Enrolment(StakeId stake, long programme, Amount amount, long start, Amount reserve, Amount paid) {}

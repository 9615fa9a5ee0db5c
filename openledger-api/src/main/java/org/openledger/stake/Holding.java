/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.stake;

import java.math.BigInteger;
import org.openledger.token.Amount;

/**
 * How a HOLDING stake shares the stakers' part of the fees, as long as it is bonded.
 *
 * @param stake which
 * @param until when its lock ends, in milliseconds since 1970; it cannot be unbonded before
 * @param weight its share in every deposit, out of the weights of all holdings: amount × (lock-base + lock, at most lock-cap)
 * @param owed what it has earned and not yet claimed, in whole base units
 */
public record Holding(StakeId stake, long until, BigInteger weight, Amount owed) {}

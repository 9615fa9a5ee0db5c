/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reputation;

import org.openledger.internal.Require;
import org.openledger.token.Amount;

/**
 * What a validator has earned in one pay epoch and not yet drawn.
 *
 * @param epoch which
 * @param endsAt when it ends or ended, in milliseconds since 1970
 * @param points the validator's points, in millionths; below zero is nothing
 * @param closed whether its pay may be drawn
 * @param amount how much; nothing before it is closed
 */
public record ValidatorPay(long epoch, long endsAt, long points, boolean closed, Amount amount) {
    /** Checks the numbers. */
    public ValidatorPay {
        Require.nonNegative(epoch, "pay epoch");
        Require.nonNegative(endsAt, "end");
    }
}

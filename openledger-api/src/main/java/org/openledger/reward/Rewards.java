/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import org.openledger.inference.RequestId;
import org.openledger.token.Amount;

/** What an actor asks about earnings. */
public interface Rewards {

    /**
     * Returns what this account has earned as a contributor so far.
     *
     * @return the sum of all payments for rows
     */
    Amount earned();

    /**
     * Returns what became of an answer's money.
     *
     * @param request which answer
     * @return the statement
     */
    Statement statement(RequestId request);
}

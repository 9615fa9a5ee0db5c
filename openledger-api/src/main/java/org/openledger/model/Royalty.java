/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * What an ancestor takes of a model's earnings.
 *
 * @param ancestor which model
 * @param owner who is paid
 * @param share its part, in thousand-millionths of the model's part of a fee
 */
public record Royalty(ModelId ancestor, AccountId owner, long share) {

    /** The whole, in thousand-millionths. */
    public static final long WHOLE = 1_000_000_000L;

    /** Checks the bound. */
    public Royalty {
        Require.inRange(share, 0, WHOLE, "royalty");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * A command with everything that its signature binds it to.
 *
 * @param ledger for which ledger; zero in the genesis envelope
 * @param account who asks
 * @param id the idempotency key
 * @param notAfter the last moment at which it may be decided, in milliseconds since 1970
 * @param maxGas how much gas it may cost
 * @param command what is asked
 */
public record Envelope(Hash ledger, AccountId account, CommandId id, long notAfter, long maxGas, Command command) {
    /** Checks the bounds. */
    public Envelope {
        Require.nonNegative(notAfter, "not-after time");
        Require.nonNegative(maxGas, "gas limit");
    }
}

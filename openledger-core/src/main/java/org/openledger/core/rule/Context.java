/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;

/**
 * Who asks, when, and of which ledger: all that a rule knows beside the command.
 *
 * @param ledger everything that is
 * @param account who asks
 * @param time the stamp of the leaf that is being decided, in milliseconds since 1970
 */
public record Context(Ledger ledger, AccountId account, long time) {
    /** The parameters in force: those of the last change in an earlier leaf. */
    public Parameters parameters() {
        return ledger.parameters();
    }

    /** The index of the leaf that is being decided. */
    public long height() {
        return ledger.height();
    }
}
